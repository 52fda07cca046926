import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seeded } from '../tests/fixtures/random-charts.ts';
import type { AmountStyle } from './format.ts';
import {
  formatAmount,
  formatAmountInText,
  formatBytes,
  formatCircled,
  formatDate,
  formatEraYear,
  formatFiscalYear,
  formatInText,
  formatLines,
  formatNumber,
  formatPercent,
  formatRoundPercent,
  formatShortYear,
  formatSigned,
  formatWritten,
  formatYearSpan,
  gapWords,
  isRounded,
  PLACES,
  splitNumbers,
} from './format.ts';
import type { MoneyUnit } from './model/amount.ts';
import { MONEY_UNITS, placesFor, toYen } from './model/amount.ts';

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

const THOUSANDS: AmountStyle = {
  unit: '千円',
  places: 0,
  gaps: gapWords({ open: '算定中', notApplicable: '－' }),
  countedIn: '千円',
};

test('a negative amount carries △ for the eye and マイナス for the ear', () => {
  assert.deepEqual(formatAmount(-62_493_000, THOUSANDS), { text: '△ 62,493', spoken: 'マイナス62,493千円', isNegative: true });
  assert.deepEqual(formatAmount(2_611_600_000, THOUSANDS), { text: '2,611,600', spoken: '2,611,600千円', isNegative: false });
  assert.equal(formatAmountInText(-62_493_000, THOUSANDS), '△62,493千円');
});

test('amounts are found again in a sentence, and written there in another unit', () => {
  const sentence = '令和4年度は△15,673千円で、計画の2,674,093千円より62,493千円少ない額（34.2%、1.5千円）です。';
  const pieces = splitNumbers(sentence, '千円');
  assert.equal(pieces.map(({ text }) => text).join(''), sentence, 'nothing is lost');
  assert.deepEqual(
    pieces.flatMap(({ value }) => (value === undefined ? [] : [value])),
    [-15_673, 2_674_093, 62_493, 1.5],
  );
  assert.equal(formatInText(-15.673, 1, '百万円'), '△15.7百万円');
  assert.deepEqual(splitNumbers('金額はありません。', '千円'), [{ text: '金額はありません。' }]);
});

test('nothing is 0 in every unit, and what is cut off is known', () => {
  assert.equal(formatSigned(0, 2).text, '0');
  assert.equal(formatSigned(0.001, 2).text, '0.00');
  assert.deepEqual([isRounded(62.493, 1), isRounded(-62.5, 1), isRounded(0, 0), isRounded(0.1 + 0.2, 1)], [true, false, false, false]);
});

test('amounts show in other units, and an amount that rounds to zero has no sign', () => {
  const inUnit = (amount: number, unit: MoneyUnit) => formatAmount(amount, { ...THOUSANDS, unit, places: PLACES[unit] }).text;
  assert.equal(inUnit(2_611_600_000, '億円'), '26.12');
  assert.equal(inUnit(-62_493_000, '百万円'), '△ 62.5');
  assert.equal(inUnit(-1_000, '億円'), '0.00');
  assert.equal(inUnit(100_500_000, '億円'), '1.01', 'a half is rounded as it is written, not as it is stored');
});

test('zero, not yet known and not applicable are three different things, in the words of the plan', () => {
  assert.equal(formatAmount(0, THOUSANDS).text, '0');
  assert.equal(formatAmount('pending', THOUSANDS).text, '算定中');
  assert.equal(formatAmountInText('not-applicable', THOUSANDS), '－');
  assert.equal(gapWords({ open: '未定' })['not-applicable'], '対象外');
});

test('an editor reads amounts as the file has them', () => {
  assert.equal(formatWritten(-11_250_000, '百万円'), '-11.25 百万円');
  assert.equal(formatWritten(1_230_000_000, '百万円'), '1,230 百万円');
  assert.equal(formatWritten('pending', '千円'), 'pending（まだ無い額）');
});

test('what is written exactly reads back as the same yen, in every unit', () => {
  const random = seeded(11);
  for (let turn = 0; turn < 2_000; turn += 1) {
    const yen = Math.round((random() - 0.5) * 10 ** Math.floor(random() * 14)) + 0;
    const unit = MONEY_UNITS[turn % MONEY_UNITS.length] ?? '円';
    const { text, isNegative } = formatAmount(yen, { ...THOUSANDS, unit, places: placesFor([yen], unit) });
    const read = Number(text.replace('△ ', '').replaceAll(',', '')) * (isNegative ? -1 : 1);
    assert.equal(toYen(read, unit), yen, `${yen} in ${unit}: ${text}`);
  }
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

test('a share in whole per cent is never nothing or all of what is neither', () => {
  assert.equal(formatRoundPercent(0.35177), '35%');
  assert.equal(formatRoundPercent(1.0551), '106%');
  assert.equal(formatRoundPercent(1), '100%');
  assert.equal(formatRoundPercent(0.9987), '99.9%');
  assert.equal(formatRoundPercent(0.0043), '0.4%');
  assert.equal(formatRoundPercent(0), '0%');
});
