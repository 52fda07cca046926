import { formatAmountInText, formatYearSpan } from '../../format.ts';
import type { Amount } from '../../model/amount.ts';
import { isKnown } from '../../model/amount.ts';
import type { EffectFigures } from '../effects/effect-figures.ts';
import { totalAmount } from '../effects/effect-figures.ts';
import type { Named } from '../effects/named-amounts.ts';
import { highest, lowest, namedYears, signChanges } from '../effects/named-amounts.ts';

/** What the sum and the years of the row `id` say. */
export function rowSentence(figures: EffectFigures, id: string): string {
  return sumSentence(figures, id) + courseSentence(figures, namedYears(figures, id));
}

/** The printed sum of all years, in the row `id`, against that of the first vintage. */
export function sumSentence(figures: EffectFigures, id: string): string {
  const { baseline, latest } = figures;
  const now = totalAmount(latest, id);
  const before = totalAmount(baseline, id);
  const subject = `${formatYearSpan(latest.years[0]?.fiscalYear ?? 0, latest.years.at(-1)?.fiscalYear ?? 0)}の合計は`;
  if (!figures.isComparable || !isKnown(now) || !isKnown(before)) return `${subject}${money(figures, now)}です。`;
  if (now === before) return `${subject}${money(figures, now)}で、${baseline.name}と同じです。`;
  return `${subject}${money(figures, now)}で、${baseline.name}の${money(figures, before)}より${moreOrLess(figures, now - before)}です。`;
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

function moreOrLess(figures: EffectFigures, amount: number): string {
  return `${money(figures, Math.abs(amount))}${amount < 0 ? '少ない額' : '多い額'}`;
}

/** An amount as sentences write it. */
export function money(figures: EffectFigures, amount: Amount): string {
  return formatAmountInText(amount, figures.style);
}
