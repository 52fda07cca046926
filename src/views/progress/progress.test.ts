import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyParts } from '../../../tests/fixtures/history-plan.ts';
import { planOf } from '../../../tests/fixtures/plan-in-time.ts';
import { termPlanOf } from '../../model/term-plan.ts';
import { buildInitiativeList } from '../initiatives/initiative-list.ts';
import { gradesInTerm, gradesNow } from './grade-summary.ts';
import { buildReport } from './progress.ts';
import { buildProgressIndex } from './progress-index.ts';

const plan = planOf(historyParts);
const present = termPlanOf(plan);
const earlier = termPlanOf(plan, plan.terms[0]);

/** A 2, B 1 … as pages print it. */
const written = (counts: readonly { grade: { label: string }; count: number }[]) =>
  counts.map(({ grade, count }) => `${grade.label} ${count}`);

test('counts of the latest report add up to its entries, and each leads to the list of just those', () => {
  const { counts, byGroup, groups } = buildReport(plan, '2023');
  assert.deepEqual(written(counts), ['A 2', 'B 1', '評価なし 1', '未報告 1']);
  assert.equal(byGroup.total, 5);
  assert.equal(groups.flatMap((top) => top.groups.flatMap(({ entries }) => entries)).length, 5);
  const facet = buildInitiativeList(present).explorer.facets.find(({ name }) => name === 'grade');
  assert.deepEqual(
    facet?.choices.map(({ label, count }) => `${label} ${count}`),
    [...written(counts), '報告にない 1'],
    'the list counts the same, and besides what ended before the report',
  );
  const leads = counts.map(({ address }) => new URL(address ?? '', 'http://site.invalid').searchParams.get('grade'));
  assert.deepEqual(
    leads,
    facet?.choices.slice(0, -1).map(({ value }) => value),
  );
});

test('counts of an earlier report lead nowhere: the list knows only the latest', () => {
  assert.ok(buildReport(plan, '2022').counts.every(({ address }) => address === undefined));
});

test('a list of no graded initiatives has no facet of grades, no column and no order', () => {
  const { facets, words, groupings } = buildInitiativeList(termPlanOf(planOf({ ...historyParts, reports: [] }))).explorer;
  assert.ok(!facets.some(({ name }) => name === 'grade') && !groupings.some(({ value }) => value === 'grade'));
  assert.deepEqual([words.columns.grade, words.byGrade], [undefined, undefined]);
});

test('a page of a term counts grades of its own reports only; a page of today those of the latest', () => {
  const all = plan.initiatives;
  assert.equal(gradesInTerm(earlier, all), null);
  const inTerm = gradesInTerm(present, all);
  assert.deepEqual(
    [inTerm?.heading, ...written(inTerm?.counts ?? [])],
    ['令和5年度の評価（6件のうち、進捗報告にある5件）', 'A 2', 'B 1', '評価なし 1', '未報告 1'],
  );
  const ofTwo = gradesNow(
    present,
    all.filter(({ id }) => ['review', 'manual'].includes(id)),
  );
  assert.deepEqual(written(ofTwo?.counts ?? []), ['A 1'], 'what the report does not tell of is not counted');
});

test('the picture of the periods holds the counts of each, and a grade that was not in use has none', () => {
  const chart = buildProgressIndex(plan)?.chart;
  const [panel] = chart?.panels ?? [];
  assert.deepEqual(
    panel?.series.map(({ name, points }) => [name, ...points.map(({ value }) => value)]),
    [
      ['A', 1, 2],
      ['B', 'not-applicable', 1],
      ['C', 1, 'not-applicable'],
      ['評価なし', 1, 1],
      ['未報告', 1, 1],
    ],
  );
  assert.deepEqual(
    panel?.totals?.map(({ value }) => value),
    [4, 5],
  );
  assert.equal(
    buildProgressIndex(planOf({ ...historyParts, reports: historyParts.reports.slice(0, 1) }))?.chart,
    null,
    'one is no picture',
  );
});

test('what rose, fell or was not reported is listed, and the contents of the page name every part', () => {
  const { changes, contents } = buildReport(plan, '2023');
  assert.deepEqual(
    changes.map(({ anchor, entries }) => [anchor, ...entries.map(({ id }) => id)]),
    [
      ['rose', 'paper'],
      ['not-reported', 'chat'],
    ],
  );
  assert.deepEqual(
    contents.map(({ anchor, countText }) => `${anchor} ${countText}`.trim()),
    ['counts', 'rose 1件', 'not-reported 1件', 'indicators 1件', 'group-1 5件'],
  );
});

test('how grades moved tells all entries', () => {
  const { comparison, lead } = buildReport(plan, '2023');
  const told = [...comparison.matchAll(/ものが(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  assert.equal(told, Number(/^\d+/.exec(lead)?.[0]), comparison);
});

test('a table in which rows count the same twice says so', () => {
  const { byGroup, byDepartment } = buildReport(plan, '2023');
  for (const { rows, total, note } of [byGroup, byDepartment])
    assert.equal(note !== '', rows.reduce((sum, row) => sum + row.total, 0) > total);
});
