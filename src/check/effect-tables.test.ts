import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { presentParts } from '../../tests/fixtures/assembled.ts';
import { smallParts, smallTermWith } from '../../tests/fixtures/small-plan.ts';
import type { Amount } from '../model/amount.ts';
import type { VintageFile } from '../model/effect-amounts.ts';
import type { TermFile } from '../model/term.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { amountsAddUp } from './amounts-add-up.ts';
import { differencesAddUp } from './differences-add-up.ts';

/** A table of one policy a row; the last row is the total, the last number of a row its total. */
function vintageOf(id: string, order: number, table: readonly (readonly Amount[])[], differences: readonly Amount[] = []): VintageFile {
  const rows = table.map(([first = 'pending', second = 'pending', total = 'pending'], at) => ({
    policy: `${at + 1}`,
    amounts: { 2018: first, 2019: second },
    total,
    differenceFromBaseline: differences[at],
  }));
  const last = rows.at(-1);
  if (!last) throw new Error('a table has a total');
  const { policy: _, ...total } = last;
  return { id, order, name: id, title: id, years: { 2018: 'forecast', 2019: 'forecast' }, rows: rows.slice(0, -1), total };
}

type Effects = NonNullable<TermFile['effects']>;

function planOf(vintages: readonly VintageFile[], effects: Effects = { unit: '千円', roundingTolerance: 0 }): TermPlan {
  return smallTermWith({ present: { term: { ...presentParts(smallParts).term, effects }, vintages } });
}

function placesOf(table: readonly (readonly Amount[])[], effects?: Effects): (string | undefined)[] {
  return amountsAddUp.check(planOf([vintageOf('first', 1, table)], effects)).map((finding) => finding.place);
}

describe('sums', () => {
  test('that agree across and down are left alone', () => {
    const table = [
      [-5, 8, 3],
      [0, 2, 2],
      [-5, 10, 5],
    ];
    assert.deepEqual(placesOf(table), []);
  });

  test('are named by the cell of the sum', () => {
    const table = [
      [-5, 8, 4],
      [0, 2, 2],
      [-5, 11, 6],
    ];
    assert.deepEqual(placesOf(table), ['late/effects/first#1/total', 'late/effects/first#total/2019']);
  });

  test('may be as far off as the plan says, in its own unit', () => {
    const table = (total: number) => [
      [1, 2, total],
      [1, 2, total],
    ];
    assert.deepEqual(placesOf(table(4), { unit: '百万円', roundingTolerance: 1 }), []);
    assert.equal(placesOf(table(5), { unit: '百万円', roundingTolerance: 1 }).length, 2);
    assert.equal(placesOf(table(1_003), { unit: '千円', roundingTolerance: 1 }).length, 2);
  });

  for (const [what, row, agrees] of [
    ['an amount not yet known is left out of the sum', [5, 'pending', 5], true],
    ['a sum may wait for its amounts', [5, 'pending', 'pending'], true],
    ['a sum does not wait for nothing', [5, 6, 'pending'], false],
    ['what does not apply is left out of the sum', [5, 'not-applicable', 5], true],
    ['a sum of nothing that applies does not apply', ['not-applicable', 'not-applicable', 'not-applicable'], true],
    ['a sum of nothing that applies is not 0', ['not-applicable', 'not-applicable', 0], false],
    ['a sum of what is not yet known is not 0', ['pending', 'pending', 0], false],
    ['a sum of what is not yet known waits', ['pending', 'not-applicable', 'pending'], true],
    ['a sum of 0 is 0, not waiting', [0, 0, 'pending'], false],
  ] as const)
    test(what, () => {
      const table = [row, row];
      assert.equal(placesOf(table).length === 0, agrees, placesOf(table).join());
    });

  test('that disagree are told with both numbers in the unit of the plan', () => {
    const table = [
      [1_230, 0, 1_320],
      [1_230, 0, 1_320],
    ];
    const [finding] = amountsAddUp.check(planOf([vintageOf('first', 1, table)], { unit: '百万円', roundingTolerance: 0 }));
    assert.equal(finding?.message, '効果額の合計が合いません（「業務の方針」の横の合計：明細の和 1,230 百万円、合計 1,320 百万円）。');
    assert.deepEqual(finding?.path, ['rows', 0, 'total']);
  });
});

describe('differences', () => {
  const first = vintageOf('first', 1, [
    [1, 2, 3],
    [1, 2, 3],
  ]);
  const later = (differences: readonly Amount[], total: Amount = 1) =>
    vintageOf(
      'later',
      2,
      [
        [1, 0, total],
        [1, 0, 1],
      ],
      differences,
    );
  const found = (vintage: VintageFile) => differencesAddUp.check(planOf([first, vintage])).map((finding) => finding.place);

  test('that agree, or that a table does not print at all, are left alone', () => {
    assert.deepEqual(found(later([-2, -2])), []);
    assert.deepEqual(found(later([])), []);
  });

  test('are named by their row', () => {
    assert.deepEqual(found(later([-2, 2])), ['late/effects/later#total/differenceFromBaseline']);
    assert.deepEqual(found(later([-1, -2])), ['late/effects/later#1/differenceFromBaseline']);
  });

  test('printed for one row are missed in the others', () => {
    assert.deepEqual(found(later([-2])), ['late/effects/later#total/differenceFromBaseline']);
  });

  test('from a total not yet known wait too', () => {
    assert.deepEqual(found(later(['pending', -2], 'pending')), []);
    assert.deepEqual(found(later([0, -2], 'pending')), ['late/effects/later#1/differenceFromBaseline']);
  });

  test('are taken from the first table, not from the one before', () => {
    const third = { ...later([-2, -2]), id: 'third', order: 3 };
    assert.deepEqual(differencesAddUp.check(planOf([first, later([-2, -2]), third])), []);
  });
});
