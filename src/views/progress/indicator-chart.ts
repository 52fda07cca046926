import type { Point, Position, Series, SeriesChart } from '../../charts/chart.ts';
import { formatEraYear, formatShortYear } from '../../format.ts';
import { decimalsOf } from '../../model/decimal.ts';
import type { FiscalYear } from '../../model/fiscal-year.ts';
import type { Indicator, Measure } from '../../model/indicator.ts';
import { isMeasured } from '../../model/indicator.ts';
import type { YearPoint } from '../../model/indicator-points.ts';
import { parsePeriod } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import { nowOf, presentTerm } from '../../model/plan.ts';
import { formatMeasure } from './measure.ts';

/** True for a year that has not ended by the plan's own now: its actual is no gap. */
export function isToCome(plan: Plan, fiscalYear: FiscalYear): boolean {
  const now = nowOf(plan);
  return now !== undefined && now <= `${fiscalYear + 1}-03-31`;
}

/**
 * Targets and actuals by year, the target a level that the actual is held against; null where there are no two years to
 * draw. `summary` is the sentence that says whether it is on course.
 */
export function indicatorChart(plan: Plan, indicator: Indicator, points: readonly YearPoint[], summary: string): SeriesChart | null {
  if (points.filter(({ target, actual }) => isMeasured(target) || isMeasured(actual)).length < 2) return null;
  const { id, name, unit, better } = indicator;
  const years = everyYear(points);
  const values = points.flatMap(({ target, actual }) => [target, actual]).flatMap((each) => (isMeasured(each) ? [each.value] : []));
  return {
    id: `indicator-${id}`,
    kind: 'mixed',
    title: name,
    summary,
    valueLabel: '値',
    unit: { id: 'own', name: unit, factor: 1, decimals: Math.max(indicator.decimals ?? 0, ...values.map(decimalsOf)) },
    units: [],
    gaps: { unknown: '未定', 'not-applicable': '―' },
    certainties: null,
    source: sourceOf(plan, indicator, points),
    view: 'each',
    viewsLabel: null,
    positionsLabel: '年度',
    positions: years.map((year): Position => ({ id: `${year}`, label: formatEraYear(year), short: formatShortYear(year) })),
    panels: [
      {
        id: 'all',
        title: null,
        series: [
          seriesOf('target', '目標', years, (year) => pointOf(indicator, pointIn(points, year)?.target)),
          seriesOf('actual', '実績', years, (year) => actualPoint(plan, indicator, year, pointIn(points, year)?.actual), markFor(values)),
        ],
        totals: null,
      },
    ],
    panelsLabel: null,
    totalLabel: '計',
    ...(better && { better: { way: better === 'higher' ? 'up' : 'down', label: `${better === 'higher' ? '大きい' : '小さい'}ほど良い` } }),
  };
}

/** A year that nothing is told of keeps its place, or the years beside it would stand too close. */
function everyYear(points: readonly YearPoint[]): FiscalYear[] {
  const [first = 0, last = first] = [points[0]?.fiscalYear, points.at(-1)?.fiscalYear];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Bars begin at zero: where all values lie far from it and close together, they would all look alike. */
function markFor(values: readonly number[]): 'bar' | 'line' {
  return Math.min(...values) > Math.max(...values) / 2 ? 'line' : 'bar';
}

function seriesOf(
  id: 'target' | 'actual',
  name: string,
  years: readonly FiscalYear[],
  at: (year: FiscalYear) => Point,
  mark: Series['mark'] = 'step',
): Series {
  return { id, name, short: name, tone: id === 'target' ? 'muted' : 'accent', mark, points: years.map(at) };
}

function pointIn(points: readonly YearPoint[], year: FiscalYear): YearPoint | undefined {
  return points.find(({ fiscalYear }) => fiscalYear === year);
}

/** Written with the digits and the bound that are printed; the chart states the unit. */
function pointOf({ decimals }: Indicator, measure: Measure | undefined): Point {
  const text = measure === undefined ? {} : { text: formatMeasure(measure, { unit: '', decimals }) };
  const gap = measure === 'pending' ? 'unknown' : 'not-applicable';
  return { value: isMeasured(measure) ? measure.value : gap, certainty: 'known', ...text };
}

function actualPoint(plan: Plan, indicator: Indicator, year: FiscalYear, actual: Measure | undefined): Point {
  return actual === undefined && isToCome(plan, year)
    ? { value: 'unknown', certainty: 'known', text: 'これから' }
    : pointOf(indicator, actual);
}

/** 「みらい経営プラン」、令和4年度から令和6年度までの進捗報告. The plan itself where no document is named. */
function sourceOf(plan: Plan, indicator: Indicator, points: readonly YearPoint[]): string {
  const { document, words } = presentTerm(plan);
  const cited = [indicator.source, ...points.flatMap(({ source, targetSource, actualSource }) => [source, targetSource, actualSource])];
  const titles = cited.flatMap((source) => {
    if (source === undefined) return [];
    return plan.documents.find(({ id }) => id === source.document)?.title ?? document?.title ?? [];
  });
  const reported = points.flatMap(({ reportId }) => (reportId === undefined ? [] : [formatEraYear(parsePeriod(reportId).fiscalYear)]));
  const [first, last] = [reported[0], reported.at(-1)];
  const reports = first === undefined ? [] : [`${first === last ? first : `${first}から${last}まで`}の${words.report}`];
  return [...new Set(titles.length > 0 ? titles : [plan.settings.title])]
    .map((title) => `「${title}」`)
    .concat(reports)
    .join('、');
}
