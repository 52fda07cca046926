import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlan } from '../load/read-plan.ts';
import type { TermInitiative, TermPlan } from '../model/term-plan.ts';
import { buildLineage } from './lineage.ts';

const real = await planIn('content');

async function planIn(folder: string): Promise<TermPlan> {
  const { plan, problems } = await readPlan(folder);
  assert.ok(plan, JSON.stringify(problems));
  return plan;
}

/** The plan with other initiatives in one category, first ones first. */
function planWith(initiatives: readonly TermInitiative[]): TermPlan {
  const [policy] = real.policies;
  const [category] = policy?.categories ?? [];
  assert.ok(policy && category);
  return {
    ...real,
    initiatives,
    tryItems: [],
    policies: [{ ...policy, categories: [{ ...category, initiatives: initiatives.map(({ id }) => id) }] }],
  };
}

const drawn = (plan: TermPlan, id: string) => buildLineage(plan, id).edges.map(({ from, to, basis }) => `${from} → ${to} ${basis}`);
const texts = (plan: TermPlan, id: string) => buildLineage(plan, id).statements.map(({ text }) => text);
const departments = ['administrative-management'];
const printed = (initiative: string) => ({ initiative, basis: 'printed' as const, source: [75] });

test('the four initiatives that the plan merges into BPR are its edges, and no other', () => {
  const expected = ['process-standardization', 'procedure-manuals', 'work-support-team', 'role-division'].map(
    (id) => `former-${id} → current-bpr printed`,
  );
  assert.deepEqual(drawn(real, 'bpr'), expected);
  assert.deepEqual(drawn(real, 'procedure-manuals'), expected, 'one of the four shows the other three');
});

test('the whole plan holds an edge for each continued row, the four merges, and no other', () => {
  const all = new Set(real.initiatives.flatMap(({ id }) => drawn(real, id)));
  assert.equal([...all].filter((edge) => edge.endsWith(' row')).length, 41);
  assert.equal([...all].filter((edge) => edge.endsWith(' printed')).length, 4);
  assert.equal(all.size, 45);
});

test('where the plan names no target, nothing is drawn and the page says so', () => {
  const lineage = buildLineage(real, 'bpr-study');
  assert.deepEqual(lineage.edges, []);
  assert.deepEqual(lineage.current, []);
  assert.equal(lineage.currentGap, '集約先は原資料に記載がありません');
  assert.ok(texts(real, 'bpr-study').includes('集約先は原資料に記載がありません。'));
});

test('an initiative that simply ended says nothing of a merge', () => {
  const said = texts(real, 'claims-management');
  assert.deepEqual(said, ['前期アクションプランの取組で、後期アクションプランにはありません。見直し区分は「廃止（取組完了）」です。']);
});

test('a new name is told with the former one, an old name as the same', () => {
  assert.deepEqual(texts(real, 'kpi-review'), [
    '前期アクションプランの「KPI評価に基づく既存事業ヒアリング」から名称が変わりました。見直し区分は「継続（新規）」です。',
  ]);
  assert.deepEqual(texts(real, 'planning-council-check'), ['前期アクションプランから同じ名称で続く取組です。見直し区分は「継続」です。']);
});

test('picture and text name the same initiatives', () => {
  for (const { id, name, previousName } of real.initiatives) {
    const lineage = buildLineage(real, id);
    const others = (boxes: typeof lineage.former) => boxes.filter((box) => !box.isSelf).map((box) => box.name);
    const pictured = [...others(lineage.former), ...others(lineage.current)].sort();
    const told = lineage.statements.flatMap(({ entries }) => entries.map((entry) => entry.name)).sort();
    assert.deepEqual(told, pictured, `${name ?? previousName}`);
  }
});

test('every merge says on what it rests', () => {
  const entries = buildLineage(real, 'bpr').statements.flatMap((statement) => statement.entries);
  assert.deepEqual(
    entries.map(({ source }) => source),
    [
      [76, 198],
      [75, 197],
      [77, 199],
      [78, 200],
    ],
  );
});

test('one may go into several, several into one that goes on, confirmed by staff', () => {
  const plan = planWith([
    { id: 'goes-on', change: 'continued', previousName: '甲', name: '甲', departments },
    { id: 'fresh', change: 'added', name: '乙', departments },
    { id: 'split', change: 'ended', previousName: '丙', departments, mergedInto: [printed('goes-on'), printed('fresh')] },
    {
      id: 'asked',
      change: 'ended',
      previousName: '丁',
      departments,
      mergedInto: [{ initiative: 'goes-on', basis: 'staff-confirmed', note: '担当に聞いた', date: '2026-04-01' }],
    },
  ]);
  assert.deepEqual(drawn(plan, 'split'), [
    'former-goes-on → current-goes-on row',
    'former-split → current-goes-on printed',
    'former-split → current-fresh printed',
    'former-asked → current-goes-on staff-confirmed',
  ]);
  assert.deepEqual(texts(plan, 'split').slice(1), [
    '集約先は、後期アクションプランの次の2つの取組です。',
    '「甲」は、前期アクションプランから続いています。',
    '「甲」には、ほかに次の取組もまとめられています。',
  ]);
  const confirmations = buildLineage(plan, 'goes-on').statements.flatMap(({ entries }) => entries.map((entry) => entry.confirmation));
  assert.deepEqual(confirmations, [undefined, '原資料になく、確認による（令和8年4月1日）：担当に聞いた']);
});

test('another plan speaks in its own words', async () => {
  const plan = await planIn('tests/fixtures/second-plan');
  const said = plan.initiatives.flatMap(({ id }) => texts(plan, id)).join('');
  assert.match(said, /第1次プログラムの次の施策がまとめられています。/);
  assert.doesNotMatch(said, /取組|アクションプラン|見直し区分|集約先/);
});
