import { isRounded } from '../format.ts';
import type { Unit } from './chart.ts';

/** What a reader is told where numbers are rounded. */
export const ROUNDING_NOTE = '四捨五入のため合計が合わないことがあります';

/** True where values are rounded to be written in `unit`. */
export function isRoundedIn(values: readonly number[], { factor, decimals }: Unit): boolean {
  return values.some((value) => isRounded(value / factor, decimals));
}
