import { shiftDecimal } from './decimal.ts';

/** Units in which a plan may print its amounts, and the power of ten of the yen that one of each holds. */
const POWERS = { 円: 0, 千円: 3, 万円: 4, 百万円: 6, 億円: 8 } as const;

export type MoneyUnit = keyof typeof POWERS;

export const MONEY_UNITS = Object.keys(POWERS) as readonly MoneyUnit[];

/** Why there is no amount: it is not yet known, or it will never be. */
export type Gap = 'pending' | 'not-applicable';

/** An integer of yen, so that sums are exact in every unit, or why there is none. 0 is an amount. */
export type Amount = number | Gap;

/** What data files and pictures count in. */
export type CountingUnit = '千円' | '円';

/** True for an amount one can add. */
export function isKnown(amount: Amount): amount is number {
  return typeof amount === 'number';
}

/** The yen in one of `unit`. */
export function yenIn(unit: MoneyUnit): number {
  return 10 ** POWERS[unit];
}

/** A number as written in `unit` in yen; null where it holds a fraction of a yen or is too large to count exactly. */
export function toYen(written: number, unit: MoneyUnit): number | null {
  const yen = shiftDecimal(written, POWERS[unit]);
  return Number.isSafeInteger(yen) ? yen : null;
}

/** Yen in `unit`, as one would write it there: 11250000 in 百万円 is 11.25. */
export function fromYen(yen: number, unit: MoneyUnit): number {
  return shiftDecimal(yen, -POWERS[unit]);
}

/** The decimal places that write every one of `amounts` exactly in `unit`. */
export function placesFor(amounts: readonly Amount[], unit: MoneyUnit): number {
  const needed = (yen: number) => {
    let places: number = POWERS[unit];
    for (let rest = yen; places > 0 && rest % 10 === 0; rest /= 10) places -= 1;
    return places;
  };
  return Math.max(0, ...amounts.filter(isKnown).map(needed));
}

/** The unit in which `amounts` are counted as integers outside this program: 千円, or 円 where one of them needs it. */
export function countingUnit(amounts: readonly Amount[]): CountingUnit {
  return placesFor(amounts, '千円') === 0 ? '千円' : '円';
}
