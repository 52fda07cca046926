import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportsTable } from '../src/exports/tables/reports.ts';
import type { Plan } from '../src/model/plan.ts';
import { termPlanOf } from '../src/model/term-plan.ts';
import { reportEntryRecords } from '../src/search/report-records.ts';
import { buildReport, type ReportView } from '../src/views/progress/progress.ts';
import type { ProgressEntry } from '../src/views/progress/progress-entry.ts';
import { buildProgressIndex } from '../src/views/progress/progress-index.ts';
import { randomPlans } from './fixtures/random-plans.ts';
import { endOf, gradeIn, textIn, truthOn } from './fixtures/truth.ts';

test('reports of random plans name everything as it was at their end, in pages, search and files', () => {
  for (const [plan, where] of randomPlans()) {
    for (const report of plan.reports) assertReport(plan, report.id, where);
    assertAllReports(plan, where);
  }
});

function assertReport(plan: Plan, id: string, seed: string): void {
  const view = buildReport(plan, id);
  const end = endOf(id);
  const before = plan.reports[plan.reports.findIndex((each) => each.id === id) - 1];
  const entries = entriesIn(view);
  assert.deepEqual(entries.map((each) => each.id).sort(), Object.keys(view.report.entries).sort(), seed);
  const rank = (label: string | undefined) => ['C', 'B', 'A', 'S'].indexOf(label ?? '');
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
    /^[SABC]$/.test(each.grade?.label ?? '') ? each.grade?.label : null,
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

function entriesIn({ groups }: ReportView): readonly ProgressEntry[] {
  return groups.flatMap((top) => top.groups.flatMap(({ entries }) => entries));
}
