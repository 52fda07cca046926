import * as z from 'zod';

/** Units in which a plan may print its amounts, and the thousand yen that one of each holds. */
export const THOUSAND_YEN_PER_UNIT = { 千円: 1, 百万円: 1_000, 億円: 100_000 } as const;

/** The unit of the amounts as printed and as written in `content/effects/`. */
export const moneyUnit = z.enum(['千円', '百万円', '億円']);

export type MoneyUnit = z.infer<typeof moneyUnit>;

/**
 * One cell of an effect table, in the unit of the plan: a number, or a word for why there is none.
 * 0 is an amount; `pending` is not yet known; `not-applicable` will never be.
 */
export const printedAmount = z
  .union([z.number(), z.enum(['pending', 'not-applicable'])], {
    error: '半角の数で書いてください（例：-63660。桁区切りの「,」や「△」は付けません）。まだ無い額は pending、対象外は not-applicable です',
  })
  .describe('金額（千円などの単位は plan.yaml の unit のとおり）');

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
