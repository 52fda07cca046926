import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Group } from '../src/model/group.ts';
import type { Plan, Term } from '../src/model/plan.ts';
import { termPlanOf } from '../src/model/term-plan.ts';
import { initiativeRecords } from '../src/search/initiative-records.ts';
import { allFactsOf } from '../src/views/initiatives/initiative-facts.ts';
import { buildInitiativeList } from '../src/views/initiatives/initiative-list.ts';
import { buildPolicy, type PolicySection } from '../src/views/terms/policy.ts';
import { countChanges } from '../src/views/transitions/change-counts.ts';
import { buildTransitionLists, groupingsOf } from '../src/views/transitions/transition-lists.ts';
import { buildTransitions } from '../src/views/transitions/transitions.ts';
import { randomPlans } from './fixtures/random-plans.ts';
import { nameAtFirst, printedSections } from './fixtures/truth.ts';

test('lists, groups of any level, search and transitions of random plans hold what each term prints', () => {
  for (const [plan, where] of randomPlans())
    for (const term of plan.terms) {
      assertLists(plan, term, `${where}, ${term.id}`);
      assertTransitions(plan, term, `${where}, transitions into ${term.id}`);
    }
});

function assertLists(plan: Plan, term: Term, where: string): void {
  const there = termPlanOf(plan, term);
  const rows = [...there.initiatives, ...there.begun];
  const listed = buildInitiativeList(there).explorer.groups.flatMap(({ sections }) => sections.flatMap((section) => section.rows));
  assert.deepEqual(listed.map(({ id }) => id).sort(), rows.map(({ id }) => id).sort(), `${where}: list`);
  for (const top of term.outline) assertPolicy(plan, term, top, `${where}, policy ${top.id}`);
  if (term === plan.terms.at(-1)) assertSearch(plan, where);
}

/** Each is found once, the listed ones as the list has them, those over before under a name that they once had. */
function assertSearch(plan: Plan, where: string): void {
  const there = termPlanOf(plan);
  const rows = [...there.initiatives, ...there.begun];
  const records = initiativeRecords(there);
  const names = allFactsOf(there, rows).map(({ name, departments }) => [name, departments.map(({ label }) => label).join()]);
  assert.deepEqual(
    records.slice(0, rows.length).map(({ title, departments }) => [title, String(departments)]),
    names,
    `${where}: search`,
  );
  const others = plan.initiatives.filter(({ id, terms, events = [] }) => {
    const wasThere = Object.keys(terms).length > 0 || events.some(({ kind }) => kind === 'began');
    return wasThere && rows.every((row) => row.id !== id);
  });
  assert.deepEqual(
    records.slice(rows.length).map(({ address }) => address),
    others.map(({ id }) => `/initiatives/${id}/`),
    `${where}: search`,
  );
  for (const [at, { terms, events = [] }] of others.entries()) {
    const had = [
      ...Object.values(terms).flatMap((entry) => [entry.name, entry.previousName]),
      ...events.map((event) => ('name' in event ? event.name : '')),
    ];
    assert.ok(had.includes(records[rows.length + at]?.title), `${where}: ${records[rows.length + at]?.title}`);
  }
}

