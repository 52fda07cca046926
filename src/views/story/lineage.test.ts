import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyParts } from '../../../tests/fixtures/history-plan.ts';
import { MERGING_ROWS, mergingTerm } from '../../../tests/fixtures/merging-plan.ts';
import { emptyParts, planOf, termParts } from '../../../tests/fixtures/plan-in-time.ts';
import { smallTerm } from '../../../tests/fixtures/small-plan.ts';
import { drawnLineage, linksDrawn, statementsOf, storyOf, textsOf } from '../../../tests/fixtures/told-lineage.ts';

import type { Plan } from '../../model/plan.ts';
import { lastTermOf } from '../../model/plan-index.ts';

const { plan: merging } = mergingTerm;
const historyPlan = planOf(historyParts);
const drawn = (id: string) => linksDrawn(merging, id);
const texts = (id: string) => textsOf(merging, id);

test('the row of what goes on and every merge are the edges, and no other', () => {
  const expected = MERGING_ROWS.flatMap(([, id, nameBefore, name, , , more]) => [
    ...(nameBefore !== null && name !== null ? [`early/${id} → late/${id} entry`] : []),
    ...(Array.isArray(more?.mergedInto) ? more.mergedInto : []).map((merge) => `early/${id} → late/${merge.initiative} ${merge.basis}`),
  ]);
  assert.deepEqual([...new Set(MERGING_ROWS.flatMap(([, id]) => drawn(id)))].sort(), expected.sort());
});

test('one that went into another shows what else went there, one that was split all its targets', () => {
  assert.deepEqual(drawn('parks'), ['early/patrol → late/patrol entry', 'early/parks → late/patrol staff-confirmed']);
  assert.deepEqual(drawn('patrol'), drawn('parks'));
  assert.deepEqual(drawn('land'), ['early/fees → late/fees entry', 'early/land → late/fees printed', 'early/land → late/lease printed']);
});

test('where the plan names no target, nothing is drawn and the page says so', () => {
  const { edges, columns } = drawnLineage(merging, 'lamps');
  assert.deepEqual(edges, []);
  assert.deepEqual(columns.at(-1), { heading: '後期', boxes: [], gap: '統合先は原資料に記載がありません' });
  assert.ok(texts('lamps').includes('統合先は原資料に記載がありません。'));
});

test('an initiative that simply ended says nothing of a merge', () => {
  assert.deepEqual(texts('stamps'), ['前期プランの施策で、後期プランにはありません。見直しは「完了」です。']);
});

test('a new name is told with the former one, an old name as the same', () => {
  assert.deepEqual(texts('guide'), ['前期プランの「案内板の見直し」から名称が変わりました。見直しは「継続」です。']);
  assert.deepEqual(texts('queue'), ['前期プランから同じ名称で続く施策です。見直しは「継続」です。']);
});

test('every merge says on what it rests', () => {
  const entries = (plan: Plan, id: string) => statementsOf(plan, id).flatMap((statement) => statement.entries);
  assert.deepEqual(
    entries(smallTerm.plan, 'bpr').map(({ source }) => source?.label),
    ['原資料 5行'],
  );
  assert.deepEqual(
    entries(merging, 'patrol').map((entry) => entry.confirmation),
    ['原資料になく、確認による（令和8年4月1日）：土木係に聞いた'],
  );
});

test('one that was split is told with its targets and what else they are', () => {
  assert.deepEqual(texts('land').slice(1), [
    '後期プランの次の2つの施策に分かれて引き継がれています。',
    '「使用料の見直し」は、前期プランから続いています。',
  ]);
  assert.deepEqual(texts('parks').slice(1), [
    '統合先は、後期プランの次の施策です。',
    '「道路と公園の巡回」は、前期プランの「道路の巡回」から続いています。',
  ]);
});

test('a whole that was split is told as a part to each that took it over', () => {
  assert.deepEqual(texts('fees').slice(1), ['このほかに、前期プランの次の施策の一部を引き継いでいます。']);
  assert.deepEqual(texts('lease').slice(1), ['前期プランの次の施策の一部を引き継いでいます。']);
});

