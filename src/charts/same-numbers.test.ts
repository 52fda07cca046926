import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chartExamples } from '../../tests/fixtures/chart-examples.ts';
import { randomMixed, randomSeriesChart, randomStackedRows, randomStepsChart } from '../../tests/fixtures/random-charts.ts';
import { firstPlan, secondPlan } from '../../tests/harness/sites.ts';
import { readPlan } from '../load/read-plan.ts';
import { allEffectCharts, policyEffectCharts } from '../views/effect-charts.ts';
import type { Paint } from './canvas-options.ts';
import type { Chart } from './chart.ts';
import { isSeriesChart, isWorthReaching } from './chart.ts';
import { drawTables } from './draw-tables.ts';
import { pointAt, shownPoints } from './shown-values.ts';
import { panelToChartjs, stepsToChartjs } from './to-chartjs.ts';
import { toSvg } from './to-svg.ts';
import { toTables } from './to-table.ts';

const paint: Paint = {
  stroke: () => 'blue',
  fill: () => 'blue',
  ink: 'black',
  sub: 'grey',
  grid: 'silver',
  ground: 'white',
  fontFamily: 'sans-serif',
};

async function chartsOf(folder: string): Promise<Chart[]> {
  const { plan } = await readPlan(folder);
  assert.ok(plan, folder);
  return [...allEffectCharts(plan), ...plan.policies.flatMap(({ id }) => policyEffectCharts(plan, id))];
}

const charts: Chart[] = [
  ...chartExamples,
  ...(await chartsOf(firstPlan.contentDir)),
  ...(await chartsOf(secondPlan.contentDir)),
  ...Array.from({ length: 60 }, (_, seed) => [
    randomSeriesChart(seed, 'columns'),
    randomSeriesChart(seed, 'stacked-columns'),
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
      const tables = toTables(chart);
      const shown = tables.flatMap(({ rows }, at) => {
        const columns = isSeriesChart(chart) ? (chart.panels[at]?.series.length ?? 0) : 1;
        return rows.flatMap(({ cells }) => cells.slice(0, columns).map((cell) => cell.value));
      });
      assert.deepEqual(shown.filter((amount) => typeof amount === 'number').sort(ascending), amountsOf(chart), chart.id);
    }
  });

  test('in the configuration of Chart.js', () => {
    for (const chart of charts.filter(isWorthReaching)) {
      const configurations = isSeriesChart(chart)
        ? chart.panels.map((panel) => panelToChartjs(chart, panel, 'across', paint))
        : [stepsToChartjs(chart, paint)];
      const data = configurations.flatMap(({ data: { datasets } }) => datasets.flatMap((dataset) => [...dataset.data]));
      if (isSeriesChart(chart))
        assert.deepEqual(data.filter((each) => typeof each === 'number').sort(ascending), amountsOf(chart), chart.id);
      else {
        const changes = chart.steps.filter(({ role }) => role === 'change').map(({ value }) => Number(value));
        const drawn = data.filter((each) => Array.isArray(each)).map(([from, to]) => to - from);
        for (const change of changes) assert.ok(drawn.includes(change), `${chart.id}: ${change} in ${drawn}`);
      }
    }
  });

  test('in the words of the tables, to the last digit', async () => {
    const [chart] = await chartsOf(firstPlan.contentDir);
    assert.ok(chart);
    const text = drawTables(chart);
    for (const amount of amountsOf(chart)) assert.ok(text.includes(Math.abs(amount).toLocaleString('ja-JP')), String(amount));
  });

  test('the same chart makes the same bytes', () => {
    for (const chart of charts) assert.equal(toSvg(chart, 'wide'), toSvg(structuredClone(chart), 'wide'));
  });
});

/** What the description itself holds, in order of size. */
function amountsOf(chart: Chart): number[] {
  const amounts = isSeriesChart(chart)
    ? chart.panels.flatMap((panel) =>
        panel.series.flatMap((series) => chart.positions.map((_, at) => pointAt(shownPoints(series, chart.view), at).value)),
      )
    : chart.steps.map(({ value }) => value);
  return amounts.filter((amount) => typeof amount === 'number').sort(ascending);
}

function amountsInSvg(svg: string): number[] {
  return [...svg.matchAll(/data-value="(-?[\d.]+)"/g)].map(([, amount]) => Number(amount)).sort(ascending);
}

function ascending(a: number, b: number): number {
  return a - b;
}
