import { formatRoundPercent } from '../../format.ts';
import { isKnown } from '../../model/amount.ts';
import { TOTAL } from '../../model/effect-amounts.ts';
import type { Plan } from '../../model/plan.ts';
import { shareOf } from '../effects/effect-achievement.ts';
import type { EffectFigures } from '../effects/effect-figures.ts';
import { totalDifference } from '../effects/effect-figures.ts';
import type { TotalSoFar } from '../effects/total-so-far.ts';
import { certaintyOf, money } from './amounts.ts';
import { printWord } from './document.ts';
import { spanOf } from './total-so-far.ts';

/** What a reader asks first. */
export const QUESTIONS = { amount: 'いくらか', course: '計画どおりか', changes: '何が変わるか', contents: '何をするか' } as const;

/** The exact amounts behind a round one: 合計2,611,600千円のうち、令和4～5年度の78,227千円は実績です。 */
export function exactAmounts(figures: EffectFigures, { total, settled, isForecast }: TotalSoFar): string {
  const { actual } = figures.plan.term.words;
  const all = `合計${isKnown(total) ? '' : 'は'}${money(figures, total)}`;
  if (!settled) return `${all}です。`;
  if (!isForecast) return `${all}です。すべて${actual}です。`;
  const part = `${spanOf(settled.years)}の${money(figures, settled.amount)}は${actual}です。`;
  return isKnown(total) ? `${all}のうち、${part}` : `${all}です。${part}`;
}

/** Settled years against what the first vintage expected of them; that there are none; or that nothing was expected. */
export function courseSentence(figures: EffectFigures, { settled, against }: TotalSoFar): string {
  const { actual, forecast } = figures.plan.term.words;
  if (!settled) return `${actual}はまだありません。`;
  if (!against) return `${actual}は${money(figures, settled.amount)}です。比べられる当初の${forecast}はありません。`;
  const then = `当初の${forecast}${against.ratio === null ? 'は' : ''}${money(figures, against.expected)}`;
  const subject = `${spanOf(against.years)}の${actual}${money(figures, against.actual)}`;
  return against.ratio === null ? `${subject}に対して、${then}です。` : `${subject}は、${then}の${formatRoundPercent(against.ratio)}です。`;
}

/** How the total differs from the first vintage's; empty where there is none, or one of them is not known. */
export function totalChangeSentence(figures: EffectFigures): string {
  const { baseline, latest } = figures;
  const difference = totalDifference(figures, latest, TOTAL);
  if (!figures.isComparable || !isKnown(difference)) return '';
  const subject = `合計の${certaintyOf(figures, latest)}は、${baseline.name}の${certaintyOf(figures, baseline)}`;
  if (difference === 0) return `${subject}と同じです。`;
  const share = shareOf(Math.abs(difference), baseline.total.totalYen);
  const size = `${money(figures, Math.abs(difference))}${share === null ? '' : `（${formatRoundPercent(share)}）`}`;
  return `${subject}より${size}${difference < 0 ? '少なく' : '多く'}なりました。`;
}

/** Of a plan that has neither amounts nor grades. */
export function nothingToMeasureBy(plan: Plan): string {
  return `${printWord(plan)}に、進み具合を示す記載はありません。`;
}
