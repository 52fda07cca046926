import type { Chart, Panel, Position, Series, Step, StepsChart, Tone, YearsChart } from '../charts/chart.ts';
import { formatAmount, formatEraYear, formatPercent, formatShortYear } from '../format.ts';
import { isKnown } from '../model/amount.ts';
import type { Vintage } from '../model/effect-amounts.ts';
import type { FiscalYear } from '../model/fiscal-year.ts';
import type { Plan } from '../model/plan.ts';
import { settledYears, shareOf } from './effect-achievement.ts';
import type { EffectFigures } from './effect-figures.ts';
import { effectFigures, policyName, rowOf, totalDifference, yearAmount, yearDifference } from './effect-figures.ts';
import {
  achievementSentence,
  bridgeSentence,
  cumulativeSentence,
  differencesSentence,
  policiesSentence,
  policyYearsSentence,
  shareSentence,
  totalSentence,
} from './effect-sentences.ts';

/** Every picture of the effect amounts, in reading order; empty for a plan without them. */
export function allEffectCharts(plan: Plan): Chart[] {
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
export function homeEffectCharts(plan: Plan): Chart[] {
  const figures = effectFigures(plan);
  return figures ? [totalByYear(figures), ...(figures.isComparable ? [bridge(figures)] : [])] : [];
}

/** The pictures of one policy: its years and its share of the whole; empty where the plan has no amounts of it. */
export function policyEffectCharts(plan: Plan, policyId: string): Chart[] {
  const figures = effectFigures(plan);
  return figures && rowOf(figures.latest, policyId) ? [policyYears(figures, policyId), policyShare(figures, policyId)] : [];
}

function totalByYear(figures: EffectFigures): YearsChart {
  return {
    ...yearsBase(figures, figures.years),
    id: 'total-by-year',
    kind: 'columns',
    title: `年度ごとの${figures.plan.settings.words.effectAmountShort}`,
    summary: totalSentence(figures),
    panels: [{ id: 'total', title: null, series: vintageSeries(figures, null, figures.years), totals: null }],
  };
}

function cumulative(figures: EffectFigures): YearsChart {
  return {
    ...totalByYear(figures),
    id: 'cumulative',
    kind: 'lines',
    view: 'cumulative',
    title: `${figures.plan.settings.words.effectAmountShort}の累計`,
    summary: cumulativeSentence(figures),
  };
}

function byPolicy(figures: EffectFigures): YearsChart {
  const { words } = figures.plan.settings;
  return {
    ...yearsBase(figures, figures.years),
    id: 'by-policy',
    kind: 'stacked-columns',
    title: `${words.policy}ごとの${words.effectAmountShort}`,
    summary: policiesSentence(figures),
    panelsLabel: '時点',
    panels: figures.vintages.map((vintage) => ({
      id: vintage.id,
      title: figures.isComparable ? vintage.name : null,
      series: figures.plan.policies.map((policy, at) => ({
        id: `policy-${policy.id}`,
        name: policyName(policy),
        short: policy.numeral,
        tone: partTone(at),
        points: figures.years.map((year) => yearAmount(vintage, rowOf(vintage, policy.id), year)),
      })),
      totals: figures.years.map((year) => yearAmount(vintage, vintage.total, year)),
    })),
  };
}

function differencesByYear(figures: EffectFigures): YearsChart {
  const { plan, baseline, latest } = figures;
  const { words } = plan.settings;
  const panel = (policyId: string | null, name: string, tone: Tone): Panel => ({
    id: policyId === null ? 'total' : `policy-${policyId}`,
    title: name,
    series: [
      {
        id: 'difference',
        name: `${baseline.name}との差`,
        short: '差',
        tone,
        points: figures.years.map((year) => yearDifference(figures, latest, policyId, year)),
      },
    ],
    totals: null,
  });
  return {
    ...yearsBase(figures, figures.years),
    id: 'differences',
    kind: 'columns',
    title: `${baseline.name}との差（年度・${words.policy}ごと）`,
    summary: differencesSentence(figures),
    panelsLabel: words.policy,
    panels: [...plan.policies.map((policy, at) => panel(policy.id, policyName(policy), partTone(at))), panel(null, words.total, 'latest')],
  };
}

function expectedAndActual(figures: EffectFigures): YearsChart {
  const { words } = figures.plan.settings;
  const years = settledYears(figures);
  const series = (vintage: Vintage, tone: Tone, name: string): Series => ({
    ...vintageLine(vintage, null, years, tone),
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
          series(figures.baseline, 'baseline', `${figures.baseline.name}の${words.forecast}`),
          series(figures.latest, 'latest', words.actual),
        ],
        totals: null,
      },
    ],
  };
}

