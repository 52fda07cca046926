import { runningSums } from '../model/sums.ts';
import type { Certainty, Panel, Point, Series, SeriesChart, Step } from './chart.ts';

/** The points that a chart shows for a series: as they are, or their running sums. */
export function shownPoints(series: Pick<Series, 'points'>, view: SeriesChart['view']): readonly Point[] {
  return view === 'cumulative' ? summedPoints(series.points) : series.points;
}

/** The total of a panel at a position, as the chart shows it; unknown where the panel has no totals. */
export function totalAt(panel: Panel, at: number, view: SeriesChart['view']): Point {
  return pointAt(shownPoints({ points: panel.totals ?? [] }, view), at);
}

/** The point at a position; a missing one is not yet known. */
export function pointAt(points: readonly Point[], at: number): Point {
  return points[at] ?? { value: 'unknown', certainty: 'open' };
}

/** Where a bar of a bridge or of plain bars begins and ends, on the chart's axis. */
export interface Span {
  step: Step;
  from: number;
  to: number;
}

/** The spans of the steps with a known value, in order; see `StepsChart` for what the axis of a bridge measures. */
export function spansOf(steps: readonly Step[], kind: 'bars' | 'bridge'): Span[] {
  const known = steps.filter((step) => typeof step.value === 'number');
  const origin = kind === 'bridge' ? Number(known.find((step) => step.role === 'level')?.value ?? 0) : 0;
  let reached = 0;
  return known.map((step) => {
    const value = Number(step.value);
    const from = step.role === 'level' ? 0 : reached;
    reached = step.role === 'level' ? value - origin : reached + value;
    return { step, from, to: reached };
  });
}

/** Sums from the first point on, as numbers are summed everywhere; one that holds an estimate is an estimate. */
function summedPoints(points: readonly Point[]): Point[] {
  const sums = runningSums(points.map(({ value }) => value));
  let certainty: Certainty = 'known';
  return points.map((point, at) => {
    certainty = lessSettled(certainty, point.certainty);
    return { value: sums[at] ?? 'unknown', certainty };
  });
}

const SETTLED: readonly Certainty[] = ['known', 'estimated', 'open'];

function lessSettled(a: Certainty, b: Certainty): Certainty {
  return SETTLED.indexOf(a) > SETTLED.indexOf(b) ? a : b;
}
