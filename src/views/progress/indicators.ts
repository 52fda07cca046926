import { addressOf } from '../../address.ts';
import type { SeriesChart } from '../../charts/chart.ts';
import { formatEraYear } from '../../format.ts';
import type { Indicator } from '../../model/indicator.ts';
import { yearPoints } from '../../model/indicator-points.ts';
import type { Plan } from '../../model/plan.ts';
import { presentTerm } from '../../model/plan.ts';
import { stateOf } from '../../model/state-of.ts';
import { courseSentence, INDICATORS, indicatorNotes, indicatorsLead, indicatorsOf } from '../sentences/indicators.ts';
import type { PageHead } from '../site/page-frame.ts';
import { indicatorChart, isToCome } from './indicator-chart.ts';
import type { IndicatorRow } from './measure.ts';
import { indicatorRow } from './measure.ts';

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
  const [title, lead] = [INDICATORS, indicatorsLead(count)];
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
    initiativesHeading: indicatorsOf(words.initiative),
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
  const sentence = courseSentence(plan, indicator, { years, terms: ofTerms });
  return {
    anchor: `indicator-${indicator.id}`,
    name: indicator.name,
    unit: indicator.unit,
    sentence,
    chart: indicatorChart(plan, indicator, years, sentence),
    notes: indicatorNotes(indicator),
    rowWord: [...(ofTerms.length > 0 ? ['期'] : []), ...(ofYears.length > 0 ? ['年度'] : [])].join('・'),
    rows: [
      ...ofTerms.map(({ label, point }) => indicatorRow(indicator, label, point)),
      ...years.map((point) => indicatorRow(indicator, formatEraYear(point.fiscalYear), point, isToCome(plan, point.fiscalYear))),
    ],
  };
}
