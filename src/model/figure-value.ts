import type { Amount } from './amount.ts';
import { yenIn } from './amount.ts';
import type { FigureRef } from './bound-figure.ts';
import { TOTAL } from './effect-amounts.ts';
import type { Plan } from './plan.ts';
import type { TermPlan } from './term-plan.ts';
import { termPlanOf } from './term-plan.ts';

/** What the plan has where a figure is bound: an amount of yen, or a count. Null where there is no such place. */
export type FigureValue = { unit: '円'; amount: Amount } | { unit: null; amount: number };

/** The value of the place that `ref` names. */
export function figureValue(plan: Plan, ref: FigureRef): FigureValue | null {
  const term = plan.terms.find(({ id }) => id === ref.term);
  if (!term) return null;
  const termPlan = termPlanOf(plan, term);
  if (ref.of === 'count') {
    const count = countOf(termPlan, ref.what);
    return count === null ? null : { unit: null, amount: count };
  }
  const vintage = termPlan.vintages.find(({ id }) => id === ref.vintage);
  const row = ref.row === TOTAL ? vintage?.total : vintage?.rows.find(({ id }) => id === ref.row);
  if (!vintage || !row) return null;
  const at = vintage.years.findIndex(({ fiscalYear }) => String(fiscalYear) === ref.column);
  const amount = ref.column === 'total' ? row.totalYen : ref.column === 'difference' ? row.differenceFromBaselineYen : row.amountsYen[at];
  return amount === undefined ? null : { unit: '円', amount };
}

/** How many of the term's document: initiatives, those of the term before, those of one change. */
function countOf({ term, previous, initiatives }: TermPlan, what: string): number | null {
  if (what === 'initiatives') return initiatives.filter(({ name }) => name !== undefined).length;
  if (what === 'former') return previous && initiatives.filter(({ previousName }) => previousName !== undefined).length;
  return term.changes.some(({ id }) => id === what) ? initiatives.filter(({ change }) => change === what).length : null;
}

/** A number as an editor writes it in a text: 約26.1億円, 26億1,160万円, △62,493千円, 53の取組. */
export interface WrittenFigure {
  /** Without its sign; in yen where it is an amount. */
  size: number;
  /** Null where it says none: 62,493千円少ない. */
  isNegative: boolean | null;
  unit: '円' | null;
  /** The word before 円 that its last digits count, and how many of them stand behind the point. */
  power: string;
  decimals: number;
}

const POWERS: Readonly<Record<string, number>> = { 億: yenIn('億円'), 百万: yenIn('百万円'), 万: yenIn('万円'), 千: yenIn('千円'), '': 1 };
/** The yen in one of what a word before 円 counts: 億, 百万, 万, 千, or none. */
export function yenBehind(power: string): number {
  return POWERS[power] ?? 1;
}

const PART = '[0-9][0-9,]*(?:\\.[0-9]+)?';
const FIGURE = new RegExp(`(△|▲|-|−|マイナス)?\\s?((?:${PART}(?:億|百万|万|千)?)+)(円)?`);

/** The one number of `text`; null where it holds none. */
export function readFigure(text: string): WrittenFigure | null {
  const [, sign, digits = '', yen] = FIGURE.exec(text) ?? [];
  if (digits === '') return null;
  const parts = [...digits.matchAll(new RegExp(`(${PART})(億|百万|万|千)?`, 'g'))];
  const sized = parts.map(({ 1: number = '', 2: power = '' }) => {
    return { size: Number(number.replaceAll(',', '')) * yenBehind(power), power, decimals: number.split('.')[1]?.length ?? 0 };
  });
  return {
    size: Math.round(sized.reduce((sum, { size }) => sum + size, 0)),
    isNegative: sign === undefined ? null : true,
    unit: yen === undefined ? null : '円',
    power: sized.at(-1)?.power ?? '',
    decimals: sized.at(-1)?.decimals ?? 0,
  };
}

/** True where the written number is the value, as far as its digits go. */
export function saysSo({ size, isNegative, unit, power, decimals }: WrittenFigure, value: FigureValue): boolean {
  const step = yenBehind(power) / 10 ** decimals;
  if (unit !== value.unit || typeof value.amount !== 'number') return false;
  if (isNegative && value.amount > 0) return false;
  return Math.round(Math.abs(value.amount) / step) === Math.round(size / step);
}
