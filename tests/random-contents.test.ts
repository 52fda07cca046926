import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPlan } from '../src/check/check-plan.ts';
import { readCheckedPlan } from '../src/checked-plan.ts';
import type { PlanParts } from '../src/model/assemble-plan.ts';
import { planOf } from './fixtures/plan-in-time.ts';
import { pathsIn } from './fixtures/random-contents/outline.ts';
import { randomContent } from './fixtures/random-contents/random-content.ts';
import { writeContent } from './fixtures/write-content.ts';
import { emptyFolder } from './harness/temporary.ts';

const contents = Array.from({ length: 200 }, (_, seed) => randomContent(seed + 1));

test('the checks let every random content through', () => {
  const found = contents.flatMap((parts, at) =>
    checkPlan(planOf(parts)).problems.map(({ rule, message }) => `${at + 1}: ${message} [${rule}]`),
  );
  assert.deepEqual(found, []);
});

test('written as files and read again, a random content is the same plan', async () => {
  for (const parts of contents.slice(0, 12)) {
    const folder = emptyFolder();
    writeContent(folder, parts);
    const { plan, problems } = await readCheckedPlan(folder);
    assert.deepEqual(problems, []);
    assert.deepEqual(plain(plan), plain(planOf(parts)));
  }
});

/** What tests over random contents claim to hold for, is in them. */
test('among random contents there is everything that a plan may have', () => {
  const said = new Set(contents.flatMap(traitsOf));
  const missing = TRAITS.filter((trait) => !said.has(trait));
  assert.deepEqual(missing, []);
});

const TRAITS = [
  ...['1', '2', '3'].map((count) => `${count} terms`),
  ...['1', '2', '3', '4'].map((count) => `${count} levels`),
  ...['began', 'completed', 'ended', 'suspended', 'resumed', 'merged', 'renamed', 'moved'].map((kind) => `event ${kind}`),
  ...['円', '千円', '万円', '百万円', '億円'].map((unit) => `in ${unit}`),
  ...['policy', 'group', 'group,kind', 'initiative', 'initiative,kind', 'kind', 'kind,policy'].map((keys) => `row of ${keys}`),
  ...['pending', 'not-applicable', 'several tables', 'difference'],
  ...['section renamed', 'section split', 'section merged'],
  ...['document', 'no document', 'shown again', 'numbered', 'merged by print', 'came again', 'changeLabel'],
  ...['absorbs', 'remarks', 'paragraph', 'put under a Try'],
  ...[
    'half-years',
    'not-reported',
    'not-graded',
    'amount',
    'opinion',
    'indicator of years',
    'indicator of terms',
    'bound',
    'reported actual',
  ],
];

function traitsOf({ terms, initiatives, departments, reports, indicators }: PlanParts): string[] {
  const events = initiatives.flatMap(({ events: own = [] }) => own);
  const tables = terms.flatMap(({ vintages }) => vintages);
  const groups = terms.flatMap(({ outline }) => pathsIn(outline));
  const entries = initiatives.flatMap((each) => Object.values(each.terms));
  const tries = terms.flatMap(({ tryItems }) => tryItems);
  const measures = [...indicators, ...initiatives.flatMap((each) => each.indicators ?? [])];
  const reported = reports.flatMap((report) => Object.values(report.entries));
  const json = JSON.stringify({ terms, reports, measures });
  const when = (is: boolean, trait: string) => (is ? [trait] : []);
  return [
    `${terms.length} terms`,
    ...terms.map(({ outline }) => `${Math.max(...pathsIn(outline).map(({ path }) => path.split('/').length))} levels`),
    ...events.map(({ kind }) => `event ${kind}`),
    ...terms.flatMap(({ term }) => (term.effects ? [`in ${term.effects.unit}`] : [])),
    ...tables.flatMap(({ rows }) =>
      rows.map((row) => `row of ${['group', 'initiative', 'kind', 'policy'].filter((key) => key in row).join()}`),
    ),
    ...when(
      terms.some(({ vintages }) => vintages.length > 1),
      'several tables',
    ),
    ...when(
      tables.some(({ rows }) => rows.some((row) => row.differenceFromBaseline !== undefined)),
      'difference',
    ),
    ...when(
      departments.some(({ renamed }) => renamed !== undefined),
      'section renamed',
    ),
    ...departments.flatMap(({ until }) => (until ? [`section ${until.successors.length > 1 ? 'split' : 'merged'}`] : [])),
    ...terms.map(({ term }) => (term.document ? 'document' : 'no document')),
    ...when(
      groups.some(({ group }) => group.initiatives?.some(({ again }) => again) ?? false),
      'shown again',
    ),
    ...when(
      groups.some(({ group }) => group.number !== undefined),
      'numbered',
    ),
    ...when(
      entries.some(({ mergedInto }) => mergedInto !== undefined),
      'merged by print',
    ),
    ...when(
      initiatives.some((each) => /name.*,over,.*name/.test(lifeOf(each.terms))),
      'came again',
    ),
    ...when(
      events.some((event) => event.kind === 'began' && event.tryItems !== undefined),
      'put under a Try',
    ),
    ...when(
      tries.some(({ remarks }) => remarks !== undefined),
      'remarks',
    ),
    ...when(
      reports.some(({ id }) => id.includes('-h')),
      'half-years',
    ),
    ...when(
      reported.some((each) => each !== 'not-reported' && each.actuals !== undefined),
      'reported actual',
    ),
    ...when(
      measures.some(({ years }) => years !== undefined),
      'indicator of years',
    ),
    ...when(
      measures.some((each) => each.terms !== undefined),
      'indicator of terms',
    ),
    ...['pending', 'not-applicable', 'absorbs', 'paragraph', 'not-reported', 'not-graded', 'amount', 'opinion', 'bound'].filter((word) =>
      json.includes(`"${word}"`),
    ),
    ...when(JSON.stringify(entries).includes('changeLabel'), 'changeLabel'),
  ];
}

/** name,over,name. */
function lifeOf(terms: PlanParts['initiatives'][number]['terms']): string {
  return Object.values(terms)
    .map(({ name }) => (name === undefined ? 'over' : 'name'))
    .join();
}

/** Without keys that hold nothing. */
function plain(plan: unknown): unknown {
  return JSON.parse(JSON.stringify(plan));
}