function policyYears(figures: EffectFigures, policyId: string): YearsChart {
  return {
    ...totalByYear(figures),
    id: `policy-${policyId}-years`,
    summary: policyYearsSentence(figures, policyId),
    panels: [{ id: 'policy', title: null, series: vintageSeries(figures, policyId, figures.years), totals: null }],
  };
}

function bridge(figures: EffectFigures): StepsChart {
  const { plan, baseline, latest } = figures;
  const change = (id: string, label: string, policyId: string): Step => {
    const amountThousandYen = totalDifference(figures, latest, policyId);
    const tone = isKnown(amountThousandYen) && amountThousandYen < 0 ? 'loss' : 'gain';
    return { id, label, tone, role: 'change', amountThousandYen, note: null };
  };
  const whole = totalDifference(figures, latest, null);
  return {
    ...base(figures, [baseline, latest]),
    id: 'bridge',
    kind: 'bridge',
    title: `${baseline.name}との差の内訳`,
    summary: bridgeSentence(figures),
    axisLabel: `${baseline.name}の合計との差`,
    steps: [
      level('baseline', `${baseline.name}の合計`, 'baseline', baseline.total.totalThousandYen),
      ...plan.policies.map((policy) => change(`policy-${policy.id}`, policyName(policy), policy.id)),
      {
        ...level('latest', `${latest.name}の合計`, 'latest', latest.total.totalThousandYen),
        note: isKnown(whole) ? signed(figures, whole) : null,
      },
    ],
  };
}

function policyShare(figures: EffectFigures, policyId: string): StepsChart {
  const { plan, latest } = figures;
  const totals = plan.policies.map((policy) => rowOf(latest, policy.id)?.totalThousandYen ?? 'not-applicable');
  const isShareable = totals.every((amount) => !isKnown(amount) || amount >= 0);
  return {
    ...base(figures, [latest]),
    id: `policy-${policyId}-share`,
    kind: 'bars',
    title: `${plan.settings.words.policy}のなかでの大きさ`,
    summary: shareSentence(figures, policyId),
    axisLabel: `${latest.name}の合計`,
    steps: plan.policies.map((policy, at) => {
      const amountThousandYen = totals[at] ?? 'not-applicable';
      const share = isShareable ? shareOf(amountThousandYen, latest.total.totalThousandYen) : null;
      return {
        ...level(`policy-${policy.id}`, policyName(policy), policy.id === policyId ? 'latest' : 'baseline', amountThousandYen),
        note: share === null ? null : formatPercent(share),
      };
    }),
  };
}

function level(id: string, label: string, tone: Tone, amountThousandYen: Step['amountThousandYen']): Step {
  return { id, label, tone, role: 'level', amountThousandYen, note: null };
}

function vintageSeries(figures: EffectFigures, policyId: string | null, years: readonly FiscalYear[]): Series[] {
  return figures.vintages.map((vintage, at) => vintageLine(vintage, policyId, years, vintageTone(figures, at)));
}

function vintageLine(vintage: Vintage, policyId: string | null, years: readonly FiscalYear[], tone: Tone): Series {
  return {
    id: vintage.id,
    name: vintage.name,
    short: vintage.name,
    tone,
    points: years.map((year) => yearAmount(vintage, rowOf(vintage, policyId), year)),
  };
}

/** The first vintage is grey, the last one has the accent; those between take colours that no policy is likely to have. */
function vintageTone(figures: EffectFigures, at: number): Tone {
  if (at === figures.vintages.length - 1) return 'latest';
  return at === 0 ? 'baseline' : ((['part-4', 'part-5', 'part-6'] as const)[(at - 1) % 3] ?? 'part-4');
}

function partTone(at: number): Tone {
  return (['part-1', 'part-2', 'part-3', 'part-4', 'part-5', 'part-6'] as const)[at % 6] ?? 'part-1';
}

function yearsBase(figures: EffectFigures, years: readonly FiscalYear[]) {
  const { words } = figures.plan.settings;
  return {
    ...base(figures, figures.vintages),
    view: 'yearly',
    positions: years.map((year): Position => {
      const status = figures.latest.years.find((each) => each.fiscalYear === year)?.status;
      return { id: String(year), label: formatEraYear(year), short: formatShortYear(year), note: status ? words[status] : null };
    }),
    panelsLabel: null,
    totalLabel: words.total,
  } as const;
}

function base(figures: EffectFigures, vintages: readonly Vintage[]) {
  const { words } = figures.plan.settings;
  return {
    unit: figures.unit,
    places: figures.places,
    source: vintages.map((vintage) => `「${vintage.title}」`).join('、'),
    statusLabels: { actual: words.actual, forecast: words.forecast, open: words.open },
  } as const;
}

function signed(figures: EffectFigures, amount: number): string {
  const text = formatAmount(amount, figures.unit, figures.places).text.replace('△ ', '△');
  return amount > 0 ? `＋${text}` : text;
}
