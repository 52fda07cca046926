import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  printedEffects,
  printedEffectsWith,
  printedInMillions,
  printedVintages,
  vintage,
} from '../../../tests/fixtures/printed-effects.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { buildEffects } from './effects.ts';

test('every sum across and down is computed again, and agrees', () => {
  const checks = buildEffects(printedEffects)?.checks ?? [];
  assert.equal(checks.filter(({ kind }) => kind === 'across').length, 8);
  assert.equal(checks.filter(({ kind }) => kind === 'down').length, 14);
  assert.deepEqual(
    checks.filter(({ agrees }) => !agrees),
    [],
  );
});

test('a wrong total is named by its cell with both numbers, and with its reason where the editor gave one', () => {
  const [baseline, current] = printedVintages;
  const wrong = { ...current, rows: current.rows.map((row, at) => (at === 2 ? { ...row, total: 161_195 } : row)) };
  const plan = printedEffectsWith([baseline, wrong]);
  const failures = (of: TermPlan) => buildEffects(of)?.checks.filter(({ agrees }) => !agrees) ?? [];
  assert.deepEqual(
    failures(plan).map(({ row, column, kind, printed, computed, reasonAddress }) => [row, column, kind, printed, computed, reasonAddress]),
    [
      ['III 財務マネジメント改革', '合計額', 'across', 161_195_000, 161_159_000, undefined],
      ['合計', '合計額', 'down', 2_611_600_000, 2_611_636_000, undefined],
    ],
  );
  const known = { title: '合計', rule: 'amounts-add-up', places: ['late/effects/current#3/total'], reason: '原資料どおり' };
  assert.equal(failures(printedEffectsWith([baseline, wrong], { knownDiscrepancies: [known] }))[0]?.reasonAddress, '/notes/#discrepancy-1');
});

test('rounding is forgiven as far as the plan says, and no further', () => {
  const rounded = vintage('a', '当初', 2018, ['forecast', 'forecast'], [[1, 2]]);
  const off = (million: number) =>
    printedInMillions(1, { ...rounded, total: { ...rounded.total, total: Number((3 + million).toFixed(3)) } });
  assert.equal(
    buildEffects(off(1))?.checks.every(({ agrees }) => agrees),
    true,
  );
  assert.equal(
    buildEffects(off(1.001))?.checks.every(({ agrees }) => agrees),
    false,
  );
});

test('differences are computed cell by cell', () => {
  const rows = buildEffects(printedEffects)?.differences[0]?.rows ?? [];
  assert.deepEqual(rows[0]?.amounts, [2_916_000, -76_416_000, -8_009_000, -112_572_000, 4_307_000, -1_552_000]);
  assert.deepEqual(
    rows.map(({ total }) => total),
    [-191_326_000, -23_842_000, 152_675_000, -62_493_000],
  );
});

test('plan against outcome gives a share only of what was expected above zero', () => {
  const [first, second] = buildEffects(printedEffects)?.achievement?.years ?? [];
  assert.deepEqual(
    first?.rows.map(({ ratio }) => ratio),
    ['125.5%', '見込みがマイナスのため示さない', '見込みが0のため示さない', '見込みがマイナスのため示さない'],
  );
  assert.deepEqual(
    second?.rows.map(({ difference }) => difference),
    [-76_416_000, -108_794_000, 4_512_000, -180_698_000],
  );
  assert.equal(second?.rows.at(-1)?.ratio, '34.2%');
});

test('amounts keep as many decimal places as the plan needs', () => {
  const inMillions = (amount: number) => printedInMillions(0, vintage('a', '当初', 2018, ['forecast'], [[amount]]));
  assert.equal(buildEffects(inMillions(12))?.style.places, 0);
  assert.equal(buildEffects(inMillions(12.3))?.style.places, 1);
  assert.equal(buildEffects(inMillions(12.345))?.style.places, 3);
});

test('a plan without amounts has no such page', () => {
  assert.equal(buildEffects(printedEffectsWith([])), null);
});
