import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyParts } from '../../../tests/fixtures/history-plan.ts';
import { planOf } from '../../../tests/fixtures/plan-in-time.ts';
import type { Indicator } from '../../model/indicator.ts';
import { indicator as indicatorSchema } from '../../model/indicator.ts';
import { termPlanOf } from '../../model/term-plan.ts';
import { buildIndicator } from './indicators.ts';
import { formatMeasure } from './measure.ts';
import { measuresOf } from './statement-measures.ts';

const plan = planOf(historyParts);

function indicator(written: Record<string, unknown>): Indicator {
  return indicatorSchema.parse({ id: 'ratio', name: '経常収支比率', unit: '%', ...written });
}

test('values keep the digits that are said', () => {
  assert.equal(formatMeasure({ value: 95, bound: '以下' }, { unit: '%', decimals: 1 }), '95.0%以下');
  assert.equal(formatMeasure({ value: 1234.5 }, { unit: '人', decimals: undefined }), '1,234.5人');
  assert.equal(formatMeasure({ value: -95 }, { unit: '%', decimals: 2 }), '△95.00%');
});

test('targets and actuals by year make a picture, with the digits, bounds and words of the table', () => {
  const { chart, rows, sentence } = buildIndicator(
    plan,
    indicator({
      decimals: 1,
      better: 'lower',
      years: { 2022: { target: '95.0以下', actual: 94.1 }, 2023: { target: '94.0以下', actual: 95 }, 2025: { target: '93.0以下' } },
    }),
  );
  assert.equal(sentence, '令和5年度の実績は95.0%で、目標の94.0%以下を満たしていません。');
  assert.deepEqual(
    rows.map(({ label, target, actual, verdict }) => [label, target, actual, verdict].join(' ').trim()),
    ['令和4年度 95.0%以下 94.1% 達成', '令和5年度 94.0%以下 95.0% 未達成', '令和7年度 93.0%以下 これから'],
  );
  const series = chart?.panels[0]?.series ?? [];
  assert.deepEqual(
    series.map(({ mark, points }) => [mark, ...points.map(({ value, text }) => text ?? value)]),
    [
      ['step', '95.0以下', '94.0以下', 'not-applicable', '93.0以下'],
      ['line', '94.1', '95.0', 'これから', 'これから'],
    ],
    'a year of which nothing is told keeps its place',
  );
});

test('one year is no picture, and bars begin at zero only where values are far apart', () => {
  assert.equal(buildIndicator(plan, indicator({ years: { 2022: { target: 1, actual: 2 }, 2023: { target: 'pending' } } })).chart, null);
  const apart = buildIndicator(plan, indicator({ years: { 2022: { actual: 10 }, 2023: { actual: 80 } } })).chart;
  assert.equal(apart?.panels[0]?.series[1]?.mark, 'bar');
});

test('a statement shows what its indicator measures of whole terms, without a year or a term that is not printed', () => {
  const of = (written: Record<string, unknown>) =>
    measuresOf(
      termPlanOf(planOf({ ...historyParts, indicators: [indicator({ statement: 'second/problem/2', ...written })] })),
      'second/problem/2',
    );
  const [only] = of({ terms: { first: { target: '33.3以下', actual: 32.9 } } });
  assert.deepEqual(
    [only?.label, only?.values, only?.address],
    ['経常収支比率', '目標33.3%以下、実績32.9%', '/indicators/#indicator-ratio'],
  );
  assert.equal(of({ terms: { first: { actual: '10以上' }, second: { target: 12 } } })[0]?.values, 'first 実績10%以上／second 目標12%');
  assert.deepEqual(of({ years: { 2022: { actual: 1 } } }), [], 'years are told on the page of indicators');
});

test('target and actual may each have a source of their own, but not beside one of both', () => {
  const year = { target: 1, actual: 2, targetSource: 4, actualSource: { document: 'report-2023', lines: 2 } };
  assert.ok(indicatorSchema.safeParse({ id: 'a', name: 'あ', unit: '人', years: { 2022: year } }).success);
  assert.ok(!indicatorSchema.safeParse({ id: 'a', name: 'あ', unit: '人', years: { 2022: { ...year, source: 4 } } }).success);
});
