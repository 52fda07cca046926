import type { Amount, MoneyUnit } from '../model/amount.ts';
import { isKnown, THOUSAND_YEN_PER_UNIT } from '../model/amount.ts';
import type { EffectRow, Vintage } from '../model/effect-amounts.ts';
import type { FiscalYear, YearStatus } from '../model/fiscal-year.ts';
import type { Group as Policy } from '../model/group.ts';
import type { TermPlan } from '../model/term-plan.ts';

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
  unit: MoneyUnit;
  /** Decimal places that hold every amount of the plan exactly in its unit. */
  places: number;
}

/** The amounts of one year. */
export interface YearAmount {
  amountThousandYen: Amount;
  status: YearStatus;
}

/** The effect amounts of `plan`, or null where it has none. */
export function effectFigures(plan: TermPlan): EffectFigures | null {
  const baseline = plan.vintages[0];
  const latest = plan.vintages.at(-1);
  if (!baseline || !latest) return null;
  const unit = plan.settings.effects?.unit ?? '千円';
  const years = new Set(plan.vintages.flatMap((vintage) => vintage.years.map((year) => year.fiscalYear)));
  return {
    plan,
    vintages: plan.vintages,
    baseline,
    latest,
    isComparable: baseline !== latest,
    years: [...years].sort((a, b) => a - b),
    unit,
    places: placesOf(plan.vintages, unit),
  };
}

/** The row of a policy in a vintage; `null` asks for the row of totals. */
export function rowOf(vintage: Vintage, policyId: string | null): EffectRow | undefined {
  return policyId === null ? vintage.total : vintage.rows.find((row) => row.policyId === policyId);
}

/** A row's amount and status in a year; what a vintage does not cover is not applicable to it. */
export function yearAmount(vintage: Vintage, row: EffectRow | undefined, fiscalYear: FiscalYear): YearAmount {
  const at = vintage.years.findIndex((year) => year.fiscalYear === fiscalYear);
  return {
    amountThousandYen: row?.amountsThousandYen[at] ?? 'not-applicable',
    status: vintage.years[at]?.status ?? 'open',
  };
}

/** `later` less `earlier`, where both are known; otherwise why there is no difference. */
export function differenceOf(earlier: Amount, later: Amount): Amount {
  if (isKnown(earlier) && isKnown(later)) return later - earlier;
  return earlier === 'not-applicable' || later === 'not-applicable' ? 'not-applicable' : 'pending';
}

/** How a later vintage's year differs from the baseline's, for a policy or (null) in total. */
export function yearDifference(figures: EffectFigures, vintage: Vintage, policyId: string | null, fiscalYear: FiscalYear): YearAmount {
  const earlier = yearAmount(figures.baseline, rowOf(figures.baseline, policyId), fiscalYear);
  const later = yearAmount(vintage, rowOf(vintage, policyId), fiscalYear);
  return { amountThousandYen: differenceOf(earlier.amountThousandYen, later.amountThousandYen), status: later.status };
}

/** How much of the printed totals differ, for a policy or (null) in total. */
export function totalDifference(figures: EffectFigures, vintage: Vintage, policyId: string | null): Amount {
  return differenceOf(
    rowOf(figures.baseline, policyId)?.totalThousandYen ?? 'not-applicable',
    rowOf(vintage, policyId)?.totalThousandYen ?? 'not-applicable',
  );
}

/** A policy by its printed number and name. */
export function policyName(policy: Policy): string {
  return `${policy.number} ${policy.name}`;
}

/** A policy's name in a sentence. */
export function quoted(policy: Policy): string {
  return `「${policyName(policy)}」`;
}

function placesOf(vintages: readonly Vintage[], unit: MoneyUnit): number {
  const amounts = vintages.flatMap((vintage) =>
    [...vintage.rows, vintage.total].flatMap((row) => [...row.amountsThousandYen, row.totalThousandYen].filter(isKnown)),
  );
  const needed = (amount: number) => {
    let places = 0;
    for (let step = THOUSAND_YEN_PER_UNIT[unit]; step > 1 && amount % step !== 0; step /= 10) places += 1;
    return places;
  };
  return Math.max(0, ...amounts.map(needed));
}
