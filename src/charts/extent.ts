import { isStacked } from './bars-at.ts';
import type { Panel, SeriesChart } from './chart.ts';
import { markOf } from './chart.ts';
import { pointAt, shownPoints, totalAt } from './shown-values.ts';

/** From the lowest to the highest value that `chart` shows, over all its panels; zero included where bars begin there. */
export type Extent = readonly [lowest: number, highest: number];

type Plotted = Pick<SeriesChart, 'kind' | 'panels' | 'positions' | 'view'>;

/** The extent of all panels of a chart, so that they share one scale. */
export function extentOf(chart: Plotted): Extent {
  const values = chart.panels.flatMap((panel) => (isStacked(chart) ? stackEnds(panel, chart) : shownValues(panel, chart)));
  return isFromZero(chart) ? extentOfValues(values) : around(values);
}

/** The extent of some values and zero. */
export function extentOfValues(values: readonly number[]): Extent {
  return [Math.min(0, ...values), Math.max(0, ...values)];
}

/** A bar is as long as its value, so it begins at zero; points that lie close together may fill their plot. */
function isFromZero(chart: Plotted): boolean {
  return chart.kind !== 'mixed' || chart.panels.some(({ series }) => series.some((each) => markOf(chart, each) === 'bar'));
}

/** Round ends with some room around the values; by hand, since a browser reads this and has no other use for scales. */
function around(values: readonly number[]): Extent {
  if (values.length === 0) return [0, 0];
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const room = (highest - lowest) * 0.1 || Math.abs(highest) * 0.1 || 1;
  const step = 10 ** Math.floor(Math.log10(highest - lowest + 2 * room)) / 2;
  const from = Math.floor((lowest - room) / step) * step;
  return [lowest >= 0 ? Math.max(0, from) : from, Math.ceil((highest + room) / step) * step];
}

function shownValues(panel: Panel, chart: Pick<SeriesChart, 'view'>): number[] {
  return panel.series.flatMap((series) =>
    shownPoints(series, chart.view).flatMap(({ value }) => (typeof value === 'number' ? [value] : [])),
  );
}

function stackEnds(panel: Panel, chart: Plotted): number[] {
  return chart.positions.flatMap((_, at) => {
    const total = totalAt(panel, at, chart.view).value;
    const parts = panel.series.map((series) => pointAt(shownPoints(series, chart.view), at).value);
    const known = parts.filter((part) => typeof part === 'number');
    const sumOf = (some: number[]) => some.reduce((sum, part) => sum + part, 0);
    const ends = [sumOf(known.filter((part) => part > 0)), sumOf(known.filter((part) => part < 0))];
    return typeof total === 'number' ? [...ends, total] : ends;
  });
}
