import { scaleLinear } from 'd3-scale';
import type { Extent } from './extent.ts';

/** Values to a place along an axis. */
export interface ValueScale {
  (value: number): number;
  /** Round values for grid lines, ascending; zero is one of them where the extent holds it. */
  ticks: readonly number[];
  holdsZero: boolean;
}

/** A linear scale over `extent`, with about `tickCount` ticks; `range` gives the places of its ends. */
export function valueScale(extent: Extent, range: readonly [number, number], tickCount = 5): ValueScale {
  const [lowest, highest] = extent;
  const linear = scaleLinear()
    .domain(lowest === 0 && highest === 0 ? [0, 1] : [lowest, highest])
    .range(range);
  return Object.assign((value: number) => linear(value), { ticks: linear.ticks(tickCount), holdsZero: lowest <= 0 && highest >= 0 });
}
