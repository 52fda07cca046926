import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  printedEffects,
  printedEffectsWith,
  printedInMillions,
  printedVintages,
  vintage,
} from '../../../tests/fixtures/printed-effects.ts';
import { randomPlan } from '../../../tests/fixtures/random-plans.ts';
import { smallTermWith } from '../../../tests/fixtures/small-plan.ts';
import type { VintageFile } from '../../model/effect-amounts.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { termPlanOf } from '../../model/term-plan.ts';
import { buildHome } from './home.ts';
import type { WhereWeAre } from './where-we-are.ts';
import { buildWhereWeAre } from './where-we-are.ts';

const where = (plan: TermPlan) => buildWhereWeAre(plan, buildHome(plan));
const sentenceOf = (plan: TermPlan) =>
  where(plan)
    .sentence.map(({ text }) => text)
    .join('');
const answerTo = ({ answers }: WhereWeAre, question: string) => answers.find((each) => each.question === question);
const course = (plan: TermPlan) => answerTo(where(plan), '計画どおりか')?.sentences;
const [baseline, current] = printedVintages;
const F = 'forecast' as const;
const A = 'actual' as const;

describe('the printed plan', () => {
  test('says what is expected, what of it has come, and what was expected by then', () => {
    assert.equal(
      sentenceOf(printedEffects),
      '令和4～9年度の改善効果額は26.1億円を見込んでいます（うち実績0.8億円。当初の見込み2.2億円の35%）。',
    );
  });

  test('answers how much, whether on course, and what changes, with the exact amounts', () => {
    const view = where(printedEffects);
    assert.deepEqual(answerTo(view, 'いくらか')?.figure, { before: '見込み', number: '26.1', after: '億円' });
    assert.deepEqual(answerTo(view, 'いくらか')?.sentences, ['合計2,611,600千円のうち、令和4～5年度の78,227千円は実績です。']);
    assert.deepEqual(answerTo(view, '計画どおりか')?.figure, { before: '当初の見込みの', number: '35', after: '%' });
    assert.deepEqual(course(printedEffects), [
      '令和4～5年度の実績78,227千円は、当初の見込み222,380千円の35%です。',
      '合計の見込みは、計画策定時点の見込みより62,493千円（2%）少なくなりました。',
    ]);
    const changes = answerTo(view, '何が変わるか');
    assert.deepEqual(changes?.sentences, [buildHome(printedEffects).lead]);
    assert.deepEqual(
      changes?.badges.map(({ badge, count }) => `${badge.label}${count}`),
      ['継続2', '新規1', '廃止2'],
    );
  });

  test('draws what has come, what was to come by now, and the whole', () => {
    const { bar } = where(printedEffects);
    assert.deepEqual([bar?.settled, bar?.expected, bar?.total], [3, 8.5, 100]);
    assert.deepEqual(
      bar?.key.map(({ label, amount }) => `${label} ${amount}`),
      ['令和4～5年度の実績 0.8億円', '令和4～5年度の当初の見込み 2.2億円', '合計の見込み 26.1億円'],
    );
  });
});

