import { formatAmountInText } from '../../format.ts';
import type { Amount } from '../../model/amount.ts';
import { isKnown, yenIn } from '../../model/amount.ts';
import type { Vintage } from '../../model/effect-amounts.ts';
import type { EffectFigures } from '../effects/effect-figures.ts';
import { totalAmount } from '../effects/effect-figures.ts';
import type { Named } from '../effects/named-amounts.ts';
import { highest, lowest, namedYears, signChanges } from '../effects/named-amounts.ts';
import { totalSoFar } from '../effects/total-so-far.ts';
import type { WriteAmount } from './total-so-far.ts';
import { spanOf, totalSentence } from './total-so-far.ts';

/** What the sum and the years of the row `id` say. */
export function rowSentence(figures: EffectFigures, id: string): string {
  return sumSentence(figures, id) + courseSentence(figures, namedYears(figures, id));
}

/** The printed sum of all years, in the row `id`, with what of it is settled, against that of the first vintage. */
export function sumSentence(figures: EffectFigures, id: string): string {
  const write = (amount: Amount) => money(figures, amount);
  const soFar = totalSoFar(figures, id);
  return totalSentence(figures, soFar, `${spanOf(soFar.years)}の合計は`, write) + againstBaseline(figures, id);
}

function againstBaseline(figures: EffectFigures, id: string): string {
  const { baseline, latest } = figures;
  const [before, now] = [totalAmount(baseline, id), totalAmount(latest, id)];
  if (!figures.isComparable || !isKnown(now) || !isKnown(before)) return '';
  const then = `${baseline.name}の${certaintyOf(figures, baseline)}`;
  return now === before ? `${then}と同じ額です。` : `${then}${money(figures, before)}より${moreOrLess(figures, now - before)}です。`;
}

function courseSentence(figures: EffectFigures, years: readonly Named[]): string {
  const [most, least] = [highest(years), lowest(years)];
  if (!most || !least || years.length < 2) return '';
  const peak = `最も多いのは${most.name}の${money(figures, most.amount)}`;
  const turns = signChanges(years);
  const [turn] = turns;
  if (turns.length === 1 && turn && turn.amount > 0)
    return `${years[0]?.name}は${money(figures, years[0]?.amount ?? 0)}ですが、${turn.name}からプラスになり、${peak}です。`;
  return `${peak}、最も少ないのは${least.name}の${money(figures, least.amount)}です。`;
}

/** What the totals of a vintage are: 見込み while one of its years is yet to be settled, else 実績. */
export function certaintyOf({ plan }: EffectFigures, { years }: Vintage): string {
  const { actual, forecast } = plan.term.words;
  return years.every(({ status }) => status === 'actual') ? actual : forecast;
}

/** How much more or less: 62,493千円少ない額. */
function moreOrLess(figures: EffectFigures, amount: number): string {
  return `${money(figures, Math.abs(amount))}${amount < 0 ? '少ない額' : '多い額'}`;
}

/** A change in words: 191,326千円減. */
export function change(figures: EffectFigures, amount: number): string {
  return `${money(figures, Math.abs(amount))}${amount < 0 ? '減' : '増'}`;
}

/**
 * Amounts as one keeps them in mind: 26.1億円 where the total (or, while that is not known, a year) comes to one 億円 or more, and the small ones beside them as
 * `money` writes them.
 */
export function roundMoney(figures: EffectFigures): WriteAmount {
  const { style, latest } = figures;
  const large = yenIn('億円');
  const { totalYen, amountsYen } = latest.total;
  const isLarge = (isKnown(totalYen) ? [totalYen] : amountsYen).some((amount) => isKnown(amount) && Math.abs(amount) >= large);
  return (amount) => {
    const isRound = isLarge && isKnown(amount) && Math.abs(amount) >= large / 10;
    return formatAmountInText(amount, isRound ? { ...style, unit: '億円', places: 1 } : style);
  };
}

/** An amount as sentences write it. */
export function money(figures: EffectFigures, amount: Amount): string {
  return formatAmountInText(amount, figures.style);
}
