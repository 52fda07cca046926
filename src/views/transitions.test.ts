import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlan } from '../load/read-plan.ts';
import { change } from '../model/change.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { buildTransitionLists, groupingsOf } from './transition-lists.ts';
import { buildTransitions } from './transitions.ts';

const planIn = async (folder: string): Promise<TermPlan> => {
  const { plan } = await readPlan(folder);
  assert.ok(plan);
  return plan;
};
const plan = await planIn('content');
const second = await planIn('tests/fixtures/second-plan');
const view = buildTransitions(plan);
const rows = view.tables.flatMap(({ categories }) => categories.flatMap((category) => category.rows));

test('three tables hold every row once, in printed order', () => {
  assert.deepEqual(
    view.tables.map(({ categories }) => categories.map((category) => category.rows.length)),
    [
      [4, 23, 4],
      [13, 1, 3, 7],
      [5, 5],
    ],
  );
  const lines = rows.flatMap(({ initiative }) => initiative.source ?? []);
  assert.deepEqual(
    lines,
    [...lines].sort((a, b) => a - b),
  );
});

test('a blank cell stays blank', () => {
  const bpr = rows.find(({ anchor }) => anchor === 'row-bpr');
  assert.deepEqual(bpr?.previousName, []);
  const ended = rows.filter(({ name }) => name.length === 0);
  assert.equal(ended.length, 12);
});

test('only a changed name shows words that came and went', () => {
  const changed = rows.filter(({ difference }) => difference !== '');
  assert.deepEqual(
    changed.map(({ initiative }) => initiative.id),
    ['kpi-review', 'cross-department-work', 'young-staff-followup', 'official-car-fleet'],
  );
  assert.ok(changed.every((row) => row.isRenamed));
});

test('there is a list for each change that occurs, for new names and for merges, each with its count', () => {
  assert.deepEqual(
    view.lists.map(({ id, initiatives }) => [id, initiatives.length]),
    [
      ['continued', 41],
      ['added', 12],
      ['ended', 12],
      ['renamed', 4],
      ['merged', 8],
    ],
  );
  assert.deepEqual(
    buildTransitionLists(second).map(({ label }) => label),
    ['継続', '拡充', '統合', '完了', '名称変更', 'まとめられたもの'],
  );
});

test('what ended is listed by its five printed reasons, then by policy and department', () => {
  const list = view.lists.find(({ id }) => id === 'ended');
  assert.ok(list);
  const [byReason, byPolicy, byDepartment] = groupingsOf(plan, list);
  assert.deepEqual(
    byReason?.groups.map(({ title, initiatives }) => [title, initiatives.length]),
    [
      ['廃止（取組を集約）', 7],
      ['廃止（新規取組として見直し）', 1],
      ['廃止（取組完了）', 1],
      ['廃止（制度構築完了、新規取組に統合）', 1],
      ['廃止（取組を見直し）', 2],
    ],
  );
  assert.deepEqual(
    byPolicy?.groups.map(({ initiatives }) => initiatives.length),
    [4, 5, 3],
  );
  assert.equal(byDepartment?.groups.flatMap(({ initiatives }) => initiatives).length, 12);
});

test('merges are listed by target, and apart those whose target the plan does not print', () => {
  const list = view.lists.find(({ id }) => id === 'merged');
  assert.ok(list);
  const groups = groupingsOf(plan, list)[0]?.groups.map(({ title, initiatives }) => [title, initiatives.length]);
  assert.deepEqual(groups, [
    ['BPRの推進', 4],
    ['集約先が原資料に記載されていないもの', 4],
  ]);
});

test('each list says how many it holds, and of merges how many targets are known', () => {
  const leads = new Map(view.lists.map(({ id, lead }) => [id, lead]));
  assert.equal(leads.get('added'), '前期アクションプランから後期アクションプランへの見直しのうち、「新規」の取組は12件です。');
  assert.equal(leads.get('merged'), '前期アクションプランの取組のうち、まとめられたものは8件です。集約先が分かるものは4件です。');
});

test('no change may take the address of a list', () => {
  assert.equal(change.safeParse({ id: 'merged', label: '統合', kind: 'ended' }).success, false);
  assert.equal(change.safeParse({ id: 'combined', label: '統合', kind: 'ended' }).success, true);
});
