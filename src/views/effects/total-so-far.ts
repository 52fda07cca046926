import type { Amount } from '../../model/amount.ts';
import { isKnown } from '../../model/amount.ts';
import type { FiscalYear } from '../../model/fiscal-year.ts';
import { shareOf } from './effect-achievement.ts';
import type { EffectFigures } from './effect-figures.ts';
import { totalAmount, yearAmount } from './effect-figures.ts';

/** Known amounts of some years, added up. */
export interface YearsSum {
  years: readonly FiscalYear[];
  amount: number;
}

/** What a printed total says of itself: how much of it is settled, and what the first vintage expected by then. */
export interface TotalSoFar {
  /** The printed sum of all years, as the latest vintage has it. */
  total: Amount;
  years: readonly FiscalYear[];
  /** True while any of the years is yet to be settled. */
  isForecast: boolean;
  /** The settled years; null where there is none. */
  settled: YearsSum | null;
  /** Those of the settled years that the first vintage did expect; null where it expected none. */
  against: Against | null;
}

/** Settled years beside what was expected of them. */
export interface Against {
  years: readonly FiscalYear[];
  expected: number;
  actual: number;
  /** Null where a percentage would say nothing true: see `shareOf`. */
  ratio: number | null;
}

/** How far the total of the row `id` has come. */
export function totalSoFar(figures: EffectFigures, id: string): TotalSoFar {
  const { latest, baseline, isComparable } = figures;
  const years = latest.years.map(({ fiscalYear }) => fiscalYear);
  const came = years.flatMap((year) => {
    const { amount, status } = yearAmount(latest, id, year);
    return status === 'actual' && isKnown(amount) ? [{ year, amount }] : [];
  });
  const pairs = came.flatMap(({ year, amount }) => {
    const before = yearAmount(baseline, id, year);
    const wasExpected = isComparable && before.status === 'forecast' && isKnown(before.amount);
    return wasExpected ? [{ year, amount, expected: before.amount as number }] : [];
  });
  const settled = { years: came.map(({ year }) => year), amount: sum(came.map(({ amount }) => amount)) };
  const [expected, actual] = [sum(pairs.map((each) => each.expected)), sum(pairs.map(({ amount }) => amount))];
  return {
    total: totalAmount(latest, id),
    years,
    isForecast: latest.years.some(({ status }) => status !== 'actual'),
    settled: came.length > 0 ? settled : null,
    against: pairs.length > 0 ? { years: pairs.map(({ year }) => year), expected, actual, ratio: shareOf(actual, expected) } : null,
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
