import type { Amount } from '../../model/amount.ts';
import { isKnown } from '../../model/amount.ts';
import type { FiscalYear } from '../../model/fiscal-year.ts';
import { differenceOf } from '../../model/sums.ts';
import type { EffectFigures } from './effect-figures.ts';
import { yearAmount } from './effect-figures.ts';

/** What was expected for a year at first, and what it came to. */
export interface Achievement {
  fiscalYear: FiscalYear;
  expected: Amount;
  actual: Amount;
  difference: Amount;
  /** Actual by expected; null where a percentage would say nothing true: see `shareOf`. */
  ratio: number | null;
}

/** The years that are settled now and were expected at first: those in which plan and outcome can be compared. */
export function settledYears(figures: EffectFigures): FiscalYear[] {
  const { baseline, latest } = figures;
  if (!figures.isComparable) return [];
  const statusIn = (vintage: typeof latest, year: FiscalYear) => vintage.years.find((each) => each.fiscalYear === year)?.status;
  return figures.years.filter((year) => statusIn(latest, year) === 'actual' && statusIn(baseline, year) === 'forecast');
}

/** Plan against outcome in the row `id`, year by year. */
export function achievementsOf(figures: EffectFigures, id: string): Achievement[] {
  const { baseline, latest } = figures;
  return settledYears(figures).map((fiscalYear) => {
    const expected = yearAmount(baseline, id, fiscalYear).amount;
    const actual = yearAmount(latest, id, fiscalYear).amount;
    return {
      fiscalYear,
      expected,
      actual,
      difference: differenceOf(expected, actual),
      ratio: shareOf(actual, expected),
    };
  });
}

/**
 * `part` by `whole`, or null where the quotient would mislead: a whole of zero or below, a part below zero, or one of
 * them not known.
 */
export function shareOf(part: Amount, whole: Amount): number | null {
  if (!isKnown(part) || !isKnown(whole) || whole <= 0 || part < 0) return null;
  return part / whole;
}
