import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { printedEffects, printedEffectsWith, printedVintages, vintage } from '../../../tests/fixtures/printed-effects.ts';
import type { SeriesChart } from '../../charts/chart.ts';
import type { VintageFile } from '../../model/effect-amounts.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { allEffectCharts, homeEffectCharts, rowEffectCharts } from './effect-charts.ts';

const idsOf = (plan: TermPlan) => allEffectCharts(plan).map(({ id }) => id);
const summaryOf = (plan: TermPlan, id: string) => allEffectCharts(plan).find((chart) => chart.id === id)?.summary;
const withVintages = (...vintages: readonly VintageFile[]): TermPlan => printedEffectsWith(vintages);
const [baseline, current] = printedVintages;

describe('which pictures there are', () => {
  test('all of them for two vintages with settled years', () => {
    assert.deepEqual(idsOf(printedEffects), ['total-by-year', 'bridge', 'by-policy', 'cumulative', 'differences', 'expected-and-actual']);
    assert.deepEqual(
      homeEffectCharts(printedEffects).map(({ id }) => id),
      ['total-by-year'],
    );
    assert.deepEqual(
      rowEffectCharts(printedEffects, '2').map(({ id }) => id),
      ['policy-2-years', 'policy-2-share'],
    );
  });

  test('one vintage alone has nothing to compare, no amounts at all make no picture', () => {
    assert.deepEqual(idsOf(withVintages(baseline)), ['total-by-year', 'by-policy', 'cumulative']);
    assert.deepEqual(idsOf(withVintages()), []);
    assert.deepEqual(rowEffectCharts(printedEffects, '9'), []);
  });

  test('two vintages without settled years have no plan against outcome', () => {
    assert.ok(!idsOf(withVintages(baseline, { ...baseline, id: 'again' })).includes('expected-and-actual'));
  });

  test('a new vintage with one more settled year redraws everything', () => {
    const next = { ...current, id: '2026', name: '令和8年時点', years: { ...current.years, 2024: 'actual' as const } };
    const charts = allEffectCharts(withVintages(baseline, current, next)) as SeriesChart[];
    assert.deepEqual(
      charts[0]?.panels[0]?.series.map(({ name, tone }) => [name, tone]),
      [
        ['計画策定時点', 'muted'],
        ['後期アクションプラン策定時点', 'other-1'],
        ['令和8年時点', 'accent'],
      ],
    );
    assert.deepEqual(
      charts.find(({ id }) => id === 'by-policy')?.panels.map(({ id, series }) => [id, series.map((each) => each.id)]),
      ['policy-1', 'policy-2', 'policy-3', 'total'].map((id) => [id, ['baseline', 'current', '2026']]),
    );
    assert.deepEqual(
      charts.find(({ id }) => id === 'expected-and-actual')?.positions.map(({ id }) => id),
      ['2022', '2023', '2024'],
    );
  });
});

