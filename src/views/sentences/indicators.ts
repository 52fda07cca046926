import { formatEraYear } from '../../format.ts';
import type { Indicator, IndicatorPoint } from '../../model/indicator.ts';
import { isMeasured, meets } from '../../model/indicator.ts';
import type { YearPoint } from '../../model/indicator-points.ts';
import type { Plan } from '../../model/plan.ts';
import { formatMeasure } from '../progress/measure.ts';

/** What indicators are called, on their own page and over the lists of them. */
export const INDICATORS = '指標';

/** What the page of all indicators shows. */
export function indicatorsLead(count: number): string {
  return `計画の指標${count}件の目標と実績です。`;
}

/** Over the indicators of initiatives: 取組の指標. */
export function indicatorsOf(noun: string): string {
  return `${noun}の指標`;
}

/** What is printed for a whole term, by its name. */
export interface TermPoint {
  label: string;
  point: IndicatorPoint;
}

/**
 * The latest actual against its target: 令和6年度の実績は32.9%で、目標の33.3%以下を満たしています。 Of a year, or of a whole
 * term where no year has an actual.
 */
export function courseSentence(
  plan: Pick<Plan, 'documents'>,
  indicator: Indicator,
  { years, terms }: { years: readonly YearPoint[]; terms: readonly TermPoint[] },
): string {
  return yearSentence(plan, indicator, years, terms) ?? termSentence(plan, indicator, terms) ?? '実績はまだありません。';
}

/** Where the year has no target, beside the one of the whole term. */
function yearSentence(
  plan: Pick<Plan, 'documents'>,
  indicator: Indicator,
  years: readonly YearPoint[],
  terms: readonly TermPoint[],
): string | undefined {
  const latest = years.findLast(({ actual }) => isMeasured(actual));
  if (!latest) return undefined;
  const of = `${formatEraYear(latest.fiscalYear)}の`;
  const whole = latest.target === undefined ? terms.findLast(({ point }) => isMeasured(point.target)) : undefined;
  if (!whole) return verdictSentence(plan, indicator, of, latest);
  return `${of}実績は${formatMeasure(latest.actual, indicator)}、${whole.label}の目標は${formatMeasure(whole.point.target, indicator)}です。`;
}

function termSentence(plan: Pick<Plan, 'documents'>, indicator: Indicator, terms: readonly TermPoint[]): string | undefined {
  const latest = terms.findLast(({ point }) => isMeasured(point.actual));
  return latest && verdictSentence(plan, indicator, `${latest.label}の`, latest.point);
}

function verdictSentence(
  plan: Pick<Plan, 'documents'>,
  indicator: Indicator,
  of: string,
  { target, actual }: Pick<YearPoint, 'target' | 'actual'>,
): string {
  const value = `${of}実績は${formatMeasure(actual, indicator)}`;
  const met = meets(actual, target, indicator.better);
  if (target === undefined) return `${value}です。目標は${plan.documents.length > 0 ? '原資料に記載がありません' : '定められていません'}。`;
  if (!isMeasured(target)) return `${value}です。目標は${formatMeasure(target, indicator)}です。`;
  const goal = formatMeasure(target, indicator);
  if (met === undefined) return `${value}、目標は${goal}です。`;
  return `${value}で、目標の${goal}を${met ? '満たしています' : '満たしていません'}。`;
}

/** Below its table: what the numbers are. */
export function indicatorNotes({ better, cumulative, baseline, unit, decimals }: Indicator): string[] {
  return [
    ...(better ? [better === 'higher' ? '大きいほど良い値です。' : '小さいほど良い値です。'] : []),
    ...(cumulative ? ['年度を追って積み上げた値です。'] : []),
    ...(baseline ? [`基準は${formatEraYear(baseline.year)}の${formatMeasure({ value: baseline.value }, { unit, decimals })}です。`] : []),
  ];
}
