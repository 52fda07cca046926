import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatAmount,
  formatAmountInText,
  formatBytes,
  formatCircled,
  formatDate,
  formatEraYear,
  formatFiscalYear,
  formatLines,
  formatNumber,
  formatPercent,
  formatShortYear,
  formatYearSpan,
} from './format.ts';

test('fiscal years come in the Japanese calendar, the first year of an era as 元年', () => {
  assert.equal(formatFiscalYear(2026), '令和8年度（2026年度）');
  assert.equal(formatEraYear(2019), '令和元年度');
  assert.equal(formatEraYear(2018), '平成30年度');
  assert.equal(formatShortYear(2022), 'R4');
  assert.equal(formatYearSpan(2022, 2027), '令和4～9年度');
  assert.equal(formatYearSpan(2018, 2020), '平成30年度～令和2年度');
});

test('dates change their era on the day, not on New Year', () => {
  assert.equal(formatDate('2026-04-01'), '令和8年4月1日');
  assert.equal(formatDate('2019-04-30'), '平成31年4月30日');
  assert.equal(formatDate('2019-05-01'), '令和元年5月1日');
});

test('a negative amount carries △ for the eye and マイナス for the ear', () => {
  assert.deepEqual(formatAmount(-62493), { text: '△ 62,493', spoken: 'マイナス62,493千円', isNegative: true });
  assert.deepEqual(formatAmount(2611600), { text: '2,611,600', spoken: '2,611,600千円', isNegative: false });
  assert.equal(formatAmountInText(-62493), '△62,493千円');
});

test('amounts show in other units, and an amount that rounds to zero has no sign', () => {
  assert.equal(formatAmount(2611600, '億円').text, '26.12');
  assert.equal(formatAmount(-62493, '百万円').text, '△ 62.5');
  assert.equal(formatAmount(-1, '億円').text, '0.00');
});

test('zero, not yet known and not applicable are three different things', () => {
  assert.equal(formatAmount(0).text, '0');
  assert.equal(formatAmount('pending').text, '未定');
  assert.equal(formatAmount('not-applicable').spoken, '対象外');
});

test('numbers, sizes, circled numbers and lines', () => {
  assert.equal(formatNumber(1234567.5, 1), '1,234,567.5');
  assert.equal(formatNumber(-999), '-999');
  assert.equal(formatBytes(12345), '12KB');
  assert.equal(formatBytes(1234567), '1.2MB');
  assert.equal(formatCircled(9), '⑨');
  assert.equal(formatCircled(21), '㉑');
  assert.equal(formatLines([54, 53, 107]), '53～54・107');
});

test('shares are percentages with one decimal place', () => {
  assert.equal(formatPercent(0.80279), '80.3%');
  assert.equal(formatPercent(-0.0234), '△2.3%');
});
