import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { presentParts } from '../../tests/fixtures/assembled.ts';
import { smallParts } from '../../tests/fixtures/small-plan.ts';
import type { PlanParts } from './assemble-plan.ts';
import { assemblePlan } from './assemble-plan.ts';
import type { VintageFile } from './effect-amounts.ts';
import type { WrittenAmount } from './money.ts';
import { presentTerm } from './plan.ts';

const VINTAGE: VintageFile = {
  id: 'first',
  order: 1,
  name: '当初',
  title: '当初の見込み',
  years: { 2019: 'forecast', 2018: 'actual' },
  rows: [{ policy: '1', amounts: { 2019: 2, 2018: -1.5 }, total: 0.5 }],
  total: { amounts: { 2018: -1.5, 2019: 2 }, total: 0.5, differenceFromBaseline: 0 },
};

/** The parts of the small plan, shuffled, with `vintages` in millions of yen. */
function partsWith(...vintages: VintageFile[]): PlanParts {
  const present = presentParts(smallParts);
  const term = { ...present.term, effects: { unit: '百万円', roundingTolerance: 0 } } as const;
  const tryItems = [...'10 2 1'.split(' ')].map((id) => ({ id, title: `その${id}` }));
  const [top] = present.outline;
  assert.ok(top);
  const outline = [...'10 2 1'.split(' ')].map((id) => (id === '1' ? top : { id, name: `その${id}` }));
  return {
    ...smallParts,
    initiatives: smallParts.initiatives.toReversed(),
    terms: [{ ...present, term, tryItems, vintages, outline }, ...smallParts.terms.filter((each) => each !== present)],
  };
}

describe('a plan is put together in its own order', () => {
  const { plan, problems } = assemblePlan(partsWith({ ...VINTAGE, id: 'later', order: 2 }, VINTAGE));
  const { outline, tryItems, vintages } = presentTerm(plan);

  test('without complaint', () => assert.deepEqual(problems, []));

  test('terms as plan.yaml lists them', () => {
    assert.deepEqual(
      plan.terms.map(({ id, order }) => [id, order]),
      [
        ['early', 0],
        ['late', 1],
      ],
    );
  });

  test('initiatives as the outline lists them', () => {
    assert.deepEqual(
      plan.initiatives.map(({ id }) => id),
      ['review', 'mentor', 'bpr', 'manual', 'survey'],
    );
  });

  test('Try items and top groups by number', () => {
    for (const numbered of [tryItems, outline])
      assert.deepEqual(
        numbered.map(({ id }) => id),
        ['1', '2', '10'],
      );
  });

  test('vintages oldest first, their years in order, amounts in yen', () => {
    assert.deepEqual(
      vintages.map((vintage) => vintage.id),
      ['first', 'later'],
    );
    assert.deepEqual(vintages[0]?.years, [
      { fiscalYear: 2018, status: 'actual' },
      { fiscalYear: 2019, status: 'forecast' },
    ]);
    assert.deepEqual(vintages[0]?.rows[0]?.amountsYen, [-1_500_000, 2_000_000]);
    assert.equal(vintages[0]?.total.totalYen, 500_000);
    assert.equal(vintages[0]?.total.differenceFromBaselineYen, 0);
    assert.ok(!('differenceFromBaselineYen' in (vintages[0]?.rows[0] ?? {})), 'no difference where none is printed');
  });
});

describe('amounts', () => {
  const amountsOf = (amounts: Record<string, WrittenAmount>) =>
    assemblePlan(partsWith({ ...VINTAGE, rows: [{ policy: '1', amounts, total: 0.5 }] }));

  test('0, not yet known and not applicable stay three things', () => {
    const { plan, problems } = amountsOf({ 2018: 0, 2019: 'pending' });
    const { vintages } = presentTerm(plan);
    assert.deepEqual(problems, []);
    assert.deepEqual(vintages[0]?.rows[0]?.amountsYen, [0, 'pending']);
  });

  test('a missing one is told, never taken for 0', () => {
    const { plan, problems } = amountsOf({ 2018: 'not-applicable' });
    const { vintages } = presentTerm(plan);
    assert.deepEqual(vintages[0]?.rows[0]?.amountsYen, ['not-applicable', 'pending']);
    assert.deepEqual(
      problems.map(({ file, path }) => [file, path]),
      [['terms/late/effects/first.yaml', ['rows', 0, 'amounts']]],
    );
  });

  test('decimals of the unit are exact', () => {
    assert.deepEqual(amountsOf({ 2018: 1.234, 2019: 62.493 }).problems, []);
    assert.equal(amountsOf({ 2018: 1.2345678, 2019: 0 }).problems.length, 1);
  });
});
