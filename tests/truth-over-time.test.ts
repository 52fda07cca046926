import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDate } from '../src/format.ts';
import type { Department } from '../src/model/department.ts';
import type { Initiative } from '../src/model/initiative.ts';
import type { Plan, Term } from '../src/model/plan.ts';
import { termPlanOf } from '../src/model/term-plan.ts';
import { buildDepartment } from '../src/views/departments/department.ts';
import { buildInitiative } from '../src/views/initiatives/initiative.ts';
import { allFactsOf, type InitiativeFacts } from '../src/views/initiatives/initiative-facts.ts';
import { sinceDocument } from '../src/views/initiatives/since-document.ts';
import { buildHome } from '../src/views/site/home.ts';
import { buildStory } from '../src/views/story/story.ts';
import type { StoryStep } from '../src/views/story/story-steps.ts';
import { randomPlans } from './fixtures/random-plans.ts';
import { dayOf, gradeIn, nameAtFirst, nameOf, nameOn, printedSections, sectionIdsIn, textIn, truthIn, truthOn } from './fixtures/truth.ts';

const GONE = { completed: '完了', ended: '終了', merged: '統合', suspended: '休止' } as const;

test('no view of a random plan says of an initiative or a section what was not so at the time of which it speaks', () => {
  for (const [plan, where] of randomPlans()) {
    for (const initiative of plan.initiatives) assertStory(plan, initiative, where);
    for (const term of plan.terms) assertTerm(plan, term, `${where}, ${term.id}`);
    assertHome(plan, where);
  }
});

function assertStory(plan: Plan, initiative: Initiative, seed: string): void {
  const where = `${seed}, story of ${initiative.id}`;
  const { note } = truthOn(plan, initiative, plan.site.updated);
  const story = buildStory(plan, initiative);
  const steps = (story.told?.steps ?? []).map((step) => ({ ...step, text: wordsOf(step) }));
  if (note.name !== '') assert.equal(story.name, note.name, where);
  assert.equal(story.isOver, /^(completed|ended|merged)$/.test(note.status), `${where}: is it over`);
  for (const event of initiative.events ?? []) {
    const step = steps.find(({ kind, datetime, text }) => kind === 'event' && datetime === event.date && says(text, event));
    assert.ok(step, `${where}: ${event.kind} of ${event.date}`);
  }
  const reported = plan.reports.filter(({ entries }) => entries[initiative.id] !== undefined);
  assert.deepEqual(
    steps.filter(({ kind }) => kind === 'report').map(({ text, grade }) => [text, grade?.label]),
    reported.map(({ title, entries }) => [title, gradeIn(entries[initiative.id])]),
    where,
  );
  const latest = reported.at(-1);
  assert.equal(story.latest?.entry.text, latest && textIn(latest.entries[initiative.id]), where);

  function says(text: string, event: NonNullable<Initiative['events']>[number]): boolean {
    const named = event.kind === 'renamed' || event.kind === 'began' ? [event.name] : [];
    const sections = event.kind === 'moved' ? event.departments.map((id) => nameOn(plan, id, event.date)) : [];
    const into = event.kind === 'merged' ? event.into.map((id) => nameOf(plan, id, event.date)) : [];
    return [...named, ...sections, ...into].every((word) => text.includes(word));
  }
}

function wordsOf({ statements }: StoryStep): string {
  return statements.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('');
}

function assertTerm(plan: Plan, term: Term, where: string): void {
  const there = termPlanOf(plan, term);
  const rows = [...there.initiatives, ...there.begun];
  for (const facts of allFactsOf(there, rows)) assertFacts(plan, term, facts, `${where}, ${facts.id}`);
  for (const department of plan.departments) assertDepartment(plan, term, department, where);
  const alive = rows.filter(({ identity }) => /active|suspended/.test(truthIn(plan, identity, term).note.status)).length;
  const since = sinceDocument(there);
  if (since) assert.equal(since.now, alive, `${where}: how many there are`);
  for (const { id } of rows)
    if (term === plan.terms.at(-1))
      assert.equal(
        buildInitiative(there, id).facts,
        allFactsOf(there, rows).find((each) => each.id === id),
      );
}

/** The key figures of the first page: what the latest document prints, and what goes on now. */
function assertHome(plan: Plan, where: string): void {
  const last = plan.terms.at(-1);
  assert.ok(last);
  const { counts } = buildHome(termPlanOf(plan));
  const namedIn = (term: Term | undefined) => plan.initiatives.filter(({ terms }) => term && terms[term.id]?.name !== undefined);
  assert.equal(counts.current, namedIn(last).length, `${where}: home`);
  const before = plan.terms.at(-2);
  const into = plan.initiatives.filter((each) => each.terms[last.id] && before && nameAtFirst(each, before, last) !== '');
  assert.equal(counts.former, before ? into.length : null, `${where}: home, the term before`);
}

/** What is printed stays as printed; beside it stands what became of it by the last day of the term, and nothing else. */
function assertFacts(plan: Plan, term: Term, facts: InitiativeFacts, where: string): void {
  const initiative = plan.initiatives.find(({ id }) => id === facts.id);
  assert.ok(initiative);
  const entry = initiative.terms[term.id];
  const { note } = truthIn(plan, initiative, term);
  if (entry) {
    assert.equal(facts.nameNow, entry.name, `${where}: printed name`);
    assert.equal(facts.departments.map(({ label }) => label).join(), printedSections(plan, term, entry), `${where}: printed sections`);
  }
  const event = (initiative.events ?? []).filter(({ date }) => date <= (dayOf(plan, term) ?? '9999')).at(-1);
  if (/active|not-begun/.test(note.status)) assert.doesNotMatch(facts.note, /完了|終了|統合|休止/, where);
  else if (facts.note !== '') assert.match(facts.note, new RegExp(`に${GONE[note.status as keyof typeof GONE]}|統合`), where);
  const isChanged = facts.nameNow !== undefined && note.status === 'active' && note.name !== facts.nameNow;
  assert.equal(facts.note.includes('今の名称は'), isChanged, `${where}: ${facts.note}`);
  if (isChanged) assert.ok(facts.note.includes(note.name), where);
  if (facts.note !== '' && event && !isChanged)
    assert.ok(
      initiative.events?.some(({ date }) => facts.note.includes(formatDate(date))),
      where,
    );
}

function assertDepartment(plan: Plan, term: Term, department: Department, where: string): void {
  const there = termPlanOf(plan, term);
  const view = buildDepartment(there, department);
  assert.equal(view.name, nameOn(plan, department.id, dayOf(plan, term) ?? '9999'), `${where}: name of ${department.id}`);
  const led = view.led.flatMap(({ rows }) => rows.map(({ id }) => id)).sort();
  const expected = [...there.initiatives, ...there.begun].filter(({ identity, departments }) => {
    const { note } = truthIn(plan, identity, term);
    const has = /active|suspended/.test(note.status) ? sectionIdsIn(plan, term, note) : departments;
    return has.includes(department.id);
  });
  assert.deepEqual(led, expected.map(({ id }) => id).sort(), `${where}: what ${department.id} has`);
}
