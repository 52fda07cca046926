import type { Panel, Point, Series, YearsChart } from './chart.ts';
import { pointAt, shownPoints } from './shown-amounts.ts';

/** A bar in terms of amounts: from where to where it reaches, in thousand yen, and the how-manieth beside others it is. */
export interface AmountBar {
  series: Series;
  point: Point & { amountThousandYen: number };
  from: number;
  to: number;
  slot: number;
}

/** How many bars stand side by side at each position of a panel. */
export function slotsOf(chart: YearsChart, panel: Panel): number {
  return chart.kind === 'stacked-columns' ? 1 : panel.series.length;
}

/** The bars of a panel at a position: side by side from zero, or stacked, what is negative away from what is positive. */
export function barsAt(chart: YearsChart, panel: Panel, at: number): AmountBar[] {
  const isStacked = chart.kind === 'stacked-columns';
  const ends = { positive: 0, negative: 0 };
  return panel.series.flatMap((series, slot) => {
    const { amountThousandYen, status } = pointAt(shownPoints(series, chart.view), at);
    if (typeof amountThousandYen !== 'number') return [];
    const side = amountThousandYen < 0 ? 'negative' : 'positive';
    const from = isStacked ? ends[side] : 0;
    const to = from + amountThousandYen;
    ends[side] = to;
    return [{ series, point: { amountThousandYen, status }, from, to, slot: isStacked ? 0 : slot }];
  });
}
