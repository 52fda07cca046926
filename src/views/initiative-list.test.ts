import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readPlan } from '../load/read-plan.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { FACETS } from './filter.ts';
import { buildInitiativeList } from './initiative-list.ts';

const { plan } = await readPlan(fileURLToPath(new URL('../../content', import.meta.url)));
assert.ok(plan);
const ours: TermPlan = plan;
const view = buildInitiativeList(ours);
const rows = view.policies.flatMap(({ categories }) => categories.flatMap((category) => category.rows));

test('holds every initiative once, in plan order', () => {
  assert.deepEqual(
    rows.map(({ initiative }) => initiative.id),
    ours.initiatives.map(({ id }) => id),
  );
});

test('names the former name only where it differs', () => {
  const renamed = rows.filter(({ previousName }) => previousName !== undefined);
  assert.ok(renamed.length > 0);
  for (const { initiative, name, previousName } of renamed) {
    assert.notEqual(previousName, name);
    assert.equal(name, initiative.name);
  }
});

test('offers every facet of this plan, each choice with the rows it shows', () => {
  assert.deepEqual(
    view.facets.map(({ name }) => name),
    [...FACETS],
  );
  const [policy] = view.facets;
  assert.equal(
    policy?.choices.reduce((sum, { count }) => sum + count, 0),
    rows.length,
  );
  for (const { name, choices } of view.facets)
    for (const { label, count } of choices) assert.ok(label !== '' && count > 0, `${name} ${label}`);
});

test('a plan without Try offers neither facet nor grouping by it', () => {
  const bare = buildInitiativeList({ ...ours, tryItems: [] });
  assert.ok(bare.facets.every(({ name }) => name !== 'try' && name !== 'list'));
  assert.ok(bare.groupings.every(({ value }) => value !== 'try'));
});
