import * as z from 'zod';

// What the browser needs of money stands in amount.ts, without zod; this file adds what reading the content needs.
export type { Amount, MoneyUnit } from './amount.ts';
export { isKnown, sumKnown, THOUSAND_YEN_PER_UNIT, toThousandYen } from './amount.ts';

/** The unit of the amounts as printed and as written in `content/effects/`. */
export const moneyUnit = z.enum(['千円', '百万円', '億円']);

/**
 * One cell of an effect table, in the unit of the plan: a number, or a word for why there is none.
 * 0 is an amount; `pending` is not yet known; `not-applicable` will never be.
 */
export const printedAmount = z
  .union([z.number(), z.enum(['pending', 'not-applicable'])], {
    error: '半角の数で書いてください（例：-63660。桁区切りの「,」や「△」は付けません）。まだ無い額は pending、対象外は not-applicable です',
  })
  .describe('金額（千円などの単位は plan.yaml の unit のとおり）');