/** Each group lists what the outline puts there, in its order, what is shown again with the way to its own place; counts are of its own and of those below it. */
function assertPolicy(plan: Plan, term: Term, top: Group, where: string): void {
  const view = buildPolicy(termPlanOf(plan, term), top.id);
  const shown = (rows: PolicySection['rows']) => rows.map(({ id, again }) => [id, again?.address.replace(/^.*\/policies\//, '') ?? null]);
  const homes = new Map(
    term.outline
      .flatMap(inAll)
      .flatMap(({ path, members }) => members.flatMap(({ initiative, again }) => (again ? [] : [[initiative, path]]))),
  );
  const expected = ({ members }: Group) =>
    members.map(({ initiative, again }) => [initiative, again ? addressIn(homes.get(initiative) ?? '') : null]);
  assert.deepEqual(shown(view.rows), expected(top), where);
  assertSections(view.sections, top.groups);
  assert.deepEqual(summaryOf(view.summary), countsIn(top), where);
  const begun = plan.initiatives.filter(({ id, events = [] }) => {
    const event = events.find(({ kind }) => kind === 'began');
    const isHere = event?.kind === 'began' && event.group.split('/')[0] === top.id;
    return isHere && termPlanOf(plan, term).begun.some((each) => each.id === id);
  });
  assert.deepEqual(view.begun.rows.map(({ id }) => id).sort(), begun.map(({ id }) => id).sort(), `${where}: begun`);

  function assertSections(sections: readonly PolicySection[], groups: readonly Group[]): void {
    assert.deepEqual(
      sections.map(({ title }) => title),
      groups.map(({ number, name }) => (number === '' ? name : /[)）]$/.test(number) ? number + name : `${number} ${name}`)),
      where,
    );
    for (const [at, group] of groups.entries()) {
      const section = sections[at];
      assert.ok(section);
      assert.deepEqual(shown(section.rows), expected(group), `${where}, ${group.path}`);
      assert.deepEqual(summaryOf(section.summary), countsIn(group), `${where}, ${group.path}`);
      assertSections(section.sections, group.groups);
    }
  }

  function countsIn(group: Group) {
    const ids = inAll(group).flatMap(({ members }) => members.flatMap(({ initiative, again }) => (again ? [] : [initiative])));
    const own = plan.initiatives.filter(({ id, terms }) => ids.includes(id) && terms[term.id]);
    const before = plan.terms[term.order - 1];
    const changes = term.changes.map(({ id, label }) => [label, own.filter(({ terms }) => terms[term.id]?.change === id).length]);
    return [
      before ? own.filter((each) => (each.terms[term.id]?.previousName ?? nameAtFirst(each, before, term)) !== '').length : null,
      own.filter(({ terms }) => terms[term.id]?.name !== undefined).length,
      changes.filter(([, count]) => count !== 0),
    ];
  }
}

function summaryOf({ before, now, changes }: PolicySection['summary']) {
  return [before?.count ?? null, now.count, changes.map(({ badge, count }) => [badge.label, count])];
}

function inAll(group: Group): Group[] {
  return [group, ...group.groups.flatMap(inAll)];
}

/** 1/#below: the page of the top group, and where on it. */
function addressIn(path: string): string {
  const [top, ...below] = path.split('/');
  return below.length > 0 ? `${top}/#${below.at(-1)}` : `${top}/`;
}

/** Every row as both documents print it, and every count as who goes through the rows by hand. */
function assertTransitions(plan: Plan, term: Term, where: string): void {
  const there = termPlanOf(plan, term);
  const before = plan.terms[term.order - 1];
  if (!before) return;
  const { tables } = buildTransitions(there);
  const rows = tables.flatMap(({ sections }) => sections.flatMap((section) => section.rows));
  const printed = plan.initiatives.filter(({ terms }) => terms[term.id]);
  const names = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('');
  assert.deepEqual(
    rows.map((row) => [row.id, names(row.previousName), names(row.name), row.departments.map(({ label }) => label).join()]).sort(),
    printed
      .map((each) => [
        each.id,
        nameAtFirst(each, before, term),
        each.terms[term.id]?.name ?? '',
        printedSections(plan, term, each.terms[term.id]),
      ])
      .sort(),
    where,
  );
  const listed = buildTransitionLists(there).flatMap((list) => {
    const groups = groupingsOf(there, list).find(({ anchor }) => anchor === 'by-department')?.groups ?? [];
    return groups.flatMap(({ address, initiatives }) => initiatives.map(({ id }) => `${list.id} ${address} ${id}`));
  });
  const expected = buildTransitionLists(there).flatMap((list) =>
    list.initiatives.flatMap(({ id }) => {
      const { departments = [] } = plan.initiatives.find((each) => each.id === id)?.terms[term.id] ?? {};
      return departments.map((department) => `${list.id} /departments/${department}/ ${id}`);
    }),
  );
  assert.deepEqual(listed.sort(), expected.sort(), `${where}: by section`);
  const counts = new Map(countChanges(there).byChange.map(({ change, count }) => [change.id, count]));
  for (const change of ['kept', 'added', 'over'])
    assert.equal(counts.get(change) ?? 0, printed.filter(({ terms }) => terms[term.id]?.change === change).length, `${where}: ${change}`);
}
