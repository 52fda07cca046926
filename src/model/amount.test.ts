import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { YEN } from '../../tests/fixtures/random-amounts.ts';
import { seeded } from '../../tests/fixtures/random-charts.ts';
import { countingUnit, fromYen, MONEY_UNITS, placesFor, toYen } from './amount.ts';

describe('amounts as written are integers of yen', () => {
  test('in every unit, with as many decimals as it can carry', () => {
    const random = seeded(1);
    for (let turn = 0; turn < 5_000; turn += 1) {
      const unit = MONEY_UNITS[turn % MONEY_UNITS.length] ?? '円';
      const most = String(YEN[unit]).length - 1;
      const decimals = Math.floor(random() * (most + 1));
      const digits = Math.round((random() - 0.5) * 10 ** (1 + Math.floor(random() * 12))) + 0;
      const written = Number(`${digits}e-${decimals}`);
      const yen = Number(BigInt(digits) * BigInt(10) ** BigInt(most - decimals));
      if (!Number.isSafeInteger(yen)) continue;
      assert.equal(toYen(written, unit), yen, `${written} ${unit}`);
      assert.equal(fromYen(yen, unit), written, `${yen} in ${unit}`);
      assert.ok(placesFor([yen], unit) <= decimals, `${written} ${unit}`);
    }
  });

  test('where binary fractions would drift', () => {
    assert.equal(toYen(11.25, '百万円'), 11_250_000);
    assert.equal(toYen(1.005, '億円'), 100_500_000);
    assert.equal(toYen(0.00000001, '億円'), 1);
  });

  test('or none: a fraction of a yen, or more than can be counted', () => {
    assert.equal(toYen(100.0005, '千円'), null);
    assert.equal(toYen(0.5, '円'), null);
    assert.equal(toYen(1e12, '億円'), null);
  });
});

test('decimal places are as many as the most exact amount needs', () => {
  assert.equal(placesFor([12_000_000, 0, 'pending'], '百万円'), 0);
  assert.equal(placesFor([12_000_000, -11_250_000], '百万円'), 2);
  assert.equal(placesFor([], '億円'), 0);
});

test('programs count in thousands of yen, or in yen where an amount needs it', () => {
  assert.equal(countingUnit([11_250_000, -1_000, 'pending']), '千円');
  assert.equal(countingUnit([11_250_000, 1]), '円');
});
