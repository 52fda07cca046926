import { isKnown } from '../../model/amount.ts';
import { TOTAL } from '../../model/effect-amounts.ts';
import type { DifferenceRun } from '../effects/difference-runs.ts';
import type { EffectFigures } from '../effects/effect-figures.ts';
import { totalDifference } from '../effects/effect-figures.ts';
import { isFew } from '../effects/effect-step-charts.ts';
import { certaintyOf, change, money } from './amounts.ts';
import { spanOf } from './total-so-far.ts';

/** How many rows a sentence names where there are more than a reader can keep apart. */
const MOST_NAMED = 3;

/** What the difference is about: 計画策定時点とどう違うか. */
export function differenceHeading({ baseline }: EffectFigures): string {
  return `${baseline.name}とどう違うか`;
}

/** How much it is in all. */
export function differenceLead(figures: EffectFigures): string {
  const { baseline, latest } = figures;
  const [then, now] = [baseline, latest].map((vintage) => `${vintage.name}の${certaintyOf(figures, vintage)}`);
  const difference = totalDifference(figures, latest, TOTAL);
  if (!isKnown(difference)) return '両方の合計がそろわないため、合計の差は示しません。';
  const both = `合計は、${then}が${money(figures, baseline.total.totalYen)}、${now}が${money(figures, latest.total.totalYen)}`;
  if (difference === 0) return `${both}で、同じです。`;
  return `${both}で、${money(figures, Math.abs(difference))}${difference < 0 ? '少なく' : '多く'}なりました。`;
}

/** One stretch of years in the story. */
export interface ToldRun {
  /** 令和5～7年度. */
  years: string;
  /** 合わせて460,006千円少なくなる見込みです。 */
  text: string;
  /** What makes it so, row by row: 196,997千円減. None where there is but one row, or none differs. */
  rows: readonly { name: string; change: string }[];
  /** Said after the rows where there are more. */
  others: string;
}

/** How much more or less a stretch of years is, and which rows make it so. */
export function tellRun(figures: EffectFigures, run: DifferenceRun): ToldRun {
  const { years, amount, isSettled } = run;
  return { years: spanOf(years), text: `${outcomeOf(figures, years.length, amount, isSettled)}。`, ...rowsOf(figures, run) };
}

function outcomeOf(figures: EffectFigures, count: number, amount: number, isSettled: boolean): string {
  if (amount === 0) return isSettled ? '同じでした' : '同じになる見込みです';
  const size = `${count > 1 ? '合わせて' : ''}${money(figures, Math.abs(amount))}${amount < 0 ? '少なく' : '多く'}`;
  return `${size}${isSettled ? 'なりました' : 'なる見込みです'}`;
}

function rowsOf(figures: EffectFigures, { rows }: DifferenceRun): Pick<ToldRun, 'rows' | 'others'> {
  if (figures.mainRows.length < 2) return { rows: [], others: '' };
  const named = isFew(figures.mainRows) ? rows : rows.slice(0, MOST_NAMED);
  const left = rows.length - named.length;
  return {
    rows: named.map(({ name, amount }) => ({ name, change: change(figures, amount) })),
    others: left > 0 ? `ほか${left}件` : '',
  };
}

/** Said where amounts below zero first stand. */
export const SIGN_NOTE = '△はマイナス（減少）を表します。';
