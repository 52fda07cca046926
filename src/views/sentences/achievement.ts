import { formatEraYear, formatPercent } from '../../format.ts';
import { isKnown } from '../../model/amount.ts';
import { TOTAL } from '../../model/effect-amounts.ts';
import type { Words } from '../../model/words.ts';
import type { Achievement } from '../effects/effect-achievement.ts';
import { achievementsOf } from '../effects/effect-achievement.ts';
import type { EffectFigures } from '../effects/effect-figures.ts';
import { money } from './amounts.ts';

/** What settled years came to against what was expected of them. */
export function achievementSentence(figures: EffectFigures): string {
  const { words } = figures.plan.term;
  const all = achievementsOf(figures, TOTAL);
  const years = all.map(({ fiscalYear, expected, actual, ratio }) => {
    const share = ratio === null ? '' : `（${formatPercent(ratio)}）`;
    return `${formatEraYear(fiscalYear)}は${words.forecast}${money(figures, expected)}に対して${words.actual}${money(figures, actual)}${share}`;
  });
  const notes = all
    .filter(({ ratio }) => ratio === null)
    .map((each) => `${formatEraYear(each.fiscalYear)}は${reasonForNoRatio(each, words)}ため、割合は示しません。`);
  return years.length === 0 ? '' : `${figures.baseline.name}の${words.forecast}と比べると、${years.join('、')}です。${notes.join('')}`;
}

/** Why a percentage would say nothing true of a year or a cell. */
export function reasonForNoRatio({ expected, actual }: Achievement, words: Pick<Words, 'forecast' | 'actual'>): string {
  if (!isKnown(expected) || !isKnown(actual)) return '額がそろわない';
  if (expected === 0) return `${words.forecast}が0の`;
  return expected < 0 ? `${words.forecast}がマイナスの` : `${words.actual}がマイナスの`;
}