test('what began or ended after the document is marked on its box, and the timeline tells it', () => {
  const { columns } = drawnLineage(historyPlan, 'chat');
  assert.deepEqual(
    columns.map(({ heading, boxes, gap }) => [
      heading,
      ...boxes.flatMap(({ name, marks }) => [name, ...marks.map(({ text }) => text)]),
      gap,
    ]),
    [
      ['first', 'firstには記載がありません'],
      ['second', '対話の窓口', '令和6年2月1日に開始', undefined],
    ],
  );
  const counter = drawnLineage(historyPlan, 'counter')
    .columns.at(-1)
    ?.boxes.find(({ isSelf }) => isSelf);
  assert.equal(counter?.name, '窓口の集約', 'as printed, not as renamed since');
  assert.deepEqual(
    counter?.marks.map(({ text }) => text),
    ['新規', '令和6年1月10日に「総合窓口」に名称変更'],
  );
  const { told } = storyOf(historyPlan, 'counter');
  assert.equal(told?.heading, 'これまでの動き');
  assert.deepEqual(
    told?.steps.map(({ when, kind }) => `${when.text} ${kind}`).filter((step) => step.endsWith('event')),
    ['令和5年6月1日 event', '令和5年10月1日 event', '令和6年1月10日 event'],
  );
});

test('a term that left an initiative out has no column, and the next says that it came again', () => {
  const terms = [termParts('first', [2014, 2017]), termParts('second', [2018, 2021]), termParts('third', [2022, 2025])];
  const plan = planOf({ ...emptyParts(terms), initiatives: [{ id: 'a', terms: { first: { name: 'A' }, third: { name: 'A' } } }] });
  assert.deepEqual(
    drawnLineage(plan, 'a').columns.map(({ heading }) => heading),
    ['first', 'third'],
  );
  assert.deepEqual(textsOf(plan, 'a'), ['firstの計画の施策です。', 'firstの計画にあり、thirdの計画で再び加わった施策です。']);
});

test('what a table calls otherwise than the document of its term is said so', () => {
  const terms = [termParts('first', [2014, 2017]), termParts('second', [2018, 2021])];
  const plan = planOf({
    ...emptyParts(terms),
    initiatives: [{ id: 'a', terms: { first: { name: 'A' }, second: { name: 'C', previousName: 'B' } } }],
  });
  assert.deepEqual(textsOf(plan, 'a'), ['firstの計画の「A」から名称が変わりました。取組の移り変わりでのfirstの名称は「B」です。']);
});

test('an initiative that began by event has the sheet and the number of its beginning', () => {
  const terms = [{ ...termParts('first', [2014, 2017]), term: { ...termParts('first', [2014, 2017]).term, sheet: ['現状'] } }];
  const began = {
    kind: 'began',
    date: '2015-01-01',
    basis: 'staff-confirmed',
    note: '確認',
    name: 'A',
    departments: ['x'],
    group: '1',
  } as const;
  const events = [{ ...began, departments: ['x'], number: '7', sheet: { 現状: '少ない。' }, schedule: { 2016: '実施' } }];
  const plan = planOf({ ...emptyParts(terms), initiatives: [{ id: 'a', terms: {}, events }] });
  const { sheet, schedule, sentence } = storyOf(plan, 'a');
  assert.deepEqual(sheet, [{ heading: '現状', text: '少ない。' }]);
  assert.deepEqual(schedule, [{ year: '平成28年度', text: '実施' }]);
  assert.match(sentence, /として始まりました/);
  assert.equal(lastTermOf(plan, 'a').begun[0]?.number, '7');
});

test('one that took over others says so at once: whole ones, or a part', () => {
  const terms = [termParts('first', [2014, 2017]), termParts('second', [2018, 2021])];
  const into = (...targets: string[]) => ({
    mergedInto: targets.map((initiative) => ({ initiative, basis: 'printed' as const, source: [1] })),
  });
  const plan = planOf({
    ...emptyParts(terms),
    initiatives: [
      { id: 'a', terms: { first: { name: 'A' }, second: into('c') } },
      { id: 'b', terms: { first: { name: 'B' }, second: into('c') } },
      { id: 'c', terms: { second: { name: 'C' } } },
      { id: 'd', terms: { first: { name: 'D' }, second: into('e', 'f') } },
      { id: 'e', terms: { second: { name: 'E' } } },
      { id: 'f', terms: { second: { name: 'F' } } },
    ],
  });
  assert.match(storyOf(plan, 'c').sentence, /加わった施策です。firstの計画の2つの施策がまとめられています。$/);
  assert.match(storyOf(plan, 'e').sentence, /firstの計画の「D」の一部を引き継いでいます。$/);
  assert.doesNotMatch(storyOf(plan, 'a').sentence, /まとめられています|引き継いでいます/);
});
