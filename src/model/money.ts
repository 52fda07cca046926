import * as z from 'zod';
import { MONEY_UNITS } from './amount.ts';

// What the browser needs of money stands in amount.ts, without zod; this file adds what reading the content needs.

/** The unit of amounts as printed and as written in `content/terms/<term>/effects/`. */
export const moneyUnit = z.enum(MONEY_UNITS);

/**
 * One cell of an effect table, in the unit of its table: a number, or a word for why there is none.
 * 0 is an amount; `pending` is not yet known; `not-applicable` will never be.
 */
export const printedAmount = z
  .union([z.number(), z.enum(['pending', 'not-applicable'])], {
    error: '半角の数で書いてください（例：-63660。桁区切りの「,」や「△」は付けません）。まだ無い額は pending、対象外は not-applicable です',
  })
  .describe('金額（単位は term.yaml の effects の unit、この表に unit があればそちら）');

/** An amount as written, in the unit of its table. */
export type WrittenAmount = z.infer<typeof printedAmount>;
