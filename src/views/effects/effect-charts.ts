import type { Chart, Panel, Position, Series, SeriesChart, Tone } from '../../charts/chart.ts';
import { formatEraYear, formatShortYear } from '../../format.ts';
import { partsOf } from '../../model/amount-table.ts';
import type { Vintage } from '../../model/effect-amounts.ts';
import { TOTAL } from '../../model/effect-amounts.ts';
import type { FiscalYear } from '../../model/fiscal-year.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { achievementSentence } from '../sentences/achievement.ts';
import { rowSentence } from '../sentences/amounts.ts';
import { differencesSentence } from '../sentences/differences.ts';
import { partsSentence } from '../sentences/parts.ts';
import { cumulativeSentence } from '../sentences/running-sums.ts';
import { chartBase, toPoint, vintageTone } from './chart-base.ts';
import { settledYears } from './effect-achievement.ts';
import type { EffectFigures } from './effect-figures.ts';
import { effectFigures, rowOf, yearAmount, yearDifference } from './effect-figures.ts';
import type { FigureRow } from './effect-rows.ts';
import { anchorOf, partRows, sortOf } from './effect-rows.ts';
import { bars, bridge, isFew, rowShare } from './effect-step-charts.ts';

/** Every picture of the effect amounts, in reading order; empty for a plan without them. */
export function allEffectCharts(plan: TermPlan): Chart[] {
  const figures = effectFigures(plan);
  if (!figures) return [];
  const { mainRows, isComparable } = figures;
  const kinds = partsOf(figures.rows, TOTAL, 'kind');
  return [
    totalByYear(figures),
    ...(isComparable && isFew(mainRows) ? [bridge(figures)] : []),
    byRow(figures, 'by-policy', mainRows),
    ...(kinds.length > 0 && kinds[0] !== mainRows[0] ? [byRow(figures, 'by-kind', kinds)] : []),
    cumulative(figures),
    ...(isComparable && isFew(mainRows) ? [differencesByYear(figures)] : []),
    ...(settledYears(figures).length > 0 ? [expectedAndActual(figures)] : []),
  ];
}

/** The picture of the home page: totals by year. How they differ from those of the first vintage is told where the amounts are. */
export function homeEffectCharts(plan: TermPlan): Chart[] {
  const figures = effectFigures(plan);
  return figures ? [totalByYear(figures)] : [];
}

/** The pictures of one row: its years, what it is made up of, its share of the whole; empty where the latest vintage lacks it. */
export function rowEffectCharts(plan: TermPlan, id: string): Chart[] {
  const figures = effectFigures(plan);
  if (!figures || !rowOf(figures.latest, id)) return [];
  const parts = partRows(figures.rows, id);
  return [
    rowYears(figures, id),
    ...(parts.length > 1 ? [byParts(figures, id, parts)] : []),
    ...(figures.mainRows.some((row) => row.id === id) ? [rowShare(figures, id)] : []),
  ];
}

/** The years of an initiative's own row, and of each kind of it, as far as the latest vintage has them. */
export function initiativeEffectCharts(plan: TermPlan, initiative: string): Chart[] {
  const figures = effectFigures(plan);
  const rows = figures?.rows.filter((row) => row.initiative === initiative && rowOf(figures.latest, row.id)) ?? [];
  return rows.flatMap(({ id, kind }) => {
    const chart = figures && rowYears(figures, id);
    return chart ? [{ ...chart, title: kind === undefined ? chart.title : `${chart.title}（${kind}）` }] : [];
  });
}

