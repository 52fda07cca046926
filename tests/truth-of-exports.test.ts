import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportsOf } from '../src/exports/exports.ts';
import { termPlanOf } from '../src/model/term-plan.ts';
import { expectedEffectAmounts, expectedEffectTotals } from './fixtures/expected-tables/effects.ts';
import {
  expectedDepartmentNames,
  expectedDepartments,
  expectedDocuments,
  expectedEvents,
  expectedTerms,
} from './fixtures/expected-tables/history.ts';
import { expectedInitiatives, expectedInitiativesByTerm } from './fixtures/expected-tables/initiatives.ts';
import { expectedIndicators, expectedReports } from './fixtures/expected-tables/measures.ts';
import { expectedRetrospective, expectedTryEntries } from './fixtures/expected-tables/of-a-term.ts';
import { type ExpectedRow, Surroundings } from './fixtures/expected-tables/surroundings.ts';
import { contentPlans } from './fixtures/random-plans.ts';

/** Every table that a plan can give, reckoned from the content as written. */
const TABLES: Readonly<Record<string, (there: Surroundings) => ExpectedRow[]>> = {
  initiatives: expectedInitiatives,
  'initiatives-by-term': expectedInitiativesByTerm,
  'effect-amounts': expectedEffectAmounts,
  'effect-totals': expectedEffectTotals,
  'try-entries': expectedTryEntries,
  retrospective: expectedRetrospective,
  reports: expectedReports,
  indicators: expectedIndicators,
  events: expectedEvents,
  departments: expectedDepartments,
  'department-names': expectedDepartmentNames,
  terms: expectedTerms,
  documents: expectedDocuments,
};

interface JsonTable {
  columns: readonly { key: string; heading: string }[];
  rows: readonly Record<string, unknown>[];
}

const plans = [...contentPlans()].map(([plan, where, parts]) => ({ where, there: new Surroundings(parts, plan), files: jsonFiles(plan) }));

function jsonFiles(plan: Surroundings['plan']): Map<string, JsonTable> {
  const files = exportsOf(termPlanOf(plan)).filter(({ filename }) => filename.endsWith('.json') && filename !== 'plan.json');
  const read = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as JsonTable;
  return new Map(files.map(({ filename, render }) => [filename.replace('.json', ''), read(render())]));
}

for (const [id, expected] of Object.entries(TABLES))
  test(`every cell of ${id}.json is what the content says, and every fact of it is there`, () => {
    for (const { where, there, files } of plans) {
      const rows = expected(there).map(filled);
      assert.deepEqual((files.get(id)?.rows ?? []).map(filled), rows, where);
      const keys = files.get(id)?.columns.map(({ key }) => key) ?? [];
      const used = new Set(rows.flatMap(Object.keys));
      assert.deepEqual(
        keys.filter((key) => !used.has(key)),
        [],
        `${where}: columns that hold nothing`,
      );
    }
  });

test('there are no other tables', () => {
  for (const { where, files } of plans)
    assert.deepEqual(
      [...files.keys()].filter((id) => !(id in TABLES)),
      [],
      where,
    );
});

/** Without cells that hold nothing, by key. */
function filled(row: ExpectedRow): ExpectedRow {
  const isFilled = (cell: unknown) => cell !== undefined && cell !== null && cell !== '' && !(Array.isArray(cell) && cell.length === 0);
  return Object.fromEntries(
    Object.entries(row)
      .filter(([, cell]) => isFilled(cell))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
