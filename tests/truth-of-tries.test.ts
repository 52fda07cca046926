import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TermParts } from '../src/model/assemble-plan.ts';
import { termPlanOf } from '../src/model/term-plan.ts';
import type { TryEntry, TryItem } from '../src/model/try-item.ts';
import { buildInitiative } from '../src/views/initiatives/initiative.ts';
import { buildRetrospective } from '../src/views/terms/retrospective.ts';
import type { TryEntryView, TryListView } from '../src/views/tries/try-content.ts';
import { buildTryIndex } from '../src/views/tries/try-index.ts';
import { buildTryItem } from '../src/views/tries/try-item.ts';
import { dateInWords, Surroundings } from './fixtures/expected-tables/surroundings.ts';
import { contentPlans } from './fixtures/random-plans.ts';
import { truthIn } from './fixtures/truth.ts';

const CIRCLED = ['', '①', '②', '③', '④'];

test('a Try of a random content says what its document prints, and what was put under it later, as it was', () => {
  for (const [plan, where, parts] of contentPlans()) {
    const there = new Surroundings(parts, plan);
    for (const term of parts.terms) {
      for (const item of term.tryItems) assertTry(there, term, item, `${where}, ${term.term.id}, Try ${item.id}`);
      assertIndex(there, term, `${where}, ${term.term.id}`);
      assertStatements(there, term, `${where}, ${term.term.id}`);
    }
    assertMentions(there, where);
  }
});

function assertTry(there: Surroundings, term: TermParts, item: TryItem, where: string): void {
  const view = buildTryItem(termPlanOf(there.plan, there.termOf(term)), item.id);
  const lists = [item.newInitiatives, item.existingInitiatives].flatMap((list) => list ?? []);
  assert.equal(view.numbered, `${CIRCLED[Number(item.id)]} ${item.title}`, where);
  assert.deepEqual(
    view.lists.map(({ heading, count, entries }) => [heading, count, entries.map(shown)]),
    lists.map(({ heading, entries }) => [
      heading,
      `${entries.length}件`,
      entries.map((entry) => [...printed(entry), groupOf(entry.absorbs)]),
    ]),
    where,
  );
  assert.deepEqual(
    view.remarks.map(({ text, link }) => [text, link?.address]),
    (item.remarks ?? []).map(({ text, category }) => [text, `/${term.term.id}/policies/${category?.split('-')[1]}/#${category}`]),
    where,
  );
  assert.equal(view.paragraph, item.paragraph?.text, where);
  assertBegun(there, term, item, view.begun, where);

  function printed({ initiative, name, departments, status, notes = [] }: TryEntry) {
    return [`/initiatives/${initiative}/`, name, there.sections(departments, there.printedOn(term)), status, notes];
  }

  function groupOf(group: { label: string; entries: readonly TryEntry[]; conclusion?: string | undefined } | undefined) {
    return group && [group.label, group.entries.map((each) => [...printed(each), undefined]), group.conclusion];
  }
}

function shown({ address, name, departments, status, notes, group }: TryEntryView): unknown[] {
  const own = [address, name, departments.map(({ label }) => label), status, notes];
  return [...own, group && [group.label, group.entries.map(shown), group.conclusion]];
}

/** What began in the term and was put under the Try: under the name and the sections of its first day, and whether it is over. */
function assertBegun(there: Surroundings, term: TermParts, item: TryItem, list: TryListView | null, where: string): void {
  const begun = there.begun(term).filter(({ event }) => event.tryItems?.includes(item.id));
  assert.deepEqual(
    (list?.entries ?? []).map(({ address, name, departments, notes }) => [
      address,
      name,
      departments.map(({ label }) => label),
      notes[0],
      notes.length,
    ]),
    begun.map(({ initiative, event }) => {
      const isOver = /^(completed|ended|merged)$/.test(truthIn(there.plan, initiative, there.termOf(term)).note.status);
      const told = `${dateInWords(event.date)}に始まりました（担当課に確認：${event.note}）。`;
      return [`/initiatives/${initiative.id}/`, event.name, there.sections(event.departments, event.date), told, isOver ? 2 : 1];
    }),
    where,
  );
}

