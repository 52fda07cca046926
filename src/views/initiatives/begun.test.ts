import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { historyParts } from '../../../tests/fixtures/history-plan.ts';
import { planOf } from '../../../tests/fixtures/plan-in-time.ts';
import type { InitiativeEvent } from '../../model/event.ts';
import { termPlanOf } from '../../model/term-plan.ts';
import { tryItemFile } from '../../model/try-item.ts';
import { buildDepartment } from '../departments/department.ts';
import { buildPrint } from '../site/print-page.ts';
import { buildPolicy } from '../terms/policy.ts';
import { buildTryContent } from '../tries/try-content.ts';
import { buildTryIndex } from '../tries/try-index.ts';
import { buildInitiative } from './initiative.ts';
import { buildInitiativeList } from './initiative-list.ts';

const entry = (initiative: string, name: string) => ({ initiative, name, departments: ['policy'] });
const tryItems = [
  { id: '1', ...tryItemFile.parse({ title: '窓口', newInitiatives: { heading: '新規', entries: [entry('counter', '窓口の集約')] } }) },
  { id: '2', ...tryItemFile.parse({ title: '使用料', newInitiatives: { heading: '新規', entries: [entry('fees', '使用料')] } }) },
];

/** The plan of the fixture with two Try items; 対話の窓口 began later, on `basis`, and was put under the first. */
function planOn(basis: Partial<InitiativeEvent>) {
  const [first, second] = historyParts.terms;
  assert.ok(first && second);
  const initiatives = historyParts.initiatives.map((each) =>
    each.id === 'chat'
      ? { ...each, events: each.events?.map((event) => ({ ...event, tryItems: ['1'], ...basis }) as InitiativeEvent) }
      : each,
  );
  return termPlanOf(planOf({ ...historyParts, initiatives, terms: [first, { ...second, tryItems }] }));
}

const plan = planOn({});
const [item, other] = plan.tryItems;
assert.ok(item && other);

describe('an initiative that began later and was put under a Try', () => {
  test('stands on its page, under its departments of that day, with the day and what that rests on', () => {
    const { begun } = buildTryContent(plan, item);
    assert.equal(begun?.heading, '計画の後に始まったもの');
    const [only] = begun.entries;
    assert.equal(only?.name, '対話の窓口');
    assert.deepEqual(
      only.departments.map(({ label }) => label),
      ['デジタル課'],
    );
    assert.deepEqual(only.notes, ['令和6年2月1日に始まりました（担当課に確認：担当課に確認）。']);
  });

  test('cites the document that prints it', () => {
    const source = { document: 'report-2023', lines: [], page: 3 };
    const { begun } = buildTryContent(planOn({ basis: 'printed', note: undefined, source }), item);
    assert.deepEqual(begun?.entries[0]?.notes, ['令和6年2月1日に始まりました（『令和5年度の報告』3ページ）。']);
  });

  test('is not among what the Try prints, nor under another', () => {
    const { lists } = buildTryContent(plan, item);
    assert.deepEqual(
      lists.map(({ count, entries }) => [count, ...entries.map(({ name }) => name)]),
      [['1件', '窓口の集約']],
    );
    assert.equal(buildTryContent(plan, other).begun, null);
    const [index, second] = buildTryIndex(plan);
    assert.equal(index?.newCount, 1);
    assert.match(index.counts, /計画の後に始まったもの 1$/);
    assert.doesNotMatch(second?.counts ?? '', /計画の後/);
  });

  test('is told on its own page, in its group, its department, the list and on paper', () => {
    assert.deepEqual(
      buildInitiative(plan, 'chat').mentions?.entries.map(({ title, heading }) => [title, heading]),
      [['① 窓口', '計画の後に始まったもの']],
    );
    const noted = (rows: readonly { id: string; note: string }[]) => rows.find(({ id }) => id === 'chat')?.note;
    assert.equal(noted(buildPolicy(plan, '1').begun.rows), '令和6年2月1日に開始');
    const digital = plan.departments.find(({ id }) => id === 'digital');
    assert.ok(digital);
    assert.equal(noted(buildDepartment(plan, digital).led.flatMap(({ rows }) => rows)), '令和6年2月1日に開始');
    const rows = buildInitiativeList(plan).explorer.groups.flatMap(({ sections }) => sections.flatMap((each) => each.rows));
    assert.equal(noted(rows), '令和6年2月1日に開始');
    assert.deepEqual(rows.find(({ id }) => id === 'chat')?.filter.mentions, [{ tryItem: '1', list: 'begun' }]);
    assert.ok(noted(buildPrint(plan).begun?.rows ?? []));
  });
});

describe('what a department has', () => {
  test('adds up from what is printed, what came, what went and what began', () => {
    const since = (id: string) => {
      const department = plan.departments.find((each) => each.id === id);
      assert.ok(department);
      const view = buildDepartment(plan, department);
      return [view.summary?.now.count ?? null, view.since];
    };
    assert.deepEqual(since('digital'), [1, '計画の後、1件が始まりました。令和6年10月1日現在は2の施策を進めています。']);
    assert.deepEqual(since('general'), [
      1,
      '計画の後、1件をほかの担当課に引き渡しました。令和6年10月1日現在、進めている施策はありません。',
    ]);
    assert.deepEqual(since('property'), [
      null,
      '計画の後、1件をほかの担当課から引き継ぎました。令和6年10月1日現在は1の施策を進めています。',
    ]);
  });
});

test('what is shown again stands in its order with the way to its own place, and is not counted', () => {
  const [, people] = buildPolicy(plan, '1').sections;
  assert.deepEqual(
    people?.rows.map(({ id, again }) => [id, again?.label]),
    [
      ['counter', undefined],
      ['fees', undefined],
      ['review', 'I 方針 › 区分'],
    ],
  );
  assert.equal(people?.summary.now.count, 2);
  assert.deepEqual(
    buildInitiative(plan, 'review').again?.links.map(({ label }) => label),
    ['I 方針 › 人'],
  );
});
