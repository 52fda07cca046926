/** Units in which a plan may print its amounts, and the thousand yen that one of each holds. */
export const THOUSAND_YEN_PER_UNIT = { 千円: 1, 百万円: 1_000, 億円: 100_000 } as const;

export type MoneyUnit = keyof typeof THOUSAND_YEN_PER_UNIT;

/** An integer in thousand yen, or why there is no amount. */
export type Amount = number | 'pending' | 'not-applicable';

/** True for an amount one can add. */
export function isKnown(amount: Amount): amount is number {
  return typeof amount === 'number';
}

/** The sum of the known amounts, in the unit they came in; `pending` when none is known. */
export function sumKnown(amounts: readonly Amount[]): Amount {
  const known = amounts.filter(isKnown);
  return known.length === 0 ? 'pending' : known.reduce((sum, amount) => sum + amount, 0);
}

/** A printed amount in thousand yen; NaN-free, rounded to the yen-thousand the unit's decimals can carry. */
export function toThousandYen(amount: Amount, unit: MoneyUnit): Amount {
  return isKnown(amount) ? Math.round(amount * THOUSAND_YEN_PER_UNIT[unit]) : amount;
}
