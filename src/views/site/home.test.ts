import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presentParts } from '../../../tests/fixtures/assembled.ts';
import { smallParts, smallTerm, smallTermWith } from '../../../tests/fixtures/small-plan.ts';
import { buildHome } from './home.ts';

const [baseline] = presentParts(smallParts).vintages;
assert.ok(baseline);

test('the opening sentence counts both terms and every change in the words of the plan', () => {
  assert.equal(buildHome(smallTerm).lead, '前期の4の施策を見直しました（継続2・新規1・廃止2）。後期は3の施策を進めます。');
});

test('the headline is the latest total and its difference from the first vintage, in one unit, with the exact amounts', () => {
  assert.deepEqual(buildHome(smallTerm).effect, {
    span: '平成30年度～令和元年度',
    total: { amount: 192_000_000, figure: '1.92', unit: '億円', exact: '192,000千円' },
    difference: { amount: -98_000_000, figure: '△0.98', unit: '億円', exact: '△98,000千円' },
    baselineName: '当初',
  });
});

test('a total below one 億円 is set in the unit of the plan, and is exact as it is', () => {
  const small = { ...baseline, total: { ...baseline.total, total: 8_484 } };
  assert.deepEqual(buildHome(smallTermWith({ present: { vintages: [small] } })).effect?.total, {
    amount: 8_484_000,
    figure: '8,484',
    unit: '千円',
    exact: null,
  });
});

test('one vintage has nothing to be compared with, none at all has no headline', () => {
  assert.equal(buildHome(smallTermWith({ present: { vintages: [baseline] } })).effect?.difference, undefined);
  assert.equal(buildHome(smallTermWith({ present: { vintages: [] } })).effect, null);
});
