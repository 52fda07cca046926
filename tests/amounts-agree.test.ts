import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addressOf } from '../src/address.ts';
import type { Chart } from '../src/charts/chart.ts';
import { isSeriesChart } from '../src/charts/chart.ts';
import { shownPoints } from '../src/charts/shown-values.ts';
import { toTables } from '../src/charts/to-table.ts';
import { writeWithUnit } from '../src/charts/write-value.ts';
import { amountsAddUp } from '../src/check/amounts-add-up.ts';
import { differencesAddUp } from '../src/check/differences-add-up.ts';
import { effectAmountsTable } from '../src/exports/tables/effects.ts';
import { formatAmount } from '../src/format.ts';
import { toYen } from '../src/model/amount.ts';
import { runningSums } from '../src/model/sums.ts';
import type { TermPlan } from '../src/model/term-plan.ts';
import { buildRecords } from '../src/search/records.ts';
import { rowEffectCharts } from '../src/views/effects/effect-charts.ts';
import { rowTree } from '../src/views/effects/effect-rows.ts';
import type { EffectsView } from '../src/views/effects/effects.ts';
import { buildEffects } from '../src/views/effects/effects.ts';
import { planWithVintages, randomVintages } from './fixtures/random-vintages.ts';

const viewOf = (plan: TermPlan): EffectsView => {
  const view = buildEffects(plan);
  assert.ok(view);
  return view;
};
const searchedText = (plan: TermPlan) =>
  JSON.stringify(buildRecords(plan).find(({ address }) => address === addressOf.effects(plan.term.id)));

describe('a plan with an amount that is not yet known', () => {
  /** In millions of yen; in the plan's own words the middle year is still 算定中. */
  const amounts = { 2018: 10, 2019: 'pending', 2020: 11.25 } as const;
  const years = { 2018: 'forecast', 2019: 'forecast', 2020: 'forecast' } as const;
  const plan = planWithVintages({
    id: 'first',
    order: 1,
    name: '当初',
    title: '当初の試算',
    years,
    rows: [{ policy: '1', amounts, total: 'pending' }],
    total: { amounts, total: 'pending' },
  });

  test('adds up for its reader where it adds up for its editor', () => {
    assert.deepEqual(amountsAddUp.check(plan), []);
    assert.deepEqual(
      viewOf(plan).checks.filter(({ agrees }) => !agrees),
      [],
    );
  });

  test('has no running sum after it, in the sentence as in the table', () => {
    const cumulative = viewOf(plan).charts.find(({ id }) => id === 'cumulative');
    assert.equal(
      cumulative?.summary,
      '当初の累計は、平成30年度の10.00百万円です。令和元年度の額が算定中のため、その先の累計は示しません。',
    );
    assert.deepEqual(cumulative && toTables(cumulative)[0]?.rows.map(({ cells }) => cells[0]?.value), [10_000, 'unknown', 'unknown']);
  });

  test('is found by what it prints', () => {
    assert.match(searchedText(plan), /平成30年度（2018年度） 10\.00","令和元年度（2019年度） 算定中","令和2年度（2020年度） 11\.25/);
    assert.doesNotMatch(searchedText(plan), /11\.3|未定/);
  });
});

describe('whatever a plan prints', () => {
  const plans = Array.from({ length: 150 }, (_, seed) => planWithVintages(...randomVintages(seed)));

  test('what the rules find is what the page calls wrong', () => {
    for (const plan of plans) {
      const found = [...amountsAddUp.check(plan), ...differencesAddUp.check(plan)];
      assert.equal(viewOf(plan).checks.filter(({ agrees }) => !agrees).length, found.length);
    }
  });

  test('the sentence of the running sums says amounts that its table holds', () => {
    for (const plan of plans) {
      const chart = viewOf(plan).charts.find(({ id }) => id === 'cumulative');
      assert.ok(chart && isSeriesChart(chart));
      const latest = chart.panels[0]?.series.at(-1);
      // A sentence sets the sign close, a table apart.
      const shown = latest ? shownPoints(latest, 'cumulative').map(({ value }) => writeWithUnit(value, chart).replace('△ ', '△')) : [];
      const [said = ''] = chart.summary.split('。');
      const amounts = said.match(/△?[\d,.]+百万円/g) ?? [];
      for (const amount of amounts) assert.ok(shown.includes(amount), `${chart.summary}\n${shown.join()}`);
      assert.ok(amounts.length > 0 || !shown.some((each) => each.endsWith('百万円')) || said.includes('示しません'), chart.summary);
    }
  });

  test('a tree of rows holds each row of its table once, below what it is part of', () => {
    for (const plan of plans)
      for (const { rows } of plan.vintages) {
        const tree = rowTree(plan, rows);
        assert.deepEqual(tree.map(({ id }) => id).sort(), rows.map(({ id }) => id).sort());
        for (const [at, { depth, partOf }] of tree.entries()) {
          const above = tree.slice(0, at).findLast((row) => row.depth < depth);
          assert.ok(
            partOf.some(({ row }) => row === (above?.id ?? 'total')),
            `${above?.id} holds no part`,
          );
        }
      }
  });

  test('every picture has a sentence of whole words', () => {
    for (const plan of plans)
      for (const { id, summary } of [...viewOf(plan).charts, ...plan.outline.flatMap(({ id: policy }) => rowEffectCharts(plan, policy))]) {
        assert.match(summary, /^.{5,}。$/, id);
        assert.doesNotMatch(summary, /undefined|NaN|pending|not-applicable/, id);
      }
  });

  test('pictures sum year after year as sentences do', () => {
    for (const plan of plans)
      for (const { values, sums } of viewOf(plan).charts.flatMap(seriesOf)) assert.deepEqual(sums, runningSums(values));
  });

  test('search holds every amount of the tables as they write it', () => {
    for (const plan of plans) {
      const view = viewOf(plan);
      const text = searchedText(plan);
      for (const { rows } of view.tables)
        for (const { amounts, total } of rows)
          for (const amount of [...amounts, total]) assert.ok(text.includes(` ${formatAmount(amount, view.style).text}`), String(amount));
    }
  });

  test('data files hold every amount of the rows as an integer, and say why there is none', () => {
    for (const plan of plans) {
      const { countedIn, gaps } = viewOf(plan).style;
      const key = countedIn === '円' ? 'amountYen' : 'amountThousandYen';
      assert.deepEqual(
        effectAmountsTable(plan).rows.map((row) => row[key] ?? row.amountNote),
        plan.vintages
          .flatMap(({ rows }) => rows.flatMap(({ amountsYen }) => amountsYen))
          .map((amount) => (typeof amount === 'number' ? amount / (toYen(1, countedIn) ?? 0) : gaps[amount])),
      );
    }
  });
});

function seriesOf(chart: Chart) {
  if (!isSeriesChart(chart)) return [];
  return chart.panels.flatMap(({ series }) =>
    series.map((each) => ({
      values: each.points.map(({ value }) => value),
      sums: shownPoints(each, 'cumulative').map(({ value }) => value),
    })),
  );
}
