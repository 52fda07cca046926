import type { Panel, Point, Series, SeriesChart } from './chart.ts';
import { markOf } from './chart.ts';
import { pointAt, shownPoints } from './shown-values.ts';

/** A bar in terms of values: from where to where it reaches, and the how-manieth beside others it is. */
export interface ValueBar {
  series: Series;
  point: Point & { value: number };
  from: number;
  to: number;
  slot: number;
}

/** True where the bars of a position follow each other instead of standing side by side. */
export function isStacked(chart: Pick<SeriesChart, 'kind'>): boolean {
  return chart.kind === 'stacked-rows';
}

/** The series of a panel that are drawn as bars. */
export function barSeries(chart: SeriesChart, panel: Panel): readonly Series[] {
  return panel.series.filter((series) => markOf(chart, series) === 'bar');
}

/** How many bars stand side by side at each position of a panel. */
export function slotsOf(chart: SeriesChart, panel: Panel): number {
  return isStacked(chart) ? 1 : barSeries(chart, panel).length;
}

/** The bars of a panel at a position: side by side from zero, or stacked, what is negative away from what is positive. */
export function barsAt(chart: SeriesChart, panel: Panel, at: number): ValueBar[] {
  const ends = { positive: 0, negative: 0 };
  return barSeries(chart, panel).flatMap((series, slot) => {
    const { value, certainty } = pointAt(shownPoints(series, chart.view), at);
    if (typeof value !== 'number') return [];
    const side = value < 0 ? 'negative' : 'positive';
    const from = isStacked(chart) ? ends[side] : 0;
    const to = from + value;
    ends[side] = to;
    return [{ series, point: { value, certainty }, from, to, slot: isStacked(chart) ? 0 : slot }];
  });
}
