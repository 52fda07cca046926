import * as z from 'zod';

/** A Japanese fiscal year, named by the western year of its April: 令和4年度 is 2022. */
export const fiscalYear = z
  .int('西暦の整数で書いてください（令和4年度は 2022）')
  .min(1900, '西暦の整数で書いてください（令和4年度は 2022）')
  .max(2200, '西暦の整数で書いてください（令和4年度は 2022）');

export type FiscalYear = z.infer<typeof fiscalYear>;

/** Whether the amounts of a year are settled (実績), expected (見込み) or not yet drawn up (未定). */
export const yearStatus = z.enum(['actual', 'forecast', 'open']);

export type YearStatus = z.infer<typeof yearStatus>;

/** Every fiscal year from `first` to `last`, both included. */
export function yearsBetween(first: FiscalYear, last: FiscalYear): FiscalYear[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}
