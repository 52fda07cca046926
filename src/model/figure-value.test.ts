import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallTerm } from '../../tests/fixtures/small-plan.ts';
import { parseFigure } from './bound-figure.ts';
import { figureValue, readFigure, saysSo } from './figure-value.ts';

const bound = (target: string) => {
  const ref = parseFigure(target);
  return ref && figureValue(smallTerm.plan, ref);
};

test('a figure is bound to a cell, a sum, a difference or a count, and to nothing else', () => {
  assert.deepEqual(bound('effects/late/current/1/2018'), { unit: '円', amount: -8_000_000 });
  assert.deepEqual(bound('effects/late/current/total/total'), { unit: '円', amount: 192_000_000 });
  assert.deepEqual(bound('effects/late/current/total/difference'), { unit: '円', amount: -98_000_000 });
  assert.deepEqual(bound('counts/late/initiatives'), { unit: null, amount: 3 });
  assert.deepEqual(bound('counts/late/former'), { unit: null, amount: 4 });
  assert.deepEqual(bound('counts/late/ended'), { unit: null, amount: 2 });
  for (const nothing of [
    'effects/late/current/1/2030',
    'effects/late/baseline/total/difference',
    'effects/late/current/9/total',
    'effects/late/current/total',
    'counts/late/merged',
    'counts/middle/initiatives',
    'initiatives/bpr',
    '',
  ])
    assert.equal(bound(nothing), null, nothing);
});

test('a number is read as people write it', () => {
  const cases: readonly [text: string, size: number, power: string, decimals: number, isNegative: boolean | null][] = [
    ['約26億円', 26e8, '億', 0, null],
    ['26.1億円', 26.1e8, '億', 1, null],
    ['26億1,160万円', 26e8 + 1160e4, '万', 0, null],
    ['2,611,600千円', 2_611_600_000, '千', 0, null],
    ['△62,493千円', 62_493_000, '千', 0, true],
    ['マイナス62,493千円', 62_493_000, '千', 0, true],
  ];
  for (const [text, size, power, decimals, isNegative] of cases)
    assert.deepEqual(readFigure(text), { size, isNegative, unit: '円', power, decimals }, text);
  assert.deepEqual(readFigure('53の取組'), { size: 53, isNegative: null, unit: null, power: '', decimals: 0 });
  assert.equal(readFigure('ほとんど'), null);
});

test('it agrees as far as its digits go', () => {
  const value = { unit: '円', amount: 2_611_600_000 } as const;
  for (const right of ['約26億円', '26.1億円', '26.12億円', '2,612百万円', '2,611,600千円', '26億1,160万円']) {
    const written = readFigure(right);
    assert.ok(written && saysSo(written, value), right);
  }
  for (const wrong of ['27億円', '26.2億円', '2,611,601千円', '26億1,161万円', '△26億円', '26']) {
    const written = readFigure(wrong);
    assert.ok(written && !saysSo(written, value), wrong);
  }
  const loss = readFigure('62,493千円');
  assert.ok(loss && saysSo(loss, { unit: '円', amount: -62_493_000 }), 'a sentence may say less instead of a sign');
});