describe('plans of other shapes', () => {
  const cases: readonly [name: string, vintages: readonly VintageFile[], sentence: string, course: readonly string[]][] = [
    [
      'no actuals yet',
      [baseline],
      '令和4～9年度の改善効果額は26.7億円を見込んでいます（実績はまだありません）。',
      ['実績はまだありません。'],
    ],
    [
      'one vintage with actuals',
      [current],
      '令和4～9年度の改善効果額は26.1億円を見込んでいます（うち実績0.8億円）。',
      ['実績は78,227千円です。比べられる当初の見込みはありません。'],
    ],
    [
      'actuals only',
      [vintage('a', '当初', 2022, [F, F], [[100_000, 200_000]]), vintage('b', '決算', 2022, [A, A], [[90_000, 180_000]])],
      '令和4～5年度の改善効果額は実績で2.7億円です（当初の見込み3.0億円の90%）。',
      [
        '令和4～5年度の実績270,000千円は、当初の見込み300,000千円の90%です。',
        '合計の実績は、当初の見込みより30,000千円（10%）少なくなりました。',
      ],
    ],
    [
      'a total that is not yet known',
      [
        {
          ...vintage('a', '当初', 2022, [A, F], [[5_000, 'pending']]),
          total: { amounts: { 2022: 5_000, 2023: 'pending' }, total: 'pending' },
        },
      ],
      '令和4～5年度の改善効果額は未定です（うち実績5,000千円）。',
      ['実績は5,000千円です。比べられる当初の見込みはありません。'],
    ],
    [
      'small amounts, in the unit of the plan',
      [vintage('a', '当初', 2022, [F, F], [[10, 20]]), vintage('b', '最新', 2022, [A, F], [[12, 20]])],
      '令和4～5年度の改善効果額は32千円を見込んでいます（うち実績12千円。当初の見込み10千円の120%）。',
      ['令和4年度の実績12千円は、当初の見込み10千円の120%です。', '合計の見込みは、当初の見込みより2千円（7%）多くなりました。'],
    ],
    [
      'an expectation below zero has no percentage',
      [vintage('a', '当初', 2022, [F, F], [[-10, 20]]), vintage('b', '最新', 2022, [A, F], [[-5, 15]])],
      '令和4～5年度の改善効果額は10千円を見込んでいます（うち実績△5千円。当初の見込みは△10千円）。',
      ['令和4年度の実績△5千円に対して、当初の見込みは△10千円です。', '合計の見込みは、当初の見込みと同じです。'],
    ],
    [
      'a first year that was settled from the start is not compared',
      [vintage('a', '当初', 2022, [A, F, F], [[10, 20, 30]]), vintage('b', '最新', 2022, [A, A, F], [[10, 15, 30]])],
      '令和4～6年度の改善効果額は55千円を見込んでいます（うち実績25千円。令和5年度は15千円で、当初の見込み20千円の75%）。',
      ['令和5年度の実績15千円は、当初の見込み20千円の75%です。', '合計の見込みは、当初の見込みより5千円（8%）少なくなりました。'],
    ],
  ];
  for (const [name, vintages, sentence, answer] of cases)
    test(name, () => {
      const plan = printedEffectsWith(vintages);
      assert.equal(sentenceOf(plan), sentence);
      assert.deepEqual(course(plan), answer);
    });

  test('amounts in another unit are as round', () => {
    const plan = printedInMillions(0, vintage('a', '当初', 2022, [A, F], [[120, 2_000]]));
    assert.equal(sentenceOf(plan), '令和4～5年度の改善効果額は21.2億円を見込んでいます（うち実績1.2億円）。');
  });

  test('what would reach below zero has no bar', () => {
    assert.equal(where(printedEffectsWith([vintage('a', '当初', 2022, [A, F], [[-5, 20]])])).bar, null);
    assert.equal(where(printedEffectsWith([vintage('a', '当初', 2022, [F, F], [[-30, 20]])])).bar, null);
  });

  test('a plan without amounts begins with its counts, and says that it has nothing to measure by', () => {
    const plan = smallTermWith({ present: { vintages: [] } });
    const view = where(plan);
    assert.equal(sentenceOf(plan), buildHome(plan).lead);
    assert.deepEqual(
      view.answers.map(({ question, sentences }) => [question, sentences]),
      [
        ['計画どおりか', ['原資料に、進み具合を示す記載はありません。']],
        ['何が変わるか', []],
      ],
    );
  });

  test('a plan with reports answers with their grades, and no plan says the same twice', () => {
    let reports = 0;
    for (let seed = 1; seed <= 30; seed += 1) {
      const plan = termPlanOf(randomPlan(seed));
      const view = where(plan);
      const texts = [sentenceOf(plan), ...view.answers.flatMap(({ sentences }) => sentences)];
      if (plan.plan.reports.length > 0) {
        reports += 1;
        assert.match(texts.join(''), /の進捗報告では、\d+の/, `seed ${seed}`);
      }
      assert.equal(new Set(texts).size, texts.length, `seed ${seed}`);
      assert.equal(answerTo(view, plan.previous ? '何が変わるか' : '何をするか')?.link !== undefined, true, `seed ${seed}`);
    }
    assert.ok(reports > 0, 'plans with reports');
  });
});
