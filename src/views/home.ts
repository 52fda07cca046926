import { formatAmountInText, formatYearSpan } from '../format.ts';
import type { Amount, MoneyUnit } from '../model/amount.ts';
import { isKnown, THOUSAND_YEN_PER_UNIT } from '../model/amount.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { ChangeCounts } from './change-counts.ts';
import { countChanges } from './change-counts.ts';
import type { EffectFigures } from './effect-figures.ts';
import { effectFigures, totalDifference } from './effect-figures.ts';
import { termLead } from './sentences/terms.ts';

/** An amount set large. */
export interface HeadlineAmount {
  amountThousandYen: Amount;
  /** In `unit`, rounded to its usual places: 26.12, △0.62. */
  figure: string;
  unit: MoneyUnit | '';
  /** In the plan's own unit, where `figure` is rounded: 2,611,600千円. */
  exact: string | null;
}

/** What the home page says of the money, from the latest vintage. */
export interface EffectHeadline {
  span: string;
  total: HeadlineAmount;
  /** Against the first vintage, where there is an older one and both totals are known. */
  difference?: HeadlineAmount | undefined;
  baselineName?: string | undefined;
}

/** Everything on the home page but its pictures. */
export interface HomeView {
  counts: ChangeCounts;
  /** One or two sentences: what the plan is, in numbers. */
  lead: string;
  effect: EffectHeadline | null;
}

/** The key figures and the opening sentence of the home page, computed from the plan. */
export function buildHome(plan: TermPlan): HomeView {
  const counts = countChanges(plan);
  return { counts, lead: termLead(plan, counts), effect: buildEffectHeadline(plan) };
}

function buildEffectHeadline(plan: TermPlan): EffectHeadline | null {
  const figures = effectFigures(plan);
  const first = figures?.latest.years[0];
  const last = figures?.latest.years.at(-1);
  if (!figures || !first || !last) return null;
  const { baseline, latest, isComparable } = figures;
  const total = latest.total.totalThousandYen;
  const difference = totalDifference(figures, latest, null);
  return {
    span: formatYearSpan(first.fiscalYear, last.fiscalYear),
    total: headline(figures, total, headlineUnit(figures, total)),
    ...(isComparable &&
      isKnown(difference) && { difference: headline(figures, difference, headlineUnit(figures, total)), baselineName: baseline.name }),
  };
}

/** Set in `unit`; with the exact amount in the plan's own unit where that one is rounded. */
function headline({ unit: own, places }: EffectFigures, amountThousandYen: Amount, unit: MoneyUnit): HeadlineAmount {
  if (!isKnown(amountThousandYen)) return { amountThousandYen, figure: formatAmountInText(amountThousandYen), unit: '', exact: null };
  const isOwn = unit === own;
  return {
    amountThousandYen,
    figure: formatAmountInText(amountThousandYen, unit, isOwn ? places : undefined).replace(unit, ''),
    unit,
    exact: isOwn ? null : formatAmountInText(amountThousandYen, own, places),
  };
}

/** 億円 from one 億円 on, else the unit of the plan; the same for a total and what it differs by. */
function headlineUnit({ unit }: EffectFigures, totalThousandYen: Amount): MoneyUnit {
  return isKnown(totalThousandYen) && Math.abs(totalThousandYen) >= THOUSAND_YEN_PER_UNIT.億円 ? '億円' : unit;
}
