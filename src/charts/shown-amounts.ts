import type { Amount } from '../format.ts';
import type { Panel, Point, PointStatus, Series, Step, YearsChart } from './chart.ts';

/** The points that a chart shows for a series: as they are, or their running sums. */
export function shownPoints(series: Pick<Series, 'points'>, view: YearsChart['view']): readonly Point[] {
  return view === 'cumulative' ? runningSums(series.points) : series.points;
}

/** The total of a panel at a position, as the chart shows it; unknown where the panel has no totals. */
export function totalAt(panel: Panel, at: number, view: YearsChart['view']): Point {
  return pointAt(shownPoints({ points: panel.totals ?? [] }, view), at);
}

/** The point at a position; a missing one is not yet known. */
export function pointAt(points: readonly Point[], at: number): Point {
  return points[at] ?? { amountThousandYen: 'pending', status: 'open' };
}

/** Where a bar of a bridge or of plain bars begins and ends, on the chart's axis in thousand yen. */
export interface Span {
  step: Step;
  from: number;
  to: number;
}

/** The spans of the steps with a known amount, in order; see `StepsChart` for what the axis of a bridge measures. */
export function spansOf(steps: readonly Step[], kind: 'bars' | 'bridge'): Span[] {
  const known = steps.filter((step) => typeof step.amountThousandYen === 'number');
  const origin = kind === 'bridge' ? Number(known.find((step) => step.role === 'level')?.amountThousandYen ?? 0) : 0;
  let reached = 0;
  return known.map((step) => {
    const amount = Number(step.amountThousandYen);
    const from = step.role === 'level' ? 0 : reached;
    reached = step.role === 'level' ? amount - origin : reached + amount;
    return { step, from, to: reached };
  });
}

/**
 * Sums from the first point on. A sum that holds a forecast is a forecast; after an amount that is not yet known there
 * is no sum; one that will never be adds nothing.
 */
function runningSums(points: readonly Point[]): Point[] {
  let sum: Point = { amountThousandYen: 'not-applicable', status: 'actual' };
  return points.map((point) => {
    sum = {
      amountThousandYen: addAmounts(sum.amountThousandYen, point.amountThousandYen),
      status: lessSettled(sum.status, point.status),
    };
    return sum;
  });
}

function addAmounts(a: Amount, b: Amount): Amount {
  if (a === 'not-applicable') return b;
  if (b === 'not-applicable') return a;
  return a === 'pending' || b === 'pending' ? 'pending' : a + b;
}

const SETTLED: readonly PointStatus[] = ['actual', 'forecast', 'open'];

function lessSettled(a: PointStatus, b: PointStatus): PointStatus {
  return SETTLED.indexOf(a) > SETTLED.indexOf(b) ? a : b;
}
