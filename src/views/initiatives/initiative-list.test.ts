import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MERGING_ROWS, mergingTerm, mergingTermWith } from '../../../tests/fixtures/merging-plan.ts';
import { buildInitiativeList } from './initiative-list.ts';

const view = buildInitiativeList(mergingTerm).explorer;
const rows = view.groups.flatMap(({ sections }) => sections.flatMap((section) => section.rows));

test('holds every initiative once, in plan order, under its section', () => {
  assert.deepEqual(
    view.groups.flatMap(({ sections }) => sections.flatMap((section) => section.rows.map(({ id }) => [section.path, id]))),
    MERGING_ROWS.map(([path, id]) => [path, id]),
  );
});

test('names the former name only where it differs', () => {
  assert.deepEqual(
    rows.filter(({ former }) => former !== undefined).map(({ name, former }) => [name, former]),
    [
      ['案内の見直し', '前期：案内板の見直し'],
      ['道路と公園の巡回', '前期：道路の巡回'],
    ],
  );
});

test('offers every facet of this plan, each choice with the rows it shows', () => {
  assert.deepEqual(
    view.facets.map(({ name, choices }) => [name, ...choices.map(({ label, count }) => `${label} ${count}`)]),
    [
      ['level1', 'I 暮らし 8', 'II お金 3'],
      ['level2', 'I (1)窓口 5', 'I (2)道 3', 'II (1)歳入 3'],
      ['change', '継続 3', '拡充 1', '追加 2', '廃止 4', '完了 1'],
      ['try', '① 早くする 1', '② 見回る 2', 'どの挑戦にもない 8'],
      ['list', '新しい施策 1', '今ある施策 2'],
      ['department', '窓口係 5', '土木係 3', '財政係 5'],
    ],
  );
});

test('a plan without Try offers neither facet nor grouping by it', () => {
  const bare = buildInitiativeList(mergingTermWith(MERGING_ROWS, { present: { tryItems: [] } })).explorer;
  assert.ok(bare.facets.every(({ name }) => name !== 'try' && name !== 'list'));
  assert.ok(bare.groupings.every(({ value }) => value !== 'try'));
});