/** The index counts what each lists. */
function assertIndex(there: Surroundings, term: TermParts, where: string): void {
  const present = termPlanOf(there.plan, there.termOf(term));
  assert.deepEqual(
    buildTryIndex(present).map(({ number, title, counts }) => [number, title, counts]),
    term.tryItems.map((item) => {
      const counts = [
        ...(item.newInitiatives ? [`新しい施策 ${item.newInitiatives.entries.length}`] : []),
        ...(item.existingInitiatives ? [`今ある施策 ${item.existingInitiatives.entries.length}`] : []),
      ];
      const later = there.begun(term).filter(({ event }) => event.tryItems?.includes(item.id)).length;
      const lists = counts.length === 0 ? '文章による方針' : counts.join('　');
      return [Number(item.id), item.title, lists + (later > 0 ? `　計画の後に始まったもの ${later}` : '')];
    }),
    where,
  );
}

/** The statements stand as printed, each with its indicators and the way to the Try that it announces, which leads back. */
function assertStatements(there: Surroundings, term: TermParts, where: string): void {
  const present = termPlanOf(there.plan, there.termOf(term));
  const parts = term.retrospective?.parts ?? [];
  const measured = (place: string) =>
    there.parts.indicators.filter((each) => each.statement === place && each.terms !== undefined).map(({ name }) => name);
  assert.deepEqual(
    buildRetrospective(present).map(({ label, heading, statements }) => [
      label,
      heading,
      statements.map((each) => [each.name, each.measures.map((measure) => measure.label), each.tryLink?.label, each.tryLink?.address]),
    ]),
    parts.map(({ id, label, heading = '', items }) => [
      label,
      heading,
      items.map(({ text, tryItem }, at) => [
        `${label}${CIRCLED[at + 1]} ${text}`,
        measured(`${term.term.id}/${id}/${at + 1}`),
        tryItem && `次の一手${CIRCLED[Number(tryItem)]}の内容を見る`,
        tryItem && `/${term.term.id}/try/${tryItem}/`,
      ]),
    ]),
    where,
  );
  for (const { id, items } of parts)
    for (const [at, { tryItem }] of items.entries())
      if (tryItem !== undefined)
        assert.equal(buildTryItem(present, tryItem).statement?.address, `/${term.term.id}/retrospective/#${id}-${at + 1}`, where);
}

/** The page of an initiative tells in which Try items it is named, under which heading, with what was printed beside it. */
function assertMentions(there: Surroundings, where: string): void {
  const term = there.last;
  const present = termPlanOf(there.plan);
  for (const { id } of [...present.initiatives, ...present.begun]) {
    const expected = term.tryItems.flatMap((item) =>
      [item.newInitiatives, item.existingInitiatives].flatMap((list) =>
        (list?.entries ?? []).flatMap((entry) => {
          const absorbed = (entry.absorbs?.entries ?? []).map((each) => ({ each, heading: entry.absorbs?.label, list: 'absorbed' }));
          const listed = { each: entry as TryEntry, heading: list?.heading, list: list === item.newInitiatives ? 'new' : 'existing' };
          return [listed, ...absorbed]
            .filter(({ each }) => each.initiative === id)
            .map((found) => [
              `/${term.term.id}/try/${item.id}/#${found.list}-${id}`,
              [found.heading, ...(found.each.status ? [found.each.status] : [])].join('・'),
            ]);
        }),
      ),
    );
    const later = there.begun(term).find(({ initiative }) => initiative.id === id)?.event.tryItems ?? [];
    assert.deepEqual(
      (buildInitiative(present, id).mentions?.entries ?? []).map(({ address, heading }) => [address, heading]),
      [...expected, ...later.toSorted().map((each) => [`/${term.term.id}/try/${each}/#begun-${id}`, '計画の後に始まったもの'])],
      `${where}, ${id}`,
    );
  }
}
