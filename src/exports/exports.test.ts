import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyParts } from '../../tests/fixtures/history-plan.ts';
import { planOf, termParts } from '../../tests/fixtures/plan-in-time.ts';
import { printedEffects, printedEffectsWith, printedVintages, vintage } from '../../tests/fixtures/printed-effects.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { termPlanOf } from '../model/term-plan.ts';
import { exportsOf, tablesOf } from './exports.ts';

function table(id: string, of: TermPlan = printedEffects) {
  const found = tablesOf(of).find((each) => each.id === id);
  assert.ok(found, id);
  return found;
}

test('every file has its own name, says what it is, and holds something', () => {
  const files = exportsOf(printedEffects);
  assert.equal(new Set(files.map(({ filename }) => filename)).size, files.length);
  for (const { filename, title, description, mediaType, render } of files) {
    assert.ok(title && description && mediaType, filename);
    assert.ok(render().length > 100, filename);
  }
});

test('every column says what it means, under a heading of its own', () => {
  for (const { id, columns } of tablesOf(printedEffects)) {
    assert.equal(new Set(columns.map(({ heading }) => heading)).size, columns.length, id);
    for (const { heading, description } of columns) assert.ok(heading && description, `${id} ${heading}`);
  }
});

test('every row has the keys of its columns and no others that hold something', () => {
  for (const { id, columns, rows } of tablesOf(printedEffects)) {
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
    ['review', 'mentor', 'bpr', 'manual', 'survey'],
  );
  assert.equal(rows[0]?.address, '/initiatives/review/');
});

test('every amount stands in a row of its own, with the sign as a minus and in thousand yen', () => {
  const statuses = { actual: '実績', forecast: '見込み', open: '未定' };
  const expected = printedVintages.flatMap(({ name, years, rows }) =>
    rows.flatMap(({ policy, amounts }) =>
      Object.entries(amounts).map(([year, amount]) => [
        name,
        'I'.repeat(Number(policy)),
        Number(year),
        statuses[years[year] ?? 'open'],
        amount,
      ]),
    ),
  );
  assert.deepEqual(
    table('effect-amounts').rows.map((row) => [row.vintage, row.policyNumeral, row.fiscalYear, row.status, row.amountThousandYen]),
    expected,
  );
  assert.ok(expected.some(([, , , , amount]) => Number(amount) < 0) && expected.some(([, , , , amount]) => amount === 0));
});

test('not yet known, not applicable and 0 stay three different things', () => {
  const open = printedEffectsWith([
    vintage('open', '当初', 2022, ['forecast', 'forecast', 'forecast'], [['pending', 'not-applicable', 0]]),
  ]);
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
  const bare = printedEffectsWith([], { present: { retrospective: null, tryItems: [] } });
  assert.deepEqual(
    tablesOf(bare).map(({ id }) => id),
    ['initiatives', 'departments', 'terms', 'documents'],
  );
  assert.ok(table('initiatives', bare).columns.every(({ key }) => !key.endsWith('In')));
});

test('the same plan gives the same bytes', () => {
  const bytes = () => exportsOf(printedEffects).map(({ render }) => Buffer.from(render()).toString('base64'));
  assert.deepEqual(bytes(), bytes());
});

test('what began later is in the list of initiatives, last, with its day and without a printed order', () => {
  const { rows } = table('initiatives', termPlanOf(planOf(historyParts)));
  const last = rows.at(-1);
  assert.deepEqual([last?.id, last?.order, last?.began, last?.now], ['chat', null, '2024-02-01', '令和6年2月1日に開始']);
  assert.equal(rows.find(({ id }) => id === 'fees')?.now, '令和5年12月31日に完了');
  assert.deepEqual(rows.find(({ id }) => id === 'review')?.again, ['I 方針 › 人']);
});

test('departments keep their history: every name with its day, ends and who took over', () => {
  const plan = termPlanOf(planOf(historyParts));
  assert.deepEqual(
    table('department-names', plan).rows.filter(({ id }) => id === 'digital'),
    [
      { id: 'digital', name: '情報課', from: null },
      { id: 'digital', name: 'デジタル課', from: '2023-04-01' },
    ],
  );
  const split = table('departments', plan).rows.find(({ id }) => id === 'general');
  assert.deepEqual([split?.until, split?.successors], ['2023-04-01', ['personnel', 'property']]);
});

test('of more than two terms each says in rows of its own what it makes of an initiative', () => {
  const settings = { ...historyParts.settings, terms: ['first', 'second', 'third'] };
  const plan = termPlanOf(planOf({ ...historyParts, settings, terms: [...historyParts.terms, termParts('third', [2026, 2029])] }));
  const { rows } = table('initiatives-by-term', plan);
  assert.deepEqual(
    rows.filter(({ id }) => id === 'paper').map(({ term, previousName, name }) => [term, previousName, name]),
    [
      ['first', null, '文書の見直し'],
      ['second', '文書の見直し', '文書の整理'],
    ],
  );
  assert.ok(tablesOf(printedEffects).every(({ id }) => id !== 'initiatives-by-term'));
});
