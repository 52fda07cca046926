import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RowSubject } from './effect-amounts.ts';
import { rowId } from './effect-amounts.ts';
import { partsIn } from './row-parts.ts';

const STANDINGS: Readonly<Record<string, string>> = { bridges: '2/roads/repair', pools: '2/schools', tax: '4' };

/** Each row with the sums it is part of, in words. */
function partsOf(...subjects: RowSubject[]): Record<string, string> {
  const parts = partsIn(subjects, (initiative) => STANDINGS[initiative]);
  return Object.fromEntries(
    subjects.map((each) => [rowId(each), (parts.get(rowId(each)) ?? []).map(({ row, by }) => `${by} of ${row}`).join(', ')]),
  );
}

describe('a row is part of', () => {
  test('the total, where nothing stands between', () => {
    assert.deepEqual(partsOf({ group: '2' }, { initiative: 'tax' }), { 2: 'place of total', 'initiatives/tax': 'place of total' });
  });

  test('the nearest group above it that has a row, whatever lies between', () => {
    assert.deepEqual(
      partsOf({ initiative: 'bridges' }, { group: '2/roads' }, { initiative: 'pools' }, { group: '2' }, { initiative: 'tax' }),
      {
        'initiatives/bridges': 'place of 2/roads',
        '2/roads': 'place of 2',
        'initiatives/pools': 'place of 2',
        2: 'place of total',
        'initiatives/tax': 'place of total',
      },
    );
  });

  test('the total by its kind, beside the parts along the outline', () => {
    assert.deepEqual(partsOf({ group: '2' }, { kind: '歳入' }, { kind: '歳出' }), {
      2: 'place of total',
      'kind/歳入': 'kind of total',
      'kind/歳出': 'kind of total',
    });
  });

  test('what it is a kind of; of the same kind above only where its neighbours have it too', () => {
    const kinds = [{ group: '2', kind: '歳入' }, { kind: '歳入' }];
    assert.equal(partsOf({ group: '2' }, { group: '4' }, ...kinds)['2/kind/歳入'], 'kind of 2');
    assert.equal(
      partsOf({ group: '2' }, { group: '4' }, ...kinds, { group: '4', kind: '歳入' })['2/kind/歳入'],
      'kind of 2, place of kind/歳入',
    );
    assert.equal(
      partsOf({ group: '2' }, { group: '2/roads' }, { group: '2/roads', kind: '歳入' }, { kind: '歳入' })['2/roads/kind/歳入'],
      'kind of 2/roads',
      'what stands between has no such kind',
    );
    assert.equal(partsOf(...kinds, { group: '4', kind: '歳入' })['4/kind/歳入'], 'place of kind/歳入');
  });

  test('the nearest row of any kind, where neither its own nor its kind has one', () => {
    assert.equal(partsOf({ group: '2' }, { initiative: 'pools', kind: '歳出' })['initiatives/pools/kind/歳出'], 'place of 2');
    assert.equal(partsOf({ initiative: 'pools', kind: '歳出' })['initiatives/pools/kind/歳出'], 'place of total');
  });
});