describe('what the sentences say of the printed amounts', () => {
  test('totals', () => {
    assert.equal(
      summaryOf(printedEffects, 'total-by-year'),
      '令和4～9年度の合計は2,611,600千円を見込んでいます（うち実績78,227千円。当初の見込み222,380千円の35%）。計画策定時点の見込み2,674,093千円より62,493千円少ない額です。令和4年度は△15,673千円ですが、令和5年度からプラスになり、最も多いのは令和9年度の1,018,560千円です。',
    );
  });

  test('policies', () => {
    assert.equal(
      summaryOf(printedEffects, 'by-policy'),
      '後期アクションプラン策定時点の見込みの合計が最も多いのは「II 組織・人材マネジメント改革」の2,096,528千円（全体の80.3%）、最も少ないのは「III 財務マネジメント改革」の161,159千円です。マイナスの年度があるのは「II 組織・人材マネジメント改革」（令和4年度 △34,614千円）です。',
    );
  });

  test('the running sum', () => {
    assert.equal(
      summaryOf(printedEffects, 'cumulative'),
      '後期アクションプラン策定時点の累計は、令和4年度の△15,673千円から始まり、令和5年度にプラスになり、令和9年度に2,611,600千円になる見込みです。計画策定時点との差が最も大きいのは令和7年度で423,461千円少なく、令和9年度には62,493千円少なくなります。',
    );
  });

  test('the bridge', () => {
    assert.equal(
      summaryOf(printedEffects, 'bridge'),
      '合計は計画策定時点の見込み2,674,093千円から後期アクションプラン策定時点の見込み2,611,600千円になり、62,493千円少なくなりました。「I 業務マネジメント改革」が191,326千円減、「II 組織・人材マネジメント改革」が23,842千円減、「III 財務マネジメント改革」が152,675千円増です。',
    );
  });

  test('differences by year', () => {
    assert.equal(
      summaryOf(printedEffects, 'differences'),
      '最も減ったのは令和7年度の「I 業務マネジメント改革」（112,572千円減）、最も増えたのは令和9年度の「II 組織・人材マネジメント改革」（215,513千円増）です。年度の合計が計画策定時点を上回るのは令和4年度、令和8年度、令和9年度です。',
    );
  });

  test('plan and outcome, with no percentage of a negative amount', () => {
    assert.equal(
      summaryOf(printedEffects, 'expected-and-actual'),
      '計画策定時点の見込みと比べると、令和4年度は見込み△52,218千円に対して実績△15,673千円、令和5年度は見込み274,598千円に対して実績93,900千円（34.2%）です。令和4年度は見込みがマイナスのため、割合は示しません。',
    );
  });

  test('the share of one policy', () => {
    const [, share] = rowEffectCharts(printedEffects, '2');
    assert.equal(
      share?.summary,
      '後期アクションプラン策定時点の見込みの合計2,611,600千円のうち、「II 組織・人材マネジメント改革」は2,096,528千円（80.3%）で、3つの基本方針のうち最も多い額です。',
    );
  });
});

describe('what the sentences say of other amounts', () => {
  const other = (first: readonly (readonly number[])[], then: readonly (readonly number[])[]) =>
    withVintages(
      vintage('a', '当初', 2018, (['forecast', 'forecast'] as const).slice(0, first[0]?.length), first),
      vintage('b', '最新', 2018, (['actual', 'forecast'] as const).slice(0, then[0]?.length), then),
    );

  test('equal vintages are equal, in every sentence', () => {
    const plan = other([[10, 20]], [[10, 20]]);
    assert.equal(
      summaryOf(plan, 'total-by-year'),
      '平成30年度～令和元年度の合計は30千円を見込んでいます（うち実績10千円。当初の見込み10千円の100%）。当初の見込みと同じ額です。最も多いのは令和元年度の20千円、最も少ないのは平成30年度の10千円です。',
    );
    assert.equal(summaryOf(plan, 'differences'), '当初との差はありません。');
    assert.equal(summaryOf(plan, 'cumulative'), '最新の累計は、平成30年度の10千円から始まり、令和元年度に30千円になる見込みです。');
  });

  test('gains are more, and gains that cancel losses leave nothing', () => {
    assert.match(summaryOf(other([[10, 20]], [[15, 30]]), 'total-by-year') ?? '', /当初の見込み30千円より15千円多い額です。/);
    assert.equal(
      summaryOf(other([[10], [10]], [[5], [15]]), 'bridge'),
      '合計は当初と最新で同じです。「I 業務マネジメント改革」が5千円減、「II 組織・人材マネジメント改革」が5千円増です。',
    );
  });

  test('shares are not given where a part is negative', () => {
    assert.doesNotMatch(
      summaryOf(
        other(
          [[10, 20]],
          [
            [-15, -30],
            [100, 100],
          ],
        ),
        'by-policy',
      ) ?? '',
      /%/,
    );
  });

  test('a fall below zero is told where it happens', () => {
    assert.match(
      summaryOf(other([[1, 1]], [[10, -30]]), 'cumulative') ?? '',
      /令和元年度にマイナスになり、令和元年度に△20千円になる見込みです。/,
    );
  });

  test('an outcome of zero is 0 %, an outcome below zero has none', () => {
    assert.match(summaryOf(other([[10, 20]], [[0, 20]]), 'expected-and-actual') ?? '', /実績0千円（0\.0%）です。$/);
    assert.match(
      summaryOf(other([[10, 20]], [[-5, 20]]), 'expected-and-actual') ?? '',
      /実績△5千円です。平成30年度は実績がマイナスのため、割合は示しません。$/,
    );
    assert.match(summaryOf(other([[0, 20]], [[5, 20]]), 'expected-and-actual') ?? '', /見込みが0のため、割合は示しません。$/);
  });
});
