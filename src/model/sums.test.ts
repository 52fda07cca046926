import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { randomTable } from '../../tests/fixtures/random-amounts.ts';
import type { Amount } from './amount.ts';
import { isKnown } from './amount.ts';
import { differenceOf, runningSums, sumOf } from './sums.ts';

/** Amounts by year, with gaps anywhere. */
const LISTS: readonly (readonly Amount[])[] = Array.from({ length: 200 }, (_, seed) => randomTable(seed, 'waits').rows).flatMap((rows) =>
  rows.map(({ amountsYen }) => amountsYen),
);

describe('sums', () => {
  test('leave out what is not known yet, and know what will never be', () => {
    assert.equal(sumOf([1, 'pending', 2]), 3);
    assert.equal(sumOf(['pending', 'not-applicable']), 'pending');
    assert.equal(sumOf(['not-applicable', 'not-applicable']), 'not-applicable');
    assert.equal(sumOf([-1, 1]), 0);
  });

  test('do not depend on the order', () => {
    for (const list of LISTS) assert.equal(sumOf(list.toReversed()), sumOf(list));
  });
});

describe('running sums', () => {
  test('end at the first gap that may still be filled', () => {
    assert.deepEqual(runningSums([10, 'pending', 12]), [10, 'pending', 'pending']);
    assert.deepEqual(runningSums(['not-applicable', 10, 'not-applicable', 12]), ['not-applicable', 10, 10, 22]);
  });

  test('are at each place the sum of what lies before, as far as there is one', () => {
    for (const list of LISTS)
      for (const [at, sum] of runningSums(list).entries()) {
        const before = list.slice(0, at + 1);
        assert.equal(sum, before.includes('pending') ? 'pending' : sumOf(before), list.join());
      }
  });
});

describe('differences', () => {
  test('wait for what may come, and not for what never will', () => {
    assert.equal(differenceOf('pending', 3), 'pending');
    assert.equal(differenceOf('not-applicable', 'pending'), 'not-applicable');
    assert.equal(differenceOf('pending', 'not-applicable'), 'not-applicable');
  });

  test('turn their sign with their sides, and add up as the sums do', () => {
    for (const [at, earlier] of LISTS.entries()) {
      const later = LISTS[at + 1] ?? [];
      const pairs = earlier.slice(0, later.length).map((amount, place) => [amount, later[place] ?? 'pending'] as const);
      for (const [a, b] of pairs) {
        const difference = differenceOf(a, b);
        assert.equal(differenceOf(b, a), isKnown(difference) ? 0 - difference : difference);
      }
      const known = pairs.filter(([a, b]) => isKnown(a) && isKnown(b));
      if (known.length === 0) continue;
      const ofSums = differenceOf(sumOf(known.map(([a]) => a)), sumOf(known.map(([, b]) => b)));
      assert.equal(ofSums, sumOf(known.map(([a, b]) => differenceOf(a, b))));
    }
  });
});
