import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportsTable } from '../src/exports/tables/reports.ts';
import { formatDate } from '../src/format.ts';
import type { Department } from '../src/model/department.ts';
import type { Initiative, InitiativeEntry } from '../src/model/initiative.ts';
import type { Plan, Term } from '../src/model/plan.ts';
import { termPlanOf } from '../src/model/term-plan.ts';
import { initiativeRecords } from '../src/search/initiative-records.ts';
import { reportEntryRecords } from '../src/search/report-records.ts';
import { buildDepartment } from '../src/views/departments/department.ts';
import { buildInitiative } from '../src/views/initiatives/initiative.ts';
import { allFactsOf, type InitiativeFacts } from '../src/views/initiatives/initiative-facts.ts';
import { buildInitiativeList } from '../src/views/initiatives/initiative-list.ts';
import { sinceDocument } from '../src/views/initiatives/since-document.ts';
import { buildReport, type ReportView } from '../src/views/progress/progress.ts';
import type { ProgressEntry } from '../src/views/progress/progress-entry.ts';
import { buildProgressIndex } from '../src/views/progress/progress-index.ts';
import { buildHome } from '../src/views/site/home.ts';
import { buildStory } from '../src/views/story/story.ts';
import type { StoryStep } from '../src/views/story/story-steps.ts';
import { buildPolicy } from '../src/views/terms/policy.ts';
import { countChanges } from '../src/views/transitions/change-counts.ts';
import { buildTransitions } from '../src/views/transitions/transitions.ts';
import { randomPlan } from './fixtures/random-plans.ts';
import { dayOf, gradeIn, nameOf, nameOn, sectionIdsIn, textIn, truthIn, truthOn } from './fixtures/truth.ts';

/** How many plans; `npm run test:truth` takes many more. */
const PLANS = Number(process.env.RANDOM_PLANS ?? 40);

const GONE = { completed: '完了', ended: '終了', merged: '統合', suspended: '休止' } as const;

