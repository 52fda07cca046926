import type { Certainty, Panel, Point, Series, SeriesChart, Step, Value } from './chart.ts';

/** The points that a chart shows for a series: as they are, or their running sums. */
export function shownPoints(series: Pick<Series, 'points'>, view: SeriesChart['view']): readonly Point[] {
  return view === 'cumulative' ? runningSums(series.points) : series.points;
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

/**
 * Sums from the first point on. A sum that holds an estimate is an estimate; after a value that is not yet known there
 * is no sum; one that cannot be adds nothing.
 */
function runningSums(points: readonly Point[]): Point[] {
  let sum: Point = { value: 'not-applicable', certainty: 'known' };
  return points.map((point) => {
    sum = { value: addValues(sum.value, point.value), certainty: lessSettled(sum.certainty, point.certainty) };
    return sum;
  });
}

function addValues(a: Value, b: Value): Value {
  if (a === 'not-applicable') return b;
  if (b === 'not-applicable') return a;
  return a === 'unknown' || b === 'unknown' ? 'unknown' : a + b;
}

const SETTLED: readonly Certainty[] = ['known', 'estimated', 'open'];

function lessSettled(a: Certainty, b: Certainty): Certainty {
  return SETTLED.indexOf(a) > SETTLED.indexOf(b) ? a : b;
}
