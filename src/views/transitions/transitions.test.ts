import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MERGING_ROWS, mergingTerm } from '../../../tests/fixtures/merging-plan.ts';
import { change } from '../../model/change.ts';
import { groupingsOf } from './transition-lists.ts';
import { buildTransitions } from './transitions.ts';

const view = buildTransitions(mergingTerm);
const rows = view.tables.flatMap(({ sections }) => sections.flatMap((section) => section.rows));

/** The list of that id, and its groups with their initiatives, way by way. */
function listOf(id: string) {
  const list = view.lists.find((each) => each.id === id);
  assert.ok(list, id);
  const groupings = groupingsOf(mergingTerm, list).map(({ groups }) =>
    groups.map(({ title, initiatives }) => [title, ...initiatives.map((each) => each.id)]),
  );
  return { list, groupings };
}

test('a table for each top group holds every row once, in printed order', () => {
  assert.deepEqual(
    view.tables.map(({ name, sections }) => [name, ...sections.map((section) => section.rows.length)]),
    [
      ['I 暮らし', 5, 3],
      ['II お金', 3],
    ],
  );
  assert.deepEqual(
    rows.map(({ id }) => id),
    MERGING_ROWS.map(([, id]) => id),
  );
});

test('a blank cell stays blank', () => {
  const blank = (side: 'previousName' | 'name') => rows.filter((row) => row[side].length === 0).map(({ anchor }) => anchor);
  assert.deepEqual(blank('previousName'), ['row-online', 'row-lease']);
  assert.deepEqual(blank('name'), ['row-forms', 'row-stamps', 'row-parks', 'row-lamps', 'row-land']);
});

test('a row of one that was merged names into what, or that the plan does not say', () => {
  const told = rows.flatMap(({ id, merged }) => (merged ? [[id, ...merged.targets.map(({ label }) => label), merged.remark]] : []));
  assert.deepEqual(told, [
    ['forms', 'オンライン申請', ''],
    ['parks', '道路と公園の巡回', ''],
    ['lamps', '統合先は原資料に記載がありません'],
    ['land', '使用料の見直し', '市有地の貸付け', ''],
  ]);
});

test('only a changed name shows words that came and went', () => {
  const changed = rows.filter(({ difference }) => difference !== '');
  assert.deepEqual(
    changed.map(({ id }) => id),
    ['guide', 'patrol'],
  );
  assert.ok(changed.every((row) => row.isRenamed));
});

test('there is a list for each change that occurs, for new names and for merges, each with its rows', () => {
  const withChange = (id: string) => MERGING_ROWS.filter(([, , , , changeId]) => changeId === id).map(([, initiative]) => initiative);
  assert.deepEqual(
    view.lists.map(({ id, label, initiatives }) => [id, label, initiatives.map((each) => each.id)]),
    [
      ['kept', '継続', withChange('kept')],
      ['widened', '拡充', withChange('widened')],
      ['added', '追加', withChange('added')],
      ['closed', '廃止', withChange('closed')],
      ['completed', '完了', withChange('completed')],
      ['renamed', '名称変更', ['guide', 'patrol']],
      ['merged', 'まとめられたもの', ['forms', 'parks', 'lamps', 'land']],
    ],
  );
});

test('what ended is listed by its printed reasons, then by top group and department', () => {
  assert.deepEqual(listOf('closed').groupings, [
    [
      ['廃止（集約）', 'forms', 'parks', 'land'],
      ['廃止（見直し）', 'lamps'],
    ],
    [
      ['I 暮らし', 'forms', 'parks', 'lamps'],
      ['II お金', 'land'],
    ],
    [
      ['窓口係', 'forms'],
      ['土木係', 'parks', 'lamps'],
      ['財政係', 'land'],
    ],
  ]);
});

test('merges are listed by target, one that was split under each, and apart those whose target the plan does not print', () => {
  assert.deepEqual(listOf('merged').groupings[0], [
    ['オンライン申請', 'forms'],
    ['道路と公園の巡回', 'parks'],
    ['使用料の見直し', 'land'],
    ['市有地の貸付け', 'land'],
    ['統合先が原資料に記載されていないもの', 'lamps'],
  ]);
});

test('each list says how many it holds, and of merges how many targets are known', () => {
  assert.equal(listOf('added').list.lead, '前期プランから後期プランへの見直しのうち、「追加」の施策は2件です。');
  assert.equal(
    listOf('merged').list.lead,
    '前期プランの施策のうち、まとめられたものは3件、分かれて引き継がれたものは1件です。統合先が分かるものは3件です。',
  );
});

test('no change may take the address of a list', () => {
  assert.equal(change.safeParse({ id: 'merged', label: '統合', kind: 'ended' }).success, false);
  assert.equal(change.safeParse({ id: 'combined', label: '統合', kind: 'ended' }).success, true);
});