function totalByYear(figures: EffectFigures): SeriesChart {
  return {
    ...yearsBase(figures, figures.years),
    id: 'total-by-year',
    kind: 'columns',
    title: `年度ごとの${figures.plan.term.words.effectAmountShort}`,
    summary: rowSentence(figures, TOTAL),
    panels: [{ id: 'total', title: null, series: vintageSeries(figures, TOTAL, figures.years), totals: null }],
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

/** What the total is made up of: year by year while a reader can tell the parts apart, as sums where they are many. */
function byRow(figures: EffectFigures, id: string, rows: readonly FigureRow[]): Chart {
  const title = `${sortOf(rows)}ごとの${figures.plan.term.words.effectAmountShort}`;
  const summary = partsSentence(figures, TOTAL, rows);
  const vintages = figures.vintages.filter((vintage) => rows.some((row) => rowOf(vintage, row.id)));
  if (!isFew(rows)) return { ...bars(figures, rows), id, title, summary };
  return {
    ...yearsBase(figures, figures.years),
    id,
    kind: 'columns',
    title,
    summary,
    panelsLabel: sortOf(rows),
    panels: [...rows, { id: TOTAL, name: figures.plan.term.words.total }].map(({ id: rowId, name }) => ({
      id: panelId(rowId),
      title: name,
      series: vintageSeries(figures, rowId, figures.years, vintages),
      totals: null,
    })),
  };
}

/** The sums of what a row is made up of. */
function byParts(figures: EffectFigures, id: string, parts: readonly FigureRow[]): Chart {
  const title = `${sortOf(parts)}ごとの${figures.plan.term.words.effectAmountShort}`;
  return { ...bars(figures, parts), id: `${anchorOf({ id })}-parts`, title, summary: partsSentence(figures, id, parts) };
}

function differencesByYear(figures: EffectFigures): SeriesChart {
  const { plan, baseline, latest, mainRows } = figures;
  const { words } = plan.term;
  const panel = (rowId: string, name: string): Panel => ({
    id: panelId(rowId),
    title: name,
    series: [
      {
        id: 'difference',
        name: `${baseline.name}との差`,
        short: '差',
        tone: 'accent',
        points: figures.years.map((year) => toPoint(yearDifference(figures, latest, rowId, year), figures)),
      },
    ],
    totals: null,
  });
  return {
    ...yearsBase(figures, figures.years),
    id: 'differences',
    kind: 'columns',
    title: `${baseline.name}との差（年度・${sortOf(mainRows)}ごと）`,
    summary: differencesSentence(figures),
    panelsLabel: sortOf(mainRows),
    panels: [...mainRows.map((row) => panel(row.id, row.name)), panel(TOTAL, words.total)],
  };
}

function expectedAndActual(figures: EffectFigures): SeriesChart {
  const { words } = figures.plan.term;
  const years = settledYears(figures);
  const series = (vintage: Vintage, tone: Tone, name: string): Series => ({
    ...vintageLine(figures, vintage, TOTAL, tone, years),
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

function rowYears(figures: EffectFigures, rowId: string): SeriesChart {
  return {
    ...totalByYear(figures),
    id: `${anchorOf({ id: rowId })}-years`,
    summary: rowSentence(figures, rowId),
    panels: [{ id: 'row', title: null, series: vintageSeries(figures, rowId, figures.years), totals: null }],
  };
}

function panelId(rowId: string): string {
  return rowId === TOTAL ? TOTAL : anchorOf({ id: rowId });
}

function vintageSeries(
  figures: EffectFigures,
  rowId: string,
  years: readonly FiscalYear[],
  vintages: readonly Vintage[] = figures.vintages,
): Series[] {
  return vintages.map((vintage) => vintageLine(figures, vintage, rowId, vintageTone(figures, figures.vintages.indexOf(vintage)), years));
}

function vintageLine(figures: EffectFigures, vintage: Vintage, rowId: string, tone: Tone, years: readonly FiscalYear[]): Series {
  return {
    id: vintage.id,
    name: vintage.name,
    short: vintage.name,
    tone,
    points: years.map((year) => toPoint(yearAmount(vintage, rowId, year), figures)),
  };
}

function yearsBase(figures: EffectFigures, years: readonly FiscalYear[]) {
  const { words } = figures.plan.term;
  return {
    ...chartBase(figures, figures.vintages),
    view: 'each',
    viewsLabel: '額の出し方',
    positionsLabel: '年度',
    positions: years.map((year): Position => ({ id: String(year), label: formatEraYear(year), short: formatShortYear(year) })),
    panelsLabel: null,
    totalLabel: words.total,
  } as const;
}
