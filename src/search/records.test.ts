import assert from 'node:assert/strict';
import test from 'node:test';
import { smallPlan } from '../../tests/fixtures/small-plan.ts';
import { buildRecords, recordKinds } from './records.ts';

const records = buildRecords(smallPlan);
const addresses = records.map(({ address }) => address);

test('there is a record for everything that has an address of its own', () => {
  const expected = [
    ...smallPlan.initiatives.map(({ id }) => `/initiatives/${id}/`),
    ...smallPlan.tryItems.map(({ id }) => `/try/${id}/`),
    ...smallPlan.policies.map(({ id }) => `/policies/${id}/`),
    ...smallPlan.policies.flatMap((policy) => policy.categories.map(({ id }) => `/policies/${policy.id}/#${id}`)),
    ...smallPlan.departments.map(({ id }) => `/departments/${id}/`),
    ...smallPlan.glossary.map(({ id }) => `/glossary/#${id}`),
    ...(smallPlan.retrospective?.keep?.items ?? []).map((_, at) => `/retrospective/#keep-${at + 1}`),
    ...(smallPlan.retrospective?.problem?.items ?? []).map((_, at) => `/retrospective/#problem-${at + 1}`),
    ...(smallPlan.retrospective?.tryItem?.items ?? []).map((_, at) => `/retrospective/#try-${at + 1}`),
  ];
  assert.deepEqual(
    expected.filter((address) => !addresses.includes(address)),
    [],
  );
  assert.equal(new Set(addresses).size, addresses.length, 'and only one');
});

test('an initiative that ended is found under its former name, one under a new name by both', () => {
  const ended = smallPlan.initiatives.find((each) => each.name === undefined);
  assert.equal(records.find(({ address }) => address === `/initiatives/${ended?.id}/`)?.title, ended?.previousName);
  const renamed = smallPlan.initiatives.find((each) => each.name && each.previousName && each.name !== each.previousName);
  assert.equal(records.find(({ address }) => address === `/initiatives/${renamed?.id}/`)?.previousName, renamed?.previousName);
});

test('the name by which a Try calls an initiative leads to it', () => {
  const entry = smallPlan.tryItems
    .flatMap((item) => [...(item.newInitiatives?.entries ?? []), ...(item.existingInitiatives?.entries ?? [])])
    .find(({ name, initiative }) => smallPlan.initiatives.some((each) => each.id === initiative && each.name && each.name !== name));
  assert.ok(entry, 'the small plan has one');
  const record = records.find(({ address }) => address === `/initiatives/${entry.initiative}/`);
  assert.ok(record?.aliases?.includes(entry.name));
});

test('kinds are named in the words of the plan, and only those it has', () => {
  const bare = { ...smallPlan, retrospective: null, tryItems: [], glossary: [] };
  assert.deepEqual(
    recordKinds(bare).map(({ kind }) => kind),
    ['initiative', 'policy', 'category', 'department', 'page'],
  );
  assert.equal(recordKinds(bare)[0]?.label, smallPlan.settings.words.initiative);
});