test(`no view of ${PLANS} random plans says what was not so at the time of which it speaks`, () => {
  for (let seed = 1; seed <= PLANS; seed += 1) {
    const plan = randomPlan(seed);
    const where = `seed ${seed}`;
    for (const initiative of plan.initiatives) assertStory(plan, initiative, where);
    for (const report of plan.reports) assertReport(plan, report.id, where);
    for (const term of plan.terms) {
      assertTerm(plan, term, `${where}, ${term.id}`);
      assertTransitions(plan, term, `${where}, transitions into ${term.id}`);
    }
    assertHome(plan, where);
    assertAllReports(plan, where);
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

function entriesIn({ groups }: ReportView): readonly ProgressEntry[] {
  return groups.flatMap((top) => top.groups.flatMap(({ entries }) => entries));
}

function assertReport(plan: Plan, id: string, seed: string): void {
  const view = buildReport(plan, id);
  const end = `${Number(id) + 1}-03-31`;
  const before = plan.reports[plan.reports.findIndex((each) => each.id === id) - 1];
  const entries = entriesIn(view);
  assert.deepEqual(entries.map((each) => each.id).sort(), Object.keys(view.report.entries).sort(), seed);
  const rank = (label: string | undefined) => ['B', 'A', 'S'].indexOf(label ?? '');
  for (const entry of entries) {
    const where = `${seed}, report ${id} on ${entry.id}`;
    const initiative = plan.initiatives.find((each) => each.id === entry.id);
    assert.ok(initiative);
    const { note, sections } = truthOn(plan, initiative, end);
    assert.equal(entry.name, note.name, where);
    assert.equal(entry.departments.map(({ label }) => label).join(), sections, where);
    const [said, earlier] = [view.report.entries[entry.id], before?.entries[entry.id]];
    assert.equal(entry.grade?.label, gradeIn(said), where);
    assert.equal(entry.text, textIn(said), where);
    const [now, then] = [rank(gradeIn(said)), rank(gradeIn(earlier))];
    const moved = now < 0 || then < 0 || now === then ? undefined : now > then ? 'rose' : 'fell';
    assert.equal(entry.movement === 'same' ? undefined : entry.movement, moved, where);
  }
  for (const { grade, count } of view.counts)
    assert.equal(
      count,
      Object.values(view.report.entries).filter((each) => gradeIn(each) === grade.label).length,
      `${seed}, ${grade.label}`,
    );
  const rows = reportsTable(termPlanOf(plan), (address) => address).rows.filter(({ period }) => period === id);
  const cell = (row: (typeof rows)[number]) => [row.initiative, row.name, String(row.departments), row.grade ?? null];
  const shown = (each: (typeof entries)[number]) => [
    each.id,
    each.name,
    each.departments.map(({ label }) => label).join(),
    /^[SAB]$/.test(each.grade?.label ?? '') ? each.grade?.label : null,
  ];
  assert.deepEqual(rows.map(cell).sort(), entries.map(shown).sort(), `${seed}, export of ${id}`);
}

function assertAllReports(plan: Plan, seed: string): void {
  const index = buildProgressIndex(plan);
  assert.equal(index === null, plan.reports.length === 0, seed);
  for (const row of index?.rows ?? []) {
    const initiative = plan.initiatives.find(({ id }) => row.address === `/initiatives/${id}/`);
    assert.ok(initiative, seed);
    assert.equal(row.name, truthOn(plan, initiative, plan.site.updated).note.name, `${seed}, /progress/`);
    assert.deepEqual(
      row.cells.map((cell) => cell?.grade?.label),
      plan.reports.map(({ entries }) => gradeIn(entries[initiative.id])),
      `${seed}, /progress/`,
    );
  }
  const titles = reportEntryRecords(termPlanOf(plan)).map(({ title }) => title);
  const names = plan.reports.toReversed().flatMap((report) => entriesIn(buildReport(plan, report.id)).map(({ name }) => name));
  assert.deepEqual(titles.sort(), names.sort(), `${seed}, search`);
}

function assertTerm(plan: Plan, term: Term, where: string): void {
  const there = termPlanOf(plan, term);
  const rows = [...there.initiatives, ...there.begun];
  for (const facts of allFactsOf(there, rows)) assertFacts(plan, term, facts, `${where}, ${facts.id}`);
  const listed = buildInitiativeList(there).explorer.groups.flatMap(({ sections }) => sections.flatMap((section) => section.rows));
  assert.deepEqual(listed.map(({ id }) => id).sort(), rows.map(({ id }) => id).sort(), `${where}: list`);
  const onPolicies = term.outline.flatMap(({ id }) => {
    const { rows: own, begun } = buildPolicy(there, id);
    return [...own, ...begun.rows].map((each) => each.id);
  });
  assert.deepEqual(onPolicies.sort(), rows.map(({ id }) => id).sort(), `${where}: policies`);
  const records = initiativeRecords(there).map(({ title, departments }) => [title, String(departments)]);
  assert.deepEqual(
    records,
    allFactsOf(there, rows).map(({ name, departments }) => [name, departments.map(({ label }) => label).join()]),
    `${where}: search`,
  );
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
  const counts = new Map(countChanges(there).byChange.map(({ change, count }) => [change.id, count]));
  for (const change of ['kept', 'added', 'over'])
    assert.equal(counts.get(change) ?? 0, printed.filter(({ terms }) => terms[term.id]?.change === change).length, `${where}: ${change}`);
}

/** What `term` calls it first: its document, or who began it in the years until the next term. */
function nameAtFirst({ terms, events = [] }: Initiative, term: Term, next: Term): string {
  const [from, until] = [term, next].map(({ years }) => `${years?.first}-04-01`);
  const began = events.find((event) => event.kind === 'began' && event.date >= `${from}` && event.date < `${until}`);
  return terms[term.id]?.name ?? (began?.kind === 'began' ? began.name : '');
}

function printedSections(plan: Plan, term: Term, entry: InitiativeEntry | undefined): string {
  const day = term.years ? `${term.years.first}-04-01` : '';
  return (entry?.departments ?? []).map((id) => nameOn(plan, id, day)).join();
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
