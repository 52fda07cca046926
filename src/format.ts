// Without zod: browser code formats amounts, too.
import type { Amount, CountingUnit, Gap, MoneyUnit } from './model/amount.ts';
import { fromYen, isKnown, placesFor } from './model/amount.ts';
import { shiftDecimal } from './model/decimal.ts';
import type { FiscalYear } from './model/fiscal-year.ts';
import type { Period } from './model/period.ts';
import type { Words } from './model/words.ts';

/** Eras by the first western year of each; the first year of an era is 元年. */
const ERAS = [
  { name: '令和', letter: 'R', from: 2019, day: '2019-05-01' },
  { name: '平成', letter: 'H', from: 1989, day: '1989-01-08' },
  { name: '昭和', letter: 'S', from: 1926, day: '1926-12-25' },
] as const;

const OLDEST = ERAS[2];

/** The fiscal year in the Japanese calendar: 2026 → 令和8年度, 2019 → 令和元年度 (the year in which the era ends up). */
export function formatEraYear(year: FiscalYear): string {
  const era = ERAS.find((each) => year >= each.from) ?? OLDEST;
  return `${era.name}${eraYear(year - era.from + 1)}年度`;
}

/** Both calendars: 2026 → 令和8年度（2026年度）. */
export function formatFiscalYear(year: FiscalYear): string {
  return `${formatEraYear(year)}（${year}年度）`;
}

/** The short form for axes and narrow headings: 2026 → R8. */
export function formatShortYear(year: FiscalYear): string {
  const era = ERAS.find((each) => year >= each.from) ?? OLDEST;
  return `${era.letter}${year - era.from + 1}`;
}

/** A span of fiscal years: 令和4～9年度, or with both eras where it crosses one. */
export function formatYearSpan(first: FiscalYear, last: FiscalYear): string {
  if (first === last) return formatEraYear(first);
  const from = formatEraYear(first);
  const to = formatEraYear(last);
  const sameEra = from.slice(0, 2) === to.slice(0, 2);
  return sameEra ? `${from.replace('年度', '')}～${to.slice(2)}` : `${from}～${to}`;
}

/** The period of a report: 2024 → 令和6年度, 2024-h1 → 令和6年度上半期, 2024-q3 → 令和6年度第3四半期. */
export function formatPeriod({ fiscalYear, half, quarter }: Period): string {
  const part = half ? ['上半期', '下半期'][half - 1] : quarter ? `第${quarter}四半期` : '';
  return `${formatEraYear(fiscalYear)}${part}`;
}

/** A calendar date: 2026-04-01 → 令和8年4月1日, read as written, never through a time zone. */
export function formatDate(isoDate: string): string {
  const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number);
  const era = ERAS.find((each) => isoDate >= each.day) ?? OLDEST;
  return `${era.name}${eraYear(year - era.from + 1)}年${month}月${day}日`;
}

/** A number with its thousands grouped: 2611600 → 2,611,600; at most `decimals` places, a half rounded up as it is written. */
export function formatNumber(value: number, decimals = 0): string {
  const rounded = shiftDecimal(Math.round(shiftDecimal(Math.abs(value), decimals)), -decimals);
  const [whole = '0', fraction = ''] = rounded.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 && rounded !== 0 ? '-' : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}

/** A number as a reader sees and hears it. */
export interface FormattedAmount {
  /** As printed, without the unit: 1,234 or △ 62,493. */
  text: string;
  /** For screen readers, with the unit: マイナス62,493千円. */
  spoken: string;
  /** True below zero, so that the sign can be shown to the eye and spoken to the ear. */
  isNegative: boolean;
}

/** How the amounts of a plan are written. */
export interface AmountStyle {
  unit: MoneyUnit;
  /** Decimal places. */
  places: number;
  /** What stands in place of an amount, in the plan's words. */
  gaps: Readonly<Record<Gap, string>>;
  /** What their numbers are given in where a program reads them: pictures, the switch of units, data files. */
  countedIn: CountingUnit;
}

/** The decimal places that are usual in a unit, where amounts need not be exact. */
export const PLACES: Readonly<Record<MoneyUnit, number>> = { 円: 0, 千円: 0, 万円: 0, 百万円: 1, 億円: 2 };

/** What the plan says where there is no amount. */
export function gapWords({ open, notApplicable = '対象外' }: Pick<Words, 'open' | 'notApplicable'>): AmountStyle['gaps'] {
  return { pending: open, 'not-applicable': notApplicable };
}

