import { formatEraYear } from '../format.ts';
import type { Amount } from '../model/amount.ts';
import { isKnown } from '../model/amount.ts';
import type { FiscalYear } from '../model/fiscal-year.ts';
import type { EffectFigures } from './effect-figures.ts';
import { quoted, rowOf, yearAmount, yearDifference } from './effect-figures.ts';

/** An amount that is known, and what it belongs to. */
export interface Named {
  name: string;
  amount: number;
}

/** The known amounts of the latest vintage by year, of a policy or (null) in total. */
export function namedYears(figures: EffectFigures, policyId: string | null): Named[] {
  const { latest } = figures;
  return latest.years.flatMap(({ fiscalYear }) =>
    named(fiscalYear, yearAmount(latest, rowOf(latest, policyId), fiscalYear).amountThousandYen),
  );
}

/** The known differences of the latest totals from the first vintage, by year. */
export function namedDifferences(figures: EffectFigures): Named[] {
  return figures.years.flatMap((year) => named(year, yearDifference(figures, figures.latest, null, year).amountThousandYen));
}

function named(year: FiscalYear, amount: Amount): Named[] {
  return isKnown(amount) ? [{ name: formatEraYear(year), amount }] : [];
}

/** The known totals of the latest vintage, in plan order. */
export function policyTotals(figures: EffectFigures): Named[] {
  return figures.plan.outline.flatMap((policy): Named[] => {
    const amount = rowOf(figures.latest, policy.id)?.totalThousandYen;
    return amount !== undefined && isKnown(amount) ? [{ name: quoted(policy), amount }] : [];
  });
}

/** The sums from the first entry on. */
export function runningSums(years: readonly Named[]): Named[] {
  let sum = 0;
  return years.map(({ name, amount }) => {
    sum += amount;
    return { name, amount: sum };
  });
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
