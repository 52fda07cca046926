import { addressOf } from '../../address.ts';
import type { SeriesChart } from '../../charts/chart.ts';
import { formatEraYear } from '../../format.ts';
import type { Indicator, IndicatorPoint } from '../../model/indicator.ts';
import { isMeasured, meets } from '../../model/indicator.ts';
import type { YearPoint } from '../../model/indicator-points.ts';
import { yearPoints } from '../../model/indicator-points.ts';
import type { Plan } from '../../model/plan.ts';
import { presentTerm } from '../../model/plan.ts';
import { stateOf } from '../../model/state-of.ts';
import type { PageHead } from '../site/page-frame.ts';
import { indicatorChart, isToCome } from './indicator-chart.ts';
import type { IndicatorRow } from './measure.ts';
import { formatMeasure, indicatorRow } from './measure.ts';

/** An indicator as a page shows it: what it measures, whether it is on course, and every year in a table. */
export interface IndicatorView {
  /** Its place on the page. */
  anchor: string;
  name: string;
  unit: string;
  /** One sentence: the latest actual against its target. */
  sentence: string;
  /** Null where there are no two years to draw. */
  chart: SeriesChart | null;
  /** Below the table: what the numbers are. */
  notes: readonly string[];
  rows: readonly IndicatorRow[];
  /** What a row is: a year, or a whole term. */
  rowWord: string;
}

/** The page /indicators/. */
export interface IndicatorsView {
  head: PageHead;
  title: string;
  lead: string;
  ofPlan: readonly IndicatorView[];
  /** Initiatives that have indicators, on whose pages they stand. */
  ofInitiatives: readonly { label: string; address: string; names: readonly string[] }[];
  /** Over `ofInitiatives`: 取組の指標. */
  initiativesHeading: string;
}

/** Every indicator; null where the plan has none. */
export function buildIndicators(plan: Plan): IndicatorsView | null {
  const withIndicators = plan.initiatives.filter(({ indicators = [] }) => indicators.length > 0);
  if (plan.indicators.length === 0 && withIndicators.length === 0) return null;
  const { words } = presentTerm(plan);
  const count = plan.indicators.length + withIndicators.reduce((sum, { indicators = [] }) => sum + indicators.length, 0);
  const [title, lead] = ['指標', `計画の${count}の指標の、目標と実績です。`];
  return {
    head: { path: addressOf.indicators, title, description: lead },
    title,
    lead,
    ofPlan: plan.indicators.map((each) => buildIndicator(plan, each)),
    ofInitiatives: withIndicators.map((initiative) => ({
      label: stateOf(plan, initiative).name,
      address: addressOf.initiative(initiative.id),
      names: (initiative.indicators ?? []).map(({ name }) => name),
    })),
    initiativesHeading: `${words.initiative}の指標`,
  };
}

/** An indicator of the plan, or of the initiative whose id is given. */
export function buildIndicator(plan: Plan, indicator: Indicator, initiativeId?: string): IndicatorView {
  const years = yearPoints(plan, indicator, initiativeId);
  const ofTerms = plan.terms.flatMap(({ id, name }) => {
    const point = indicator.terms?.[id];
    return point ? [{ label: name, point }] : [];
  });
  const ofYears = years.map((point) => ({ label: formatEraYear(point.fiscalYear), point }));
  const sentence = sentenceOf(plan, indicator, years, ofTerms) ?? termSentence(plan, indicator, ofTerms) ?? '実績はまだありません。';
  return {
    anchor: `indicator-${indicator.id}`,
    name: indicator.name,
    unit: indicator.unit,
    sentence,
    chart: indicatorChart(plan, indicator, years, sentence),
    notes: notesOf(indicator),
    rowWord: ofYears.length > 0 ? '年度' : '期',
    rows: [
      ...ofTerms.map(({ label, point }) => indicatorRow(indicator, label, point)),
      ...years.map((point) => indicatorRow(indicator, formatEraYear(point.fiscalYear), point, isToCome(plan, point.fiscalYear))),
    ],
  };
}

interface TermPoint {
  label: string;
  point: IndicatorPoint;
}

/** 令和6年度の実績は32.9%で、目標の33.3%以下を満たしています。 Where the year has no target, beside the one of the whole term. */
function sentenceOf(plan: Plan, indicator: Indicator, years: readonly YearPoint[], terms: readonly TermPoint[]): string | undefined {
  const latest = years.findLast(({ actual }) => isMeasured(actual));
  if (!latest) return undefined;
  const of = `${formatEraYear(latest.fiscalYear)}の`;
  const whole = latest.target === undefined ? terms.findLast(({ point }) => isMeasured(point.target)) : undefined;
  if (!whole) return verdictSentence(plan, indicator, of, latest);
  return `${of}実績は${formatMeasure(latest.actual, indicator)}、${whole.label}の目標は${formatMeasure(whole.point.target, indicator)}です。`;
}

function termSentence(plan: Plan, indicator: Indicator, terms: readonly TermPoint[]): string | undefined {
  const latest = terms.findLast(({ point }) => isMeasured(point.actual));
  return latest && verdictSentence(plan, indicator, `${latest.label}の`, latest.point);
}

function verdictSentence(plan: Plan, indicator: Indicator, of: string, { target, actual }: Pick<YearPoint, 'target' | 'actual'>): string {
  const value = `${of}実績は${formatMeasure(actual, indicator)}`;
  const met = meets(actual, target, indicator.better);
  if (target === undefined) return `${value}です。目標は${plan.documents.length > 0 ? '原資料に記載がありません' : '定められていません'}。`;
  if (!isMeasured(target)) return `${value}です。目標は${formatMeasure(target, indicator)}です。`;
  const goal = `目標の${formatMeasure(target, indicator)}`;
  if (met === undefined) return `${value}、${goal}です。`;
  return `${value}で、${goal}を${met ? '満たしています' : '満たしていません'}。`;
}

function notesOf({ better, cumulative, baseline, unit, decimals }: Indicator): string[] {
  return [
    ...(better ? [better === 'higher' ? '大きいほど良い値です。' : '小さいほど良い値です。'] : []),
    ...(cumulative ? ['年度を追って積み上げた値です。'] : []),
    ...(baseline ? [`基準は${formatEraYear(baseline.year)}の${formatMeasure({ value: baseline.value }, { unit, decimals })}です。`] : []),
  ];
}
