import type { AmountStyle } from '../format.ts';
import { gapWords } from '../format.ts';
import type { Amount } from '../model/amount.ts';
import { countingUnit, placesFor } from '../model/amount.ts';
import type { EffectRow, Vintage } from '../model/effect-amounts.ts';
import type { FiscalYear, YearStatus } from '../model/fiscal-year.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { Group as Policy } from '../model/group.ts';
import { differenceOf } from '../model/sums.ts';
import { amountsOf } from '../model/vintage-table.ts';

/** What every page and picture of the effect amounts begins with. */
export interface EffectFigures {
  plan: TermPlan;
  /** Oldest first; at least one. */
  vintages: readonly Vintage[];
  baseline: Vintage;
  latest: Vintage;
  /** True where there are two vintages to compare. */
  isComparable: boolean;
  /** Every year of any vintage, ascending. */
  years: readonly FiscalYear[];
  style: AmountStyle;
}

/** The amount of one year. */
export interface YearAmount {
  amount: Amount;
  status: YearStatus;
}

/** The effect amounts of `plan`, or null where it has none. */
export function effectFigures(plan: TermPlan): EffectFigures | null {
  const baseline = plan.vintages[0];
  const latest = plan.vintages.at(-1);
  if (!baseline || !latest) return null;
  const years = new Set(plan.vintages.flatMap((vintage) => vintage.years.map((year) => year.fiscalYear)));
  return {
    plan,
    vintages: plan.vintages,
    baseline,
    latest,
    isComparable: baseline !== latest,
    years: [...years].sort((a, b) => a - b),
    style: amountStyle(plan),
  };
}

/** How every amount of `plan` is written: in its unit, with the decimal places that hold all of them exactly, in its words. */
export function amountStyle({ term, vintages }: TermPlan): AmountStyle {
  const unit = term.effects?.unit ?? '千円';
  const amounts = vintages.flatMap(amountsOf);
  return { unit, places: placesFor(amounts, unit), gaps: gapWords(term.words), countedIn: countingUnit(amounts) };
}

/** The row of a policy in a vintage; `null` asks for the row of totals. */
export function rowOf(vintage: Vintage, policyId: string | null): EffectRow | undefined {
  return policyId === null ? vintage.total : vintage.rows.find((row) => row.policyId === policyId);
}

/** A row's amount and status in a year; what a vintage does not cover is not applicable to it. */
export function yearAmount(vintage: Vintage, policyId: string | null, fiscalYear: FiscalYear): YearAmount {
  const at = vintage.years.findIndex((year) => year.fiscalYear === fiscalYear);
  return {
    amount: rowOf(vintage, policyId)?.amountsYen[at] ?? 'not-applicable',
    status: vintage.years[at]?.status ?? 'open',
  };
}

/** The printed total of a policy, or (null) of all. */
export function totalAmount(vintage: Vintage, policyId: string | null): Amount {
  return rowOf(vintage, policyId)?.totalYen ?? 'not-applicable';
}

/** How a later vintage's year differs from the baseline's, for a policy or (null) in total. */
export function yearDifference(figures: EffectFigures, vintage: Vintage, policyId: string | null, fiscalYear: FiscalYear): YearAmount {
  const earlier = yearAmount(figures.baseline, policyId, fiscalYear);
  const later = yearAmount(vintage, policyId, fiscalYear);
  return { amount: differenceOf(earlier.amount, later.amount), status: later.status };
}

/** How much of the printed totals differ, for a policy or (null) in total. */
export function totalDifference(figures: EffectFigures, vintage: Vintage, policyId: string | null): Amount {
  return differenceOf(totalAmount(figures.baseline, policyId), totalAmount(vintage, policyId));
}

/** A policy by its printed number and name. */
export function policyName(policy: Policy): string {
  return `${policy.number} ${policy.name}`;
}

/** A policy's name in a sentence. */
export function quoted(policy: Policy): string {
  return `「${policyName(policy)}」`;
}

/** What a row is called: its policy, or the word for the total. */
export function rowName(plan: TermPlan, policyId: string | null): string {
  const policy = plan.outline.find(({ id }) => id === policyId);
  return policy ? policyName(policy) : plan.term.words.total;
}
