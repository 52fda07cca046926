import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readPlan } from '../load/read-plan.ts';
import type { Plan } from '../model/plan.ts';
import { exportsOf, tablesOf } from './exports.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const { plan } = await readPlan(content);
assert.ok(plan);
const ours: Plan = plan;

function table(id: string, of: Plan = ours) {
  const found = tablesOf(of).find((each) => each.id === id);
  assert.ok(found, id);
  return found;
}

test('every file has its own name, says what it is, and holds something', () => {
  const files = exportsOf(ours);
  assert.equal(new Set(files.map(({ filename }) => filename)).size, files.length);
  for (const { filename, title, description, mediaType, render } of files) {
    assert.ok(title && description && mediaType, filename);
    assert.ok(render().length > 100, filename);
  }
});

test('every column says what it means, under a heading of its own', () => {
  for (const { id, columns } of tablesOf(ours)) {
    assert.equal(new Set(columns.map(({ heading }) => heading)).size, columns.length, id);
    for (const { heading, description } of columns) assert.ok(heading && description, `${id} ${heading}`);
  }
});

test('every row has the keys of its columns and no others that hold something', () => {
  for (const { id, columns, rows } of tablesOf(ours)) {
    const keys = new Set(columns.map(({ key }) => key));
    for (const row of rows)
      for (const [key, cell] of Object.entries(row)) {
        const holdsNothing = cell === null || (Array.isArray(cell) && cell.length === 0);
        assert.ok(keys.has(key) || holdsNothing, `${id} ${key}`);
      }
  }
});

test('initiatives come one a row, in plan order, with their addresses', () => {
  const { rows } = table('initiatives');
  assert.deepEqual(
    rows.map(({ id }) => id),
    ours.initiatives.map(({ id }) => id),
  );
  assert.equal(rows[0]?.address, `/initiatives/${ours.initiatives[0]?.id}/`);
});

test('amounts add up to the printed totals, with the sign as a minus and in thousand yen', () => {
  const { rows } = table('effect-amounts');
  const last = ours.vintages.at(-1);
  const mine = rows.filter(({ vintage }) => vintage === last?.name);
  assert.equal(
    mine.reduce((sum, row) => sum + Number(row.amountThousandYen), 0),
    Number(last?.total.totalYen) / 1_000,
  );
  assert.ok(rows.some(({ amountThousandYen }) => Number(amountThousandYen) < 0));
  assert.ok(rows.some(({ amountThousandYen }) => amountThousandYen === 0));
});

test('not yet known, not applicable and 0 stay three different things', () => {
  const [vintage] = ours.vintages;
  const [row] = vintage?.rows ?? [];
  assert.ok(vintage && row);
  const amountsYen = ['pending', 'not-applicable', 0] as const;
  const open: Plan = { ...ours, vintages: [{ ...vintage, years: vintage.years.slice(0, 3), rows: [{ ...row, amountsYen }] }] };
  assert.deepEqual(
    table('effect-amounts', open).rows.map((each) => [each.amountThousandYen, each.amountNote]),
    [
      [null, '未定'],
      [null, '対象外'],
      [0, null],
    ],
  );
});

test('a plan without a retrospective, Try or effects offers no files for them and no columns', () => {
  const bare: Plan = { ...ours, retrospective: null, tryItems: [], vintages: [] };
  assert.deepEqual(
    tablesOf(bare).map(({ id }) => id),
    ['initiatives', 'departments'],
  );
  assert.ok(table('initiatives', bare).columns.every(({ key }) => !key.endsWith('In')));
});

test('the same plan gives the same bytes', () => {
  const bytes = () => exportsOf(ours).map(({ render }) => Buffer.from(render()).toString('base64'));
  assert.deepEqual(bytes(), bytes());
});
