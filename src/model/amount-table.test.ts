import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Habit } from '../../tests/fixtures/random-amounts.ts';
import { randomTable, tableOfAmounts, YEN } from '../../tests/fixtures/random-amounts.ts';
import type { Amount } from './amount.ts';
import { isKnown } from './amount.ts';
import type { AmountRow, AmountTable, AuditedAmount } from './amount-table.ts';
import { auditTable, partsOf } from './amount-table.ts';

const HABITS: readonly Habit[] = ['waits', 'leaves-out'];
const SEEDS = Array.from({ length: 250 }, (_, seed) => seed);

const nameOf = ({ kind, row, column, by }: AuditedAmount) => [kind, row.id, ...(by ? [by] : []), column].join(' ');
const wrongIn = (table: AmountTable, baseline: AmountTable | null = null) =>
  auditTable(table, baseline)
    .filter(({ agrees }) => !agrees)
    .map(nameOf);

describe('a table that adds up', () => {
  for (const habit of HABITS)
    test(`is found to, in every unit, of any rows, levels, years and gaps (${habit})`, () => {
      for (const seed of SEEDS) assert.deepEqual(wrongIn(randomTable(seed, habit)), [], `seed ${seed}`);
    });

  for (const habit of HABITS)
    test(`does so with a gap at every place, and with any two (${habit})`, () => {
      const cells = [0, 1, 2, 3, 4, 5];
      const gaps = ['pending', 'not-applicable'] as const;
      for (const first of cells)
        for (const second of cells)
          for (const gap of gaps)
            for (const other of gaps) {
              const amountAt = (at: number): Amount => (at === first ? gap : at === second ? other : 10 ** at);
              const table = tableOfAmounts([cells.slice(0, 3).map(amountAt), cells.slice(3).map(amountAt)], habit);
              assert.deepEqual(wrongIn(table), [], `${gap} at ${first}, ${other} at ${second}`);
            }
    });

  test('is audited row by row and column by column, each row with its parts', () => {
    const table = randomTable(1, 'leaves-out');
    const sums = new Set(table.rows.flatMap(({ partOf }) => partOf.map(({ row, by }) => `${by} ${row}`)));
    assert.ok(
      [...sums].some((each) => each.startsWith('kind')) && [...sums].some((each) => each.startsWith('place')),
      'both divisions occur',
    );
    const names = auditTable(table, null).map(nameOf);
    assert.equal(names.length, table.rows.length + sums.size * (table.years.length + 1));
    assert.equal(new Set(names).size, names.length);
  });
});

describe('one wrong amount', () => {
  const change = (table: AmountTable, id: string, at: number, by: number): AmountTable => {
    const plus = (amount: Amount) => (isKnown(amount) ? amount + by : amount);
    const changed = (row: AmountRow): AmountRow =>
      at < row.amountsYen.length
        ? { ...row, amountsYen: row.amountsYen.map((amount, place) => (place === at ? plus(amount) : amount)) }
        : { ...row, totalYen: plus(row.totalYen) };
    return { ...table, rows: table.rows.map((row) => (row.id === id ? changed(row) : row)) };
  };

  /** The sums that an amount is part of, or is. */
  const touched = (table: AmountTable, row: AmountRow, at: number): string[] => {
    const column = table.years[at] ?? 'total';
    return [
      `across ${row.id} total`,
      ...(['place', 'kind'] as const).flatMap((by) =>
        partsOf(table.rows, row.id, by).length > 0 ? [`down ${row.id} ${by} ${column}`] : [],
      ),
      ...row.partOf.map((sum) => `down ${sum.row} ${sum.by} ${column}`),
    ];
  };

  test('is found in each sum that it touches, and in no other', () => {
    for (const seed of SEEDS) {
      const table = randomTable(seed, 'leaves-out');
      for (const row of table.rows)
        for (const [at, amount] of [...row.amountsYen, row.totalYen].entries())
          if (isKnown(amount))
            assert.deepEqual(wrongIn(change(table, row.id, at, 1)).sort(), touched(table, row, at).sort(), `seed ${seed}, ${row.id} ${at}`);
    }
  });

  test('is forgiven as far as rounding reaches, and no further', () => {
    for (const seed of SEEDS) {
      const table = randomTable(seed, 'leaves-out');
      const toleranceYen = YEN[table.unit] / 2;
      const [row] = table.rows;
      if (!row || !isKnown(row.totalYen)) continue;
      const wrongBy = (yen: number) => wrongIn({ ...change(table, row.id, table.years.length, yen), toleranceYen });
      assert.deepEqual(wrongBy(Math.floor(toleranceYen)), []);
      assert.ok(wrongBy(Math.floor(toleranceYen) + 1).length > 0);
    }
  });

  test('is one that stands where none should, or does not where one should', () => {
    const totalled = (amountsYen: readonly Amount[], totalYen: Amount): AmountTable => ({
      years: [2020, 2021],
      rows: [{ id: 'all', label: '合計', partOf: [], amountsYen, totalYen }],
      toleranceYen: 0,
    });
    for (const [amounts, total] of [
      [[5, 6], 'pending'],
      [[5, 6], 'not-applicable'],
      [['pending', 'pending'], 0],
      [['not-applicable', 'not-applicable'], 0],
      [['not-applicable', 'not-applicable'], 'pending'],
      [['pending', 'not-applicable'], 'not-applicable'],
    ] as const)
      assert.deepEqual(wrongIn(totalled(amounts, total)), ['across all total'], `${amounts.join()} = ${total}`);
  });
});

describe('printed differences', () => {
  const withDifference = (difference: Amount, total: Amount = 8): AmountTable => ({
    years: [2020],
    rows: [{ id: 'all', label: '合計', partOf: [], amountsYen: [total], totalYen: total, differenceFromBaselineYen: difference }],
    toleranceYen: 0,
  });
  const baseline = tableOfAmounts([[5]], 'waits');

  test('are those of the totals of the same row', () => {
    assert.deepEqual(wrongIn(withDifference(3), baseline), []);
    assert.deepEqual(wrongIn(withDifference(-3), baseline), ['difference all differenceFromBaseline']);
    assert.deepEqual(wrongIn(withDifference('pending', 'pending'), baseline), []);
  });

  test('are not applicable to a row that the baseline does not have', () => {
    const other = { ...baseline, rows: baseline.rows.map((row) => ({ ...row, id: `another ${row.id}` })) };
    assert.deepEqual(wrongIn(withDifference('not-applicable'), other), []);
    assert.deepEqual(wrongIn(withDifference(8), other), ['difference all differenceFromBaseline']);
  });

  test('may be off by the rounding of the coarser table', () => {
    assert.deepEqual(wrongIn(withDifference(4), { ...baseline, toleranceYen: 1 }), []);
    assert.equal(wrongIn(withDifference(5), { ...baseline, toleranceYen: 1 }).length, 1);
  });
});
