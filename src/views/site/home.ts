import { formatAmountInText, formatYearSpan, PLACES } from '../../format.ts';
import type { Amount, MoneyUnit } from '../../model/amount.ts';
import { isKnown, yenIn } from '../../model/amount.ts';
import { TOTAL } from '../../model/effect-amounts.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { EffectFigures } from '../effects/effect-figures.ts';
import { effectFigures, totalDifference } from '../effects/effect-figures.ts';
import type { SinceDocument } from '../initiatives/since-document.ts';
import { sinceDocument } from '../initiatives/since-document.ts';
import { printedCount, sinceSentence } from '../sentences/now.ts';
import { termLead } from '../sentences/terms.ts';
import type { ChangeCounts } from '../transitions/change-counts.ts';
import { countChanges } from '../transitions/change-counts.ts';

/** An amount set large. */
export interface HeadlineAmount {
  amount: Amount;
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
  /** As printed. */
  counts: ChangeCounts;
  /** What has changed since; null where nothing has. */
  since: SinceDocument | null;
  /** What the plan is, in numbers, as printed and now. */
  lead: string;
  effect: EffectHeadline | null;
}

/** The key figures and the opening sentence of the home page, computed from the plan. */
export function buildHome(plan: TermPlan): HomeView {
  const counts = countChanges(plan);
  const since = sinceDocument(plan);
  const noun = plan.term.words.initiative;
  const now = since ? sinceSentence(since, { noun }, 'その後、') : '';
  // Of a list that has changed since, what the plan has is told apart from what goes on.
  const printed = since && !plan.previous ? printedCount(since.printed, noun) : termLead(plan, counts);
  return { counts, since, lead: `${printed}${now}`, effect: buildEffectHeadline(plan) };
}

function buildEffectHeadline(plan: TermPlan): EffectHeadline | null {
  const figures = effectFigures(plan);
  const first = figures?.latest.years[0];
  const last = figures?.latest.years.at(-1);
  if (!figures || !first || !last) return null;
  const { baseline, latest, isComparable } = figures;
  const total = latest.total.totalYen;
  const difference = totalDifference(figures, latest, TOTAL);
  return {
    span: formatYearSpan(first.fiscalYear, last.fiscalYear),
    total: headline(figures, total, headlineUnit(figures, total)),
    ...(isComparable &&
      isKnown(difference) && { difference: headline(figures, difference, headlineUnit(figures, total)), baselineName: baseline.name }),
  };
}

/** Set in `unit`; with the exact amount in the plan's own unit where that one is rounded. */
function headline({ style }: EffectFigures, amount: Amount, unit: MoneyUnit): HeadlineAmount {
  if (!isKnown(amount)) return { amount, figure: formatAmountInText(amount, style), unit: '', exact: null };
  const isOwn = unit === style.unit;
  const large = isOwn ? style : { ...style, unit, places: PLACES[unit] };
  return {
    amount,
    figure: formatAmountInText(amount, large).replace(unit, ''),
    unit,
    exact: isOwn ? null : formatAmountInText(amount, style),
  };
}

/** 億円 from one 億円 on, else the unit of the plan; the same for a total and what it differs by. */
function headlineUnit({ style }: EffectFigures, total: Amount): MoneyUnit {
  return isKnown(total) && Math.abs(total) >= yenIn('億円') ? '億円' : style.unit;
}