/** An amount of yen in the unit of `style`, or the plan's word for why there is none. */
export function formatAmount(amount: Amount, { unit, places, gaps }: AmountStyle): FormattedAmount {
  if (isKnown(amount)) return formatSigned(fromYen(amount, unit), places, unit);
  const word = gaps[amount];
  return { text: word, spoken: word, isNegative: false };
}

/** An amount as a number for programs, an integer; null where there is none. */
export function countOf(amount: Amount, { countedIn }: Pick<AmountStyle, 'countedIn'>): number | null {
  return isKnown(amount) ? fromYen(amount, countedIn) : null;
}

/**
 * A number that may be below zero, with its thousands grouped; nothing is 0 in every unit, whatever its places. `unit` is
 * spoken after it and stands nowhere in the text.
 */
export function formatSigned(value: number, decimals: number, unit = ''): FormattedAmount {
  const number = formatNumber(value, value === 0 ? 0 : decimals);
  const isNegative = number.startsWith('-');
  const digits = number.replace('-', '');
  return {
    text: isNegative ? `△ ${digits}` : digits,
    spoken: `${isNegative ? 'マイナス' : ''}${digits}${unit}`,
    isNegative,
  };
}

/** An amount in a sentence, with sign and unit: △62,493千円. */
export function formatAmountInText(amount: Amount, style: AmountStyle): string {
  return `${withCloseSign(amount, style)}${isKnown(amount) ? style.unit : ''}`;
}

/** A number in a sentence, written as amounts are there. */
export function formatInText(value: number, decimals: number, unit: string): string {
  return `${formatSigned(value, decimals).text.replace('△ ', '△')}${unit}`;
}

/** A piece of a sentence; `value` where it is a number in the unit that was asked for, as `formatInText` writes it. */
export interface TextPiece {
  text: string;
  value?: number;
}

/** A sentence in pieces, its numbers in `unit` apart: the way back from `formatInText`. */
export function splitNumbers(text: string, unit: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(new RegExp(`(△?)(\\d[\\d,]*(?:\\.\\d+)?)${unit}`, 'g'))) {
    const [whole, sign, digits = ''] = match;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: whole, value: Number(digits.replaceAll(',', '')) * (sign ? -1 : 1) });
    end = match.index + whole.length;
  }
  return end < text.length ? [...pieces, { text: text.slice(end) }] : pieces;
}

/** True where a number of `decimals` places is not all of the value. */
export function isRounded(value: number, decimals: number): boolean {
  const shifted = shiftDecimal(Math.abs(value), decimals);
  return Math.abs(shifted - Math.round(shifted)) > 1e-6;
}

/** What a word of the file stands for, for who writes it. */
const GAPS = { pending: 'pending（まだ無い額）', 'not-applicable': 'not-applicable（対象外）' };

/** An amount as an editor writes it, for messages: the minus and the word of the file, exact in `unit`: -62,493 千円. */
export function formatWritten(amount: Amount, unit: MoneyUnit): string {
  return isKnown(amount) ? `${formatNumber(fromYen(amount, unit), placesFor([amount], unit))} ${unit}` : GAPS[amount];
}

function withCloseSign(amount: Amount, style: AmountStyle): string {
  return formatAmount(amount, style).text.replace('△ ', '△');
}

/** A share with one decimal place: 0.80279 → 80.3%. */
export function formatPercent(ratio: number): string {
  return `${formatNumber(ratio * 100, 1)}%`.replace('-', '△');
}

/** A share in whole per cent: 0.3518 → 35%; with a decimal where that would make nothing or all of what is neither. */
export function formatRoundPercent(ratio: number): string {
  const whole = Math.round(ratio * 100);
  return (whole === 0 && ratio !== 0) || (whole === 100 && ratio !== 1) ? formatPercent(ratio) : `${whole}%`.replace('-', '△');
}

/** The size of a file: 12 → 12B, 12345 → 12KB, 1234567 → 1.2MB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes}B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)}KB`;
  return `${(bytes / 1_000_000).toFixed(1)}MB`;
}

/** 1 → ①, up to ㊿; beyond that (51). */
export function formatCircled(number: number): string {
  if (number >= 1 && number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  if (number >= 21 && number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  if (number >= 36 && number <= 50) return String.fromCodePoint(0x32b1 + number - 36);
  return `(${number})`;
}

/** Line numbers of the source, runs joined: [53, 54, 107] → 53～54・107. */
export function formatLines(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && line <= last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}～${to}`)).join('・');
}

function eraYear(year: number): string {
  return year === 1 ? '元' : String(year);
}
