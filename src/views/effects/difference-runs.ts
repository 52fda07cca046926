import { isKnown } from '../../model/amount.ts';
import { TOTAL } from '../../model/effect-amounts.ts';
import type { FiscalYear } from '../../model/fiscal-year.ts';
import type { EffectFigures } from './effect-figures.ts';
import { yearDifference } from './effect-figures.ts';
import type { Named } from './named-amounts.ts';

/** Years that follow one another and differ from the first vintage in the same direction. */
export interface DifferenceRun {
  years: readonly FiscalYear[];
  /** The differences of the totals, added up. */
  amount: number;
  /** True where all of the years are settled by now. */
  isSettled: boolean;
  /** Which rows make it up: those that go its way first, each the larger the sooner; those that do not differ are left out. */
  rows: readonly Named[];
}

/** Since when the latest totals are above or below those of the first vintage, oldest first; a year that no two vintages give ends a run. */
export function differenceRuns(figures: EffectFigures): DifferenceRun[] {
  const runs: FiscalYear[][] = [];
  let sign: number | null = null;
  for (const year of figures.years) {
    const amount = differenceIn(figures, TOTAL, year);
    const next = amount === null ? null : Math.sign(amount);
    if (next !== null && next === sign) runs.at(-1)?.push(year);
    else if (next !== null) runs.push([year]);
    sign = next;
  }
  return runs.map((years) => runOf(figures, years));
}

function runOf(figures: EffectFigures, years: readonly FiscalYear[]): DifferenceRun {
  const amount = sumOver(figures, TOTAL, years);
  const way = Math.sign(amount) || 1;
  const rows = figures.mainRows.map((row): Named => ({ name: row.name, amount: sumOver(figures, row.id, years) }));
  return {
    years,
    amount,
    isSettled: years.every((year) => yearDifference(figures, figures.latest, TOTAL, year).status === 'actual'),
    rows: rows
      .filter((row) => row.amount !== 0)
      .sort((a, b) => Math.sign(b.amount * way) - Math.sign(a.amount * way) || Math.abs(b.amount) - Math.abs(a.amount)),
  };
}

function sumOver(figures: EffectFigures, id: string, years: readonly FiscalYear[]): number {
  return years.reduce((sum, year) => sum + (differenceIn(figures, id, year) ?? 0), 0);
}

function differenceIn(figures: EffectFigures, id: string, year: FiscalYear): number | null {
  const { amount } = yearDifference(figures, figures.latest, id, year);
  return isKnown(amount) ? amount : null;
}
