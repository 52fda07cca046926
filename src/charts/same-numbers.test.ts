import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { paint } from '../../tests/fixtures/chart-drawings.ts';
import { chartExamples } from '../../tests/fixtures/chart-examples.ts';
import { printedEffects } from '../../tests/fixtures/printed-effects.ts';
import { randomMixed, randomSeriesChart, randomStackedRows, randomStepsChart } from '../../tests/fixtures/random-charts.ts';
import { secondPlan } from '../../tests/harness/sites.ts';
import { readPlan } from '../load/read-plan.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { termPlanOf } from '../model/term-plan.ts';
import { allEffectCharts, rowEffectCharts } from '../views/effects/effect-charts.ts';
import type { Chart, Series, SeriesChart, Value } from './chart.ts';
import { isSeriesChart, isWorthReaching } from './chart.ts';
import { drawTables } from './draw-tables.ts';
import { pointAt, shownPoints } from './shown-values.ts';
import { panelToChartjs } from './to-chartjs.ts';
import { toSvg } from './to-svg.ts';
import { toTables } from './to-table.ts';

const { plan: second } = await readPlan(secondPlan.contentDir);
assert.ok(second, secondPlan.contentDir);

function chartsOf(plan: TermPlan): Chart[] {
  return [...allEffectCharts(plan), ...plan.outline.flatMap(({ id }) => rowEffectCharts(plan, id))];
}

const charts: Chart[] = [
  ...chartExamples,
  ...chartsOf(printedEffects),
  ...chartsOf(termPlanOf(second)),
  ...Array.from({ length: 60 }, (_, seed) => [
    randomSeriesChart(seed, 'columns'),
    randomSeriesChart(seed, 'lines'),
    randomStackedRows(seed),
    randomMixed(seed),
    randomStepsChart(seed, 'bridge'),
  ]).flat(),
];

describe('one description, the same numbers everywhere', () => {
  test('in the SVG of both sizes', () => {
    for (const chart of charts)
      for (const size of ['wide', 'narrow'] as const)
        assert.deepEqual(amountsInSvg(toSvg(chart, size)), amountsOf(chart), `${chart.id} ${size}`);
  });

  test('in the table', () => {
    for (const chart of charts) {
      const shown = toTables(chart).flatMap(({ head, rows }) => {
        const columns = head.slice(1).filter((name) => !isSeriesChart(chart) || name !== chart.totalLabel || !hasTotals(chart)).length;
        return rows.flatMap(({ cells }) => cells.slice(0, columns).map((cell) => `${cell.value}`));
      });
      assert.deepEqual(shown.sort(), valuesOf(chart, 'by position').map(String).sort(), chart.id);
    }
  });

  test('in the configuration of Chart.js', () => {
    for (const chart of charts.filter(isWorthReaching)) {
      const configurations = chart.panels.map((panel) => panelToChartjs(chart, panel, 'across', paint));
      const data = configurations.flatMap(({ data: { datasets } }) => datasets.flatMap((dataset) => [...dataset.data]));
      const values = valuesOf(chart, 'by series').map((value) => (typeof value === 'number' ? value : null));
      assert.deepEqual(data, values, chart.id);
    }
  });

  test('in the words of the tables, to the last digit', () => {
    const [chart] = chartsOf(printedEffects);
    assert.ok(chart);
    const text = drawTables(chart);
    for (const amount of amountsOf(chart)) assert.ok(text.includes(Math.abs(amount).toLocaleString('ja-JP')), String(amount));
  });

  test('the same chart makes the same bytes', () => {
    for (const chart of charts) assert.equal(toSvg(chart, 'wide'), toSvg(structuredClone(chart), 'wide'));
  });
});

function hasTotals(chart: SeriesChart): boolean {
  return chart.panels.some(({ totals }) => totals !== null);
}

/** What the description itself holds, cell by cell: panel by panel, and in each by position or by series. */
function valuesOf(chart: Chart, order: 'by position' | 'by series'): Value[] {
  if (!isSeriesChart(chart)) return chart.steps.map(({ value }) => value);
  const valueAt = (series: Series, at: number) => pointAt(shownPoints(series, chart.view), at).value;
  const positions = chart.positions.map((_, at) => at);
  return chart.panels.flatMap(({ series }) =>
    order === 'by position'
      ? positions.flatMap((at) => series.map((each) => valueAt(each, at)))
      : series.flatMap((each) => positions.map((at) => valueAt(each, at))),
  );
}

/** The amounts among them, in order of size: a picture has an order of its own. */
function amountsOf(chart: Chart): number[] {
  return valuesOf(chart, 'by series')
    .filter((value) => typeof value === 'number')
    .sort(ascending);
}

function amountsInSvg(svg: string): number[] {
  return [...svg.matchAll(/data-value="(-?[\d.]+)"/g)].map(([, amount]) => Number(amount)).sort(ascending);
}

function ascending(a: number, b: number): number {
  return a - b;
}
