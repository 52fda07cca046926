import type { Panel, YearsChart } from './chart.ts';
import { pointAt, shownPoints, totalAt } from './shown-amounts.ts';

/** From the lowest to the highest amount that `chart` shows, over all its panels, zero included. */
export type Extent = readonly [lowest: number, highest: number];

/** The extent of all panels of a chart, so that they share one scale. */
export function extentOf(chart: Pick<YearsChart, 'kind' | 'panels' | 'positions' | 'view'>): Extent {
  const stacked = chart.kind === 'stacked-columns';
  return extentOfAmounts(chart.panels.flatMap((panel) => (stacked ? stackEnds(panel, chart) : shownAmounts(panel, chart))));
}

/** The extent of some amounts and zero. */
export function extentOfAmounts(amounts: readonly number[]): Extent {
  return [Math.min(0, ...amounts), Math.max(0, ...amounts)];
}

function shownAmounts(panel: Panel, chart: Pick<YearsChart, 'view'>): number[] {
  return panel.series.flatMap((series) =>
    shownPoints(series, chart.view).flatMap(({ amountThousandYen }) => (typeof amountThousandYen === 'number' ? [amountThousandYen] : [])),
  );
}

function stackEnds(panel: Panel, chart: Pick<YearsChart, 'positions' | 'view'>): number[] {
  return chart.positions.flatMap((_, at) => {
    const total = totalAt(panel, at, chart.view).amountThousandYen;
    const parts = panel.series.map((series) => pointAt(shownPoints(series, chart.view), at).amountThousandYen);
    const known = parts.filter((part) => typeof part === 'number');
    const sumOf = (some: number[]) => some.reduce((sum, part) => sum + part, 0);
    const ends = [sumOf(known.filter((part) => part > 0)), sumOf(known.filter((part) => part < 0))];
    return typeof total === 'number' ? [...ends, total] : ends;
  });
}
