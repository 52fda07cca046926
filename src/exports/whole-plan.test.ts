import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyParts } from '../../tests/fixtures/history-plan.ts';
import { planOf } from '../../tests/fixtures/plan-in-time.ts';
import { idsOf } from '../model/entry-ref.ts';
import { FILE_NOUNS, FOLDER_NOUNS, TERM_FILE_NOUNS, TERM_FOLDER_NOUNS } from '../model/nouns.ts';
import { previousPlanFile } from '../model/previous-plan.ts';
import { termPlanOf } from '../model/term-plan.ts';
import { toWholePlanJson, wholePlanKeys } from './whole-plan.ts';

const link = { name: '前の計画', url: 'https://old.example.jp/', file: 'plan-2018.json' };

/** A plan with something of every noun. */
const plan = termPlanOf(
  planOf({
    ...historyParts,
    settings: { ...historyParts.settings, previousPlan: link },
    previous: { 'plan-2018': previousPlanFile.parse({ initiatives: [{ id: 'old', terms: {} }] }) },
    glossary: [{ id: 'counter', term: '窓口', description: '受付をする所です。' }],
    topics: [{ id: 'work', name: '仕事', initiatives: ['review'] }],
    knownDiscrepancies: [{ title: '窓口の表記', reason: '表の表記によります。' }],
    queryWords: [{ words: ['カウンター'], means: ['窓口'] }],
    moved: [{ from: 'initiatives/old', to: 'initiatives/review' }],
    publishedIds: idsOf(planOf(historyParts)),
  }),
);
const whole = JSON.parse(toWholePlanJson(plan));

test('every noun of a plan is in the file of the whole plan, and explained', () => {
  const explained = new Set(wholePlanKeys(plan).map(({ key }) => key));
  for (const noun of [...Object.keys(FILE_NOUNS), ...Object.keys(FOLDER_NOUNS), 'terms', 'previousPlan']) {
    assert.ok(noun in whole, noun);
    assert.ok(explained.has(noun), noun);
  }
  const inTerm = [...Object.keys(TERM_FILE_NOUNS), ...Object.keys(TERM_FOLDER_NOUNS)];
  // A term is its own file; where a discrepancy of a term is recorded stands with those of the plan.
  for (const noun of inTerm.filter((each) => each !== 'term' && each !== 'knownDiscrepancies'))
    for (const term of whole.terms) assert.ok(noun in term, `${term.id} ${noun}`);
});

test('what has a time keeps it: events, names and ends of departments, reports', () => {
  const find = (part: string, id: string) => whole[part].find((each: { id: string }) => each.id === id);
  assert.deepEqual(
    find('initiatives', 'chat').events.map((each: { kind: string; date: string }) => [each.kind, each.date]),
    [['began', '2024-02-01']],
  );
  assert.deepEqual(find('departments', 'digital').renamed, [{ date: '2023-04-01', name: 'デジタル課' }]);
  assert.deepEqual(find('departments', 'general').until.successors, ['personnel', 'property']);
  assert.equal(find('reports', '2023').entries.review.grade, 'A');
});

test('the plan before is named with where it is, and not copied', () => {
  assert.deepEqual(whole.previousPlan, { id: 'plan-2018', title: '前の計画', address: 'https://old.example.jp/' });
});

test('what a plan does not have is left out', () => {
  const bare = JSON.parse(toWholePlanJson(termPlanOf(planOf(historyParts))));
  for (const key of ['previousPlan', 'moved', 'queryWords', 'publishedIds', 'glossary', 'topics']) assert.ok(!(key in bare), key);
});
