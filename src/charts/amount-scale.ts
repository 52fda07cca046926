import { scaleLinear } from 'd3-scale';
import type { Extent } from './extent.ts';

/** Amounts in thousand yen to a place along an axis. */
export interface AmountScale {
  (amountThousandYen: number): number;
  /** Round amounts for grid lines, ascending; zero is one of them. */
  ticks: readonly number[];
}

/** A linear scale over `extent`, with about `tickCount` ticks; `range` gives the places of its ends. */
export function amountScale(extent: Extent, range: readonly [number, number], tickCount = 5): AmountScale {
  const [lowest, highest] = extent;
  const linear = scaleLinear()
    .domain(lowest === 0 && highest === 0 ? [0, 1] : [lowest, highest])
    .range(range);
  return Object.assign((amount: number) => linear(amount), { ticks: linear.ticks(tickCount) });
}
