import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { indexOf } from '../../src/model/plan-index.ts';
import type { LineageStatement } from '../../src/views/story/lineage-statements.ts';
import { buildFlow } from '../../src/views/transitions/flow.ts';
import { groupingsOf } from '../../src/views/transitions/transition-lists.ts';
import { buildTransitions } from '../../src/views/transitions/transitions.ts';
import { linksDrawn, storyOf, textOfStatement } from '../fixtures/told-lineage.ts';
import { koukiPlan } from './kouki-plan.ts';

const plan = await koukiPlan();
const view = buildTransitions(plan);
const rows = view.tables.flatMap(({ sections }) => sections.flatMap((section) => section.rows));

const whole = plan.plan;
/** The links from the term before into this one: the plan goes on. */
const drawn = (id: string) => linksDrawn(whole, id).filter((link) => /^zenki\/.* → kouki\//.test(link));
const texts = (id: string) => said(id).map(textOfStatement);

/** What the page says of this term, alone or as one step of a longer story. */
function said(id: string): readonly LineageStatement[] {
  const { told } = storyOf(whole, id);
  const steps = told?.steps.filter(({ kind, when }) => kind === 'term' && when.text === plan.term.short) ?? [];
  return told?.steps.length === 0 ? told.statements : steps.flatMap(({ statements }) => statements);
}

describe('取組み整理表', () => {
  test('three tables hold every row once, in printed order', () => {
    assert.deepEqual(
      view.tables.map(({ sections }) => sections.map((section) => section.rows.length)),
      [
        [4, 23, 4],
        [13, 1, 3, 7],
        [5, 5],
      ],
    );
    const lines = rows.flatMap(({ id }) => indexOf(plan).initiatives.get(id)?.source ?? []);
    assert.deepEqual(
      lines,
      lines.toSorted((a, b) => a - b),
    );
  });

  test('four names changed', () => {
    assert.deepEqual(
      rows.filter(({ difference }) => difference !== '').map(({ id }) => id),
      ['kpi-review', 'cross-department-work', 'young-staff-followup', 'official-car-fleet'],
    );
  });

  test('lists hold what the plan prints', () => {
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
    const leads = new Map(view.lists.map(({ id, lead }) => [id, lead]));
    assert.equal(leads.get('added'), '前期アクションプランから後期アクションプランへの見直しのうち、「新規」の取組は12件です。');
    assert.equal(leads.get('merged'), '前期アクションプランの取組のうち、まとめられたものは8件です。集約先が分かるものは4件です。');
  });

  test('what ended has five printed reasons', () => {
    assert.deepEqual(groupsOf('ended'), [
      ['廃止（取組を集約）', 7],
      ['廃止（新規取組として見直し）', 1],
      ['廃止（取組完了）', 1],
      ['廃止（制度構築完了、新規取組に統合）', 1],
      ['廃止（取組を見直し）', 2],
    ]);
  });

  test('four went into BPR; of four more the plan does not print the target', () => {
    assert.deepEqual(groupsOf('merged'), [
      ['BPRの推進', 4],
      ['集約先が原資料に記載されていないもの', 4],
    ]);
  });

  function groupsOf(id: string) {
    const list = view.lists.find((each) => each.id === id);
    assert.ok(list);
    return groupingsOf(plan, list)[0]?.groups.map(({ title, initiatives }) => [title, initiatives.length]);
  }
});

test('the picture counts 65 squares, and its sentence says them', () => {
  const flow = buildFlow(plan);
  assert.deepEqual(flow?.counts, { former: 53, current: 53, byChange: [12, 41, 12], merged: 4 });
  assert.equal(
    flow.summary,
    '前期アクションプランの53の取組は、継続41・廃止12（うち集約先が分かるもの4）となりました。新規12が加わり、後期アクションプランは53の取組です。',
  );
});

describe('lineage', () => {
  const intoBpr = ['process-standardization', 'procedure-manuals', 'work-support-team', 'role-division'];

  test('the four that the plan merges into BPR are its edges, and no other', () => {
    const expected = intoBpr.map((id) => `zenki/${id} → kouki/bpr printed`);
    assert.deepEqual(drawn('bpr'), expected);
    assert.deepEqual(drawn('procedure-manuals'), expected, 'one of the four shows the other three');
  });

  test('the whole plan holds an edge for each continued row, the four merges, and no other', () => {
    const all = new Set(plan.initiatives.flatMap(({ id }) => drawn(id)));
    assert.equal([...all].filter((edge) => edge.endsWith(' entry')).length, 41);
    assert.equal(all.size, 45);
  });

  test('each of the four rests on the lines that print it', () => {
    const entries = said('bpr').flatMap((statement) => statement.entries);
    assert.deepEqual(
      entries.map(({ source }) => source?.label),
      ['原資料 76・198行', '原資料 75・197行', '原資料 77・199行', '原資料 78・200行'],
    );
  });

  test('what is not printed is not told', () => {
    assert.deepEqual(drawn('bpr-study'), []);
    assert.ok(texts('bpr-study').includes('集約先は原資料に記載がありません。'));
    assert.deepEqual(texts('claims-management'), [
      '前期アクションプランの取組で、後期アクションプランにはありません。見直し区分は「廃止（取組完了）」です。',
    ]);
    // Where the name has changed once more since, the sentence says to which one this was.
    assert.match(
      texts('kpi-review').join('\n'),
      /^前期アクションプランの「KPI評価に基づく既存事業ヒアリング」から(?:「KPI評価に基づく事業改善の促進」に)?名称が変わりました。見直し区分は「継続（新規）」です。$/,
    );
  });
});
