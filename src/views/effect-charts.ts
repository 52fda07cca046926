import type { Chart, Panel, Position, Series, SeriesChart, Tone } from '../charts/chart.ts';
import { formatEraYear, formatShortYear } from '../format.ts';
import type { Vintage } from '../model/effect-amounts.ts';
import type { FiscalYear } from '../model/fiscal-year.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { chartBase, partTone, toPoint, vintageTone } from './chart-base.ts';
import { settledYears } from './effect-achievement.ts';
import type { EffectFigures } from './effect-figures.ts';
import { effectFigures, policyName, rowOf, yearAmount, yearDifference } from './effect-figures.ts';
import {
  achievementSentence,
  cumulativeSentence,
  differencesSentence,
  policiesSentence,
  policyYearsSentence,
  totalSentence,
} from './effect-sentences.ts';
import { bridge, policyShare } from './effect-step-charts.ts';

/** Every picture of the effect amounts, in reading order; empty for a plan without them. */
export function allEffectCharts(plan: TermPlan): Chart[] {
  const figures = effectFigures(plan);
  if (!figures) return [];
  return [
    totalByYear(figures),
    ...(figures.isComparable ? [bridge(figures)] : []),
    byPolicy(figures),
    cumulative(figures),
    ...(figures.isComparable ? [differencesByYear(figures)] : []),
    ...(settledYears(figures).length > 0 ? [expectedAndActual(figures)] : []),
  ];
}

/** The two pictures of the home page: totals by year and, where there is something to compare with, the bridge. */
export function homeEffectCharts(plan: TermPlan): Chart[] {
  const figures = effectFigures(plan);
  return figures ? [totalByYear(figures), ...(figures.isComparable ? [bridge(figures)] : [])] : [];
}

/** The pictures of one policy: its years and its share of the whole; empty where the plan has no amounts of it. */
export function policyEffectCharts(plan: TermPlan, policyId: string): Chart[] {
  const figures = effectFigures(plan);
  return figures && rowOf(figures.latest, policyId) ? [policyYears(figures, policyId), policyShare(figures, policyId)] : [];
}

function totalByYear(figures: EffectFigures): SeriesChart {
  return {
    ...yearsBase(figures, figures.years),
    id: 'total-by-year',
    kind: 'columns',
    title: `年度ごとの${figures.plan.term.words.effectAmountShort}`,
    summary: totalSentence(figures),
    panels: [{ id: 'total', title: null, series: vintageSeries(figures, null, figures.years), totals: null }],
  };
}

function cumulative(figures: EffectFigures): SeriesChart {
  return {
    ...totalByYear(figures),
    id: 'cumulative',
    kind: 'lines',
    view: 'cumulative',
    title: `${figures.plan.term.words.effectAmountShort}の累計`,
    summary: cumulativeSentence(figures),
  };
}

function byPolicy(figures: EffectFigures): SeriesChart {
  const { words } = figures.plan.term;
  return {
    ...yearsBase(figures, figures.years),
    id: 'by-policy',
    kind: 'stacked-columns',
    title: `${figures.plan.term.levels[0]}ごとの${words.effectAmountShort}`,
    summary: policiesSentence(figures),
    panelsLabel: '時点',
    panels: figures.vintages.map((vintage) => ({
      id: vintage.id,
      title: figures.isComparable ? vintage.name : null,
      series: figures.plan.outline.map((policy, at) => ({
        id: `policy-${policy.id}`,
        name: policyName(policy),
        short: policy.number,
        tone: partTone(at),
        points: figures.years.map((year) => toPoint(yearAmount(vintage, policy.id, year), figures)),
      })),
      totals: figures.years.map((year) => toPoint(yearAmount(vintage, null, year), figures)),
    })),
  };
}

function differencesByYear(figures: EffectFigures): SeriesChart {
  const { plan, baseline, latest } = figures;
  const { words } = plan.term;
  const panel = (policyId: string | null, name: string, tone: Tone): Panel => ({
    id: policyId === null ? 'total' : `policy-${policyId}`,
    title: name,
    series: [
      {
        id: 'difference',
        name: `${baseline.name}との差`,
        short: '差',
        tone,
        points: figures.years.map((year) => toPoint(yearDifference(figures, latest, policyId, year), figures)),
      },
    ],
    totals: null,
  });
  return {
    ...yearsBase(figures, figures.years),
    id: 'differences',
    kind: 'columns',
    title: `${baseline.name}との差（年度・${plan.term.levels[0]}ごと）`,
    summary: differencesSentence(figures),
    panelsLabel: plan.term.levels[0] ?? '',
    panels: [...plan.outline.map((policy, at) => panel(policy.id, policyName(policy), partTone(at))), panel(null, words.total, 'accent')],
  };
}

function expectedAndActual(figures: EffectFigures): SeriesChart {
  const { words } = figures.plan.term;
  const years = settledYears(figures);
  const series = (vintage: Vintage, tone: Tone, name: string): Series => ({
    ...vintageLine(figures, vintage, null, tone, years),
    name,
    short: name,
  });
  return {
    ...yearsBase(figures, years),
    id: 'expected-and-actual',
    kind: 'columns',
    title: `${words.forecast}と${words.actual}`,
    summary: achievementSentence(figures),
    panels: [
      {
        id: 'total',
        title: null,
        series: [
          series(figures.baseline, 'muted', `${figures.baseline.name}の${words.forecast}`),
          series(figures.latest, 'accent', words.actual),
        ],
        totals: null,
      },
    ],
  };
}

function policyYears(figures: EffectFigures, policyId: string): SeriesChart {
  return {
    ...totalByYear(figures),
    id: `policy-${policyId}-years`,
    summary: policyYearsSentence(figures, policyId),
    panels: [{ id: 'policy', title: null, series: vintageSeries(figures, policyId, figures.years), totals: null }],
  };
}

function vintageSeries(figures: EffectFigures, policyId: string | null, years: readonly FiscalYear[]): Series[] {
  return figures.vintages.map((vintage, at) => vintageLine(figures, vintage, policyId, vintageTone(figures, at), years));
}

function vintageLine(figures: EffectFigures, vintage: Vintage, policyId: string | null, tone: Tone, years: readonly FiscalYear[]): Series {
  return {
    id: vintage.id,
    name: vintage.name,
    short: vintage.name,
    tone,
    points: years.map((year) => toPoint(yearAmount(vintage, policyId, year), figures)),
  };
}

function yearsBase(figures: EffectFigures, years: readonly FiscalYear[]) {
  const { words } = figures.plan.term;
  return {
    ...chartBase(figures, figures.vintages),
    view: 'each',
    viewsLabel: '額の出し方',
    positionsLabel: '年度',
    positions: years.map((year): Position => {
      const status = figures.latest.years.find((each) => each.fiscalYear === year)?.status;
      return { id: String(year), label: formatEraYear(year), short: formatShortYear(year), note: status ? words[status] : null };
    }),
    panelsLabel: null,
    totalLabel: words.total,
  } as const;
}
