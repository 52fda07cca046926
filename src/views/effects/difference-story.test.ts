import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { printedEffects, printedEffectsWith, printedVintages, vintage } from '../../../tests/fixtures/printed-effects.ts';
import { seeded } from '../../../tests/fixtures/random-charts.ts';
import { planOf } from '../../../tests/harness/plans.ts';
import { firstPlan, secondCity } from '../../../tests/harness/sites.ts';
import type { VintageFile } from '../../model/effect-amounts.ts';
import type { YearStatus } from '../../model/fiscal-year.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { termPlanOf } from '../../model/term-plan.ts';
import { buildDifferenceStory, signNoteOf } from './difference-story.ts';
import { effectFigures } from './effect-figures.ts';

const F = 'forecast' as const;
const A = 'actual' as const;

function storyOf(plan: TermPlan) {
  const figures = effectFigures(plan);
  return figures && buildDifferenceStory(figures);
}

const runsOf = (plan: TermPlan) =>
  (storyOf(plan)?.runs ?? []).map(
    ({ years, text, rows }) => `${years} ${text}${rows.map(({ name, change }) => `${name} ${change}`).join('、')}`,
  );
const compared = (first: readonly (readonly number[])[], then: readonly (readonly number[])[], statuses: readonly YearStatus[]) =>
  printedEffectsWith([
    vintage(
      'a',
      '当初',
      2022,
      statuses.map(() => F),
      first,
    ),
    vintage('b', '最新', 2022, statuses, then),
  ]);

test('the printed difference is told by how much, since when and by which policy', () => {
  const story = storyOf(printedEffects);
  assert.equal(story?.heading, '計画策定時点とどう違うか');
  assert.equal(
    story?.lead,
    '合計は、計画策定時点の見込みが2,674,093千円、後期アクションプラン策定時点の見込みが2,611,600千円で、62,493千円少なくなりました。',
  );
  assert.deepEqual(runsOf(printedEffects), [
    '令和4年度 36,545千円多くなりました。II 組織・人材マネジメント改革 29,046千円増、III 財務マネジメント改革 4,583千円増、I 業務マネジメント改革 2,916千円増',
    '令和5～7年度 合わせて460,006千円少なくなる見込みです。II 組織・人材マネジメント改革 265,433千円減、I 業務マネジメント改革 196,997千円減、III 財務マネジメント改革 2,424千円増',
    '令和8～9年度 合わせて360,968千円多くなる見込みです。II 組織・人材マネジメント改革 212,545千円増、III 財務マネジメント改革 145,668千円増、I 業務マネジメント改革 2,755千円増',
  ]);
});

describe('other plans', () => {
  test('years that are settled became so, others are expected to', () => {
    assert.deepEqual(runsOf(compared([[10, 20]], [[5, 12]], [A, A])), ['令和4～5年度 合わせて13千円少なくなりました。']);
    assert.deepEqual(runsOf(compared([[10, 20]], [[15, 22]], [A, F])), ['令和4～5年度 合わせて7千円多くなる見込みです。']);
  });

  test('a year without a difference stands between those that differ', () => {
    assert.deepEqual(runsOf(compared([[10, 20, 30]], [[5, 20, 40]], [A, A, F])), [
      '令和4年度 5千円少なくなりました。',
      '令和5年度 同じでした。',
      '令和6年度 10千円多くなる見込みです。',
    ]);
  });

  test('gains that cancel losses leave the same total, and are told nevertheless', () => {
    const story = storyOf(compared([[10, 20]], [[5, 25]], [A, F]));
    assert.match(story?.lead ?? '', /30千円で、同じです。$/);
    assert.equal(story?.runs.length, 2);
  });

  test('vintages that are equal have no runs', () => {
    assert.deepEqual(storyOf(compared([[10, 20]], [[10, 20]], [A, F]))?.runs, []);
  });

  test('a year that only one of them has is not compared', () => {
    const plan = printedEffectsWith([vintage('a', '当初', 2022, [F, F], [[10, 20]]), vintage('b', '最新', 2023, [F, F], [[25, 30]])]);
    assert.deepEqual(runsOf(plan), ['令和5年度 5千円多くなる見込みです。']);
  });

  test('one vintage has no story, but for what the plan does not say', () => {
    assert.equal(storyOf(printedEffectsWith([printedVintages[0]])), null);
  });

  test('every stretch of random tables adds up to what its years differ by', () => {
    const random = seeded(7);
    const number = () => Math.round((random() - 0.3) * 1_000);
    for (let round = 0; round < 100; round += 1) {
      const years = 2 + Math.floor(random() * 5);
      const table = () => Array.from({ length: 1 + Math.floor(random() * 3) }, () => Array.from({ length: years }, number));
      const first = table();
      const then = first.map((row) => row.map((amount) => (random() < 0.3 ? amount : number())));
      const plan = compared(
        first,
        then,
        Array.from({ length: years }, (_, at) => (at === 0 ? A : F)),
      );
      const told = (storyOf(plan)?.runs ?? []).reduce((sum, { text }) => sum + signed(text), 0);
      const sum = (rows: readonly (readonly number[])[]) => rows.flat().reduce((all, each) => all + each, 0);
      assert.equal(told, sum(then) - sum(first), `round ${round}`);
      for (const { text, rows } of storyOf(plan)?.runs ?? []) {
        if (rows.length === 0) continue;
        const parts = rows.reduce((all, { change }) => all + read(change.replace(/千円.$/, '')) * (change.endsWith('増') ? 1 : -1), 0);
        assert.equal(parts, signed(text), `round ${round}`);
      }
    }
  });
});

test('△ is explained where an amount or a difference is below zero, and only there', () => {
  const gains: VintageFile[] = [vintage('a', '当初', 2022, [F], [[5]]), vintage('b', '最新', 2022, [F], [[6]])];
  assert.equal(signNoteOf(printedEffectsWith(gains)), undefined);
  assert.equal(signNoteOf(printedEffectsWith(gains.toReversed())), '△はマイナス（減少）を表します。');
  assert.equal(signNoteOf(printedEffectsWith([vintage('a', '当初', 2022, [F], [[-5]])])), '△はマイナス（減少）を表します。');
});

test('what a plan does not say comes from its content, with the way to what it does say', async () => {
  const unstated = storyOf(termPlanOf(await planOf(firstPlan)))?.unstated;
  assert.match(unstated?.text ?? '', /理由.*算出方法は、原資料に記載がありません/);
  assert.deepEqual(
    unstated?.links.map(({ label, address }) => `${label} ${address}`),
    ['Problem① /kouki/retrospective/#problem-1', 'Problem⑨ /kouki/retrospective/#problem-9', 'Try⑧ /kouki/try/8/'],
  );
  assert.match(unstated?.links[1]?.text ?? '', /^財政計画との整合/);
  assert.equal(storyOf(termPlanOf(await planOf(secondCity)))?.unstated, null);
});

/** 合わせて460,006千円少なくなる見込みです。 → -460006 */
function signed(text: string): number {
  const [, size = '0', way = ''] = /([0-9,]+)千円(少なく|多く)/.exec(text) ?? [];
  return read(size) * (way === '少なく' ? -1 : 1);
}

function read(text: string): number {
  return Number(text.replaceAll(',', ''));
}
