import assert from 'node:assert/strict';
import test from 'node:test';
import { smallPlan, smallTerm, smallTermWith } from '../../tests/fixtures/small-plan.ts';
import { buildRecords, recordKinds } from './records.ts';

const records = buildRecords(smallTerm);
const addresses = records.map(({ address }) => address);

test('there is a record for everything that has an address of its own', () => {
  const expected = [
    ...smallTerm.initiatives.map(({ id }) => `/initiatives/${id}/`),
    ...smallTerm.tryItems.map(({ id }) => `/late/try/${id}/`),
    ...smallTerm.outline.map(({ id }) => `/late/policies/${id}/`),
    ...smallTerm.outline.flatMap((top) => top.groups.map(({ id }) => `/late/policies/${top.id}/#${id}`)),
    ...smallTerm.departments.map(({ id }) => `/departments/${id}/`),
    ...smallTerm.glossary.map(({ id }) => `/glossary/#${id}`),
    ...smallPlan.topics.map(({ id }) => `/topics/${id}/`),
    ...(smallTerm.retrospective?.parts ?? []).flatMap(({ id, items }) => items.map((_, at) => `/late/retrospective/#${id}-${at + 1}`)),
  ];
  assert.deepEqual(
    expected.filter((address) => !addresses.includes(address)),
    [],
  );
  assert.equal(new Set(addresses).size, addresses.length, 'and only one');
});

test('an initiative that ended is found under its former name, one under a new name by both', () => {
  const ended = smallTerm.initiatives.find((each) => each.name === undefined);
  assert.equal(records.find(({ address }) => address === `/initiatives/${ended?.id}/`)?.title, ended?.previousName);
  const renamed = smallTerm.initiatives.find((each) => each.name && each.previousName && each.name !== each.previousName);
  assert.equal(records.find(({ address }) => address === `/initiatives/${renamed?.id}/`)?.previousName, renamed?.previousName);
});

test('the name by which a Try calls an initiative leads to it', () => {
  const entry = smallTerm.tryItems
    .flatMap((item) => [...(item.newInitiatives?.entries ?? []), ...(item.existingInitiatives?.entries ?? [])])
    .find(({ name, initiative }) => smallTerm.initiatives.some((each) => each.id === initiative && each.name && each.name !== name));
  assert.ok(entry, 'the small plan has one');
  const record = records.find(({ address }) => address === `/initiatives/${entry.initiative}/`);
  assert.ok(record?.aliases?.includes(entry.name));
});

test('kinds are named in the words of the plan, and only those it has', () => {
  const bare = smallTermWith({ present: { retrospective: null, tryItems: [] }, glossary: [], topics: [] });
  assert.deepEqual(
    recordKinds(bare).map(({ kind }) => kind),
    ['initiative', 'policy', 'group', 'department', 'page'],
  );
  assert.equal(recordKinds(bare)[0]?.label, smallTerm.term.words.initiative);
});
