import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MERGING_ROWS, mergingTerm } from '../../tests/fixtures/merging-plan.ts';
import { smallTerm } from '../../tests/fixtures/small-plan.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { buildLineage } from './lineage.ts';

const drawn = (id: string, plan: TermPlan = mergingTerm) =>
  buildLineage(plan, id).edges.map(({ from, to, basis }) => `${from} → ${to} ${basis}`);
const texts = (id: string, plan: TermPlan = mergingTerm) => buildLineage(plan, id).statements.map(({ text }) => text);

test('the row of what goes on and every merge are the edges, and no other', () => {
  const expected = MERGING_ROWS.flatMap(([, id, nameBefore, name, , , more]) => [
    ...(nameBefore !== null && name !== null ? [`former-${id} → current-${id} row`] : []),
    ...(Array.isArray(more?.mergedInto) ? more.mergedInto : []).map((merge) => `former-${id} → current-${merge.initiative} ${merge.basis}`),
  ]);
  assert.deepEqual([...new Set(MERGING_ROWS.flatMap(([, id]) => drawn(id)))].sort(), expected.sort());
});

test('one that went into another shows what else went there, one that was split all its targets', () => {
  assert.deepEqual(drawn('parks'), ['former-patrol → current-patrol row', 'former-parks → current-patrol staff-confirmed']);
  assert.deepEqual(drawn('patrol'), drawn('parks'));
  assert.deepEqual(drawn('land'), [
    'former-fees → current-fees row',
    'former-land → current-fees printed',
    'former-land → current-lease printed',
  ]);
});

test('where the plan names no target, nothing is drawn and the page says so', () => {
  const lineage = buildLineage(mergingTerm, 'lamps');
  assert.deepEqual(lineage.edges, []);
  assert.deepEqual(lineage.current, []);
  assert.equal(lineage.currentGap, '統合先は原資料に記載がありません');
  assert.ok(texts('lamps').includes('統合先は原資料に記載がありません。'));
});

test('an initiative that simply ended says nothing of a merge', () => {
  assert.deepEqual(texts('stamps'), ['前期プランの施策で、後期プランにはありません。見直しは「完了」です。']);
});

test('a new name is told with the former one, an old name as the same', () => {
  assert.deepEqual(texts('guide'), ['前期プランの「案内板の見直し」から名称が変わりました。見直しは「継続」です。']);
  assert.deepEqual(texts('queue'), ['前期プランから同じ名称で続く施策です。見直しは「継続」です。']);
});

test('picture and text name the same initiatives', () => {
  for (const [, id] of MERGING_ROWS) {
    const lineage = buildLineage(mergingTerm, id);
    const others = (boxes: typeof lineage.former) => boxes.filter((box) => !box.isSelf).map((box) => box.name);
    const pictured = [...new Set([...others(lineage.former), ...others(lineage.current)])];
    const listed = lineage.statements.flatMap(({ entries }) => entries.map((entry) => entry.name));
    const said = lineage.statements.map(({ text }) => text).join('');
    assert.deepEqual(
      listed.filter((name) => !pictured.includes(name)),
      [],
      id,
    );
    assert.deepEqual(
      pictured.filter((name) => !listed.includes(name) && !said.includes(`「${name}」`)),
      [],
      id,
    );
  }
});

test('every merge says on what it rests', () => {
  const entries = (plan: TermPlan, id: string) => buildLineage(plan, id).statements.flatMap((statement) => statement.entries);
  assert.deepEqual(
    entries(smallTerm, 'bpr').map(({ source }) => source?.label),
    ['原資料 5行'],
  );
  assert.deepEqual(
    entries(mergingTerm, 'patrol').map((entry) => entry.confirmation),
    ['原資料になく、確認による（令和8年4月1日）：土木係に聞いた'],
  );
});

test('one that was split is told with its targets and what else they are', () => {
  assert.deepEqual(texts('land').slice(1), [
    '統合先は、後期プランの次の2つの施策です。',
    '「使用料の見直し」は、前期プランから続いています。',
  ]);
  assert.deepEqual(texts('parks').slice(1), [
    '統合先は、後期プランの次の施策です。',
    '「道路と公園の巡回」は、前期プランの「道路の巡回」から続いています。',
  ]);
});
