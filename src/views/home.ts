import { formatAmountInText, formatYearSpan } from '../format.ts';
import type { Amount } from '../model/money.ts';
import { isKnown } from '../model/money.ts';
import type { Plan } from '../model/plan.ts';
import type { ChangeCounts } from './change-counts.ts';
import { countChanges } from './change-counts.ts';

/** What the home page says of the money, from the latest vintage; amounts in thousand yen. */
export interface EffectHeadline {
  span: string;
  totalThousandYen: Amount;
  latestName: string;
  /** Against the first vintage, where there is an older one and both totals are known. */
  differenceThousandYen?: number | undefined;
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
export function buildHome(plan: Plan): HomeView {
  const counts = countChanges(plan);
  return { counts, lead: leadSentence(plan, counts), effect: buildEffectHeadline(plan) };
}

function leadSentence(plan: Plan, counts: ChangeCounts): string {
  const { terms, words } = plan.settings;
  const changes = counts.byChange.map(({ change, count }) => `${change.label}${count}`).join('・');
  return `${terms.former.short}の${counts.former}の${words.initiative}を見直しました（${changes}）。${terms.current.short}は${counts.current}の${words.initiative}を進めます。`;
}

function buildEffectHeadline(plan: Plan): EffectHeadline | null {
  const baseline = plan.vintages[0];
  const latest = plan.vintages.at(-1);
  const first = latest?.years[0];
  const last = latest?.years.at(-1);
  if (!baseline || !latest || !first || !last) return null;
  const before = baseline.total.totalThousandYen;
  const now = latest.total.totalThousandYen;
  const isComparable = baseline !== latest && isKnown(before) && isKnown(now);
  return {
    span: formatYearSpan(first.fiscalYear, last.fiscalYear),
    totalThousandYen: now,
    latestName: latest.name,
    ...(isComparable && { differenceThousandYen: now - before, baselineName: baseline.name }),
  };
}

/** An amount large enough for a headline: in 億円 from one 億円 on, else in the plan's own unit, with the exact amount. */
export function headlineAmount(plan: Plan, amountThousandYen: Amount): { figure: string; unit: string; exact: string } {
  const { unit } = plan.settings.effects;
  const exact = formatAmountInText(amountThousandYen, unit, unit === '千円' ? 0 : undefined);
  if (!isKnown(amountThousandYen)) return { figure: exact, unit: '', exact };
  const isLarge = Math.abs(amountThousandYen) >= 50_000;
  const shown = isLarge ? '億円' : unit;
  return { figure: formatAmountInText(amountThousandYen, shown).replace(shown, ''), unit: shown, exact };
}
