import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallPlan } from '../../tests/fixtures/small-plan.ts';
import { buildHome, headlineAmount } from './home.ts';

test('the opening sentence counts both terms and every change in the words of the plan', () => {
  assert.equal(buildHome(smallPlan).lead, '前期の4の施策を見直しました（継続2・新規1・廃止2）。後期は3の施策を進めます。');
});

test('the headline is the latest total and its difference from the first vintage', () => {
  assert.deepEqual(buildHome(smallPlan).effect, {
    span: '平成30年度～令和元年度',
    totalThousandYen: 192_000,
    latestName: '見直し後',
    differenceThousandYen: -98_000,
    baselineName: '当初',
  });
});

test('one vintage has nothing to be compared with, none at all has no headline', () => {
  const [baseline] = smallPlan.vintages;
  assert.ok(baseline);
  assert.equal(buildHome({ ...smallPlan, vintages: [baseline] }).effect?.differenceThousandYen, undefined);
  assert.equal(buildHome({ ...smallPlan, vintages: [] }).effect, null);
});

test('large amounts are headlined in 億円, and always with the exact amount', () => {
  assert.deepEqual(headlineAmount(smallPlan, 2_611_600), { figure: '26.12', unit: '億円', exact: '2,611,600千円' });
  assert.deepEqual(headlineAmount(smallPlan, -62_493), { figure: '△0.62', unit: '億円', exact: '△62,493千円' });
  assert.deepEqual(headlineAmount(smallPlan, 8_484), { figure: '8,484', unit: '千円', exact: '8,484千円' });
  assert.deepEqual(headlineAmount(smallPlan, 'pending'), { figure: '未定', unit: '', exact: '未定' });
});
