import { formatEraYear } from '../../format.ts';
import type { Amount } from '../../model/amount.ts';
import { isKnown } from '../../model/amount.ts';
import type { Vintage } from '../../model/effect-amounts.ts';
import { TOTAL } from '../../model/effect-amounts.ts';
import type { FiscalYear } from '../../model/fiscal-year.ts';
import { differenceOf, runningSums } from '../../model/sums.ts';
import type { EffectFigures } from './effect-figures.ts';
import { totalAmount, yearAmount, yearDifference } from './effect-figures.ts';
import type { FigureRow } from './effect-rows.ts';
import { quoted } from './effect-rows.ts';

/** An amount that is known, and what it belongs to. */
export interface Named {
  name: string;
  amount: number;
}

/** The known amounts of the latest vintage by year, of the row `id`. */
export function namedYears(figures: EffectFigures, id: string): Named[] {
  const { latest } = figures;
  return latest.years.flatMap(({ fiscalYear }) => named(fiscalYear, yearAmount(latest, id, fiscalYear).amount));
}

/** The known differences of the latest totals from the first vintage, by year. */
export function namedDifferences(figures: EffectFigures): Named[] {
  return figures.years.flatMap((year) => named(year, yearDifference(figures, figures.latest, TOTAL, year).amount));
}

function named(year: FiscalYear, amount: Amount): Named[] {
  return isKnown(amount) ? [{ name: formatEraYear(year), amount }] : [];
}

/** The known totals of `rows` in the latest vintage, in their order. */
export function namedTotals(figures: EffectFigures, rows: readonly FigureRow[]): Named[] {
  return rows.flatMap((row): Named[] => {
    const amount = totalAmount(figures.latest, row.id);
    return isKnown(amount) ? [{ name: quoted(row), amount }] : [];
  });
}

/** The running sums of the latest totals by year, as far as they are known. */
export function runningTotals(figures: EffectFigures): Named[] {
  const sums = totalsUpTo(figures, figures.latest);
  return figures.latest.years.flatMap(({ fiscalYear }) => named(fiscalYear, sums.get(fiscalYear) ?? 'not-applicable'));
}

/** How the running sums of the latest totals differ from those of the first vintage, in the years that both have. */
export function runningDifferences(figures: EffectFigures): Named[] {
  const [before, now] = [totalsUpTo(figures, figures.baseline), totalsUpTo(figures, figures.latest)];
  return figures.latest.years
    .filter(({ fiscalYear }) => figures.baseline.years.some((year) => year.fiscalYear === fiscalYear))
    .flatMap(({ fiscalYear: year }) => named(year, differenceOf(before.get(year) ?? 'not-applicable', now.get(year) ?? 'not-applicable')));
}

/** The first year of the latest vintage whose total is not yet known, where that leaves a known one without a running sum. */
export function yearThatEndsSums({ latest }: EffectFigures): FiscalYear | undefined {
  const totals = latest.total.amountsYen;
  const at = totals.indexOf('pending');
  const isMissed = totals.slice(at).some(isKnown) || !totals.some(isKnown);
  return at >= 0 && isMissed ? latest.years[at]?.fiscalYear : undefined;
}

function totalsUpTo({ years }: EffectFigures, vintage: Vintage): Map<FiscalYear, Amount> {
  const sums = runningSums(years.map((year) => yearAmount(vintage, TOTAL, year).amount));
  return new Map(years.map((year, at) => [year, sums[at] ?? 'not-applicable']));
}

/** The entries at which the sign is another than at the last entry that had one. */
export function signChanges(years: readonly Named[]): Named[] {
  let sign = 0;
  return years.filter(({ amount }) => {
    const before = sign;
    sign = Math.sign(amount) || sign;
    return before !== 0 && sign !== before;
  });
}

/** The first of the largest; undefined where there is none. */
export function highest(named: readonly Named[]): Named | undefined {
  return named.reduce<Named | undefined>((best, each) => (best && best.amount >= each.amount ? best : each), undefined);
}

/** The first of the smallest; undefined where there is none. */
export function lowest(named: readonly Named[]): Named | undefined {
  return named.reduce<Named | undefined>((best, each) => (best && best.amount <= each.amount ? best : each), undefined);
}
