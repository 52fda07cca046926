import { formatEraYear } from '../../format.ts';
import { isKnown } from '../../model/amount.ts';
import type { EffectFigures } from '../effects/effect-figures.ts';
import type { Named } from '../effects/named-amounts.ts';
import { runningDifferences, runningTotals, signChanges, yearThatEndsSums } from '../effects/named-amounts.ts';
import { money } from './amounts.ts';

/** How the running sum goes: where it begins, when it changes sign, where it ends, how far from the first vintage. */
export function cumulativeSentence(figures: EffectFigures): string {
  return runningSentence(figures) + (figures.isComparable ? widestSentence(figures) : '');
}

function runningSentence(figures: EffectFigures): string {
  const sums = runningTotals(figures);
  const [first, last] = [sums[0], sums.at(-1)];
  const subject = `${figures.latest.name}の累計は、`;
  const ended = yearThatEndsSums(figures);
  const reason = ended === undefined ? '' : `${formatEraYear(ended)}の額が${figures.style.gaps.pending}のため、`;
  if (!first || !last) return `${subject}${reason || '対象になる額がないため、'}示しません。`;
  const turns = signChanges(sums).map((turn) => `${turn.name}に${turn.amount > 0 ? 'プラス' : 'マイナス'}になり、`);
  const course =
    first === last
      ? `${subject}${first.name}の${money(figures, first.amount)}です。`
      : `${subject}${first.name}の${money(figures, first.amount)}から始まり、${turns.join('')}${last.name}に${money(figures, last.amount)}に${isSettled(figures, last) ? 'なります' : 'なる見込みです'}。`;
  return course + (reason ? `${reason}その先の累計は示しません。` : roundingSentence(figures, last.amount));
}

function isSettled({ latest }: EffectFigures, { name }: Named): boolean {
  return latest.years.some(({ fiscalYear, status }) => status === 'actual' && formatEraYear(fiscalYear) === name);
}

function roundingSentence(figures: EffectFigures, sum: number): string {
  const printed = figures.latest.total.totalYen;
  if (!isKnown(printed) || printed === sum) return '';
  return `年度の額を足したもので、端数処理のため合計欄の${money(figures, printed)}とは一致しません。`;
}

function widestSentence(figures: EffectFigures): string {
  const gaps = runningDifferences(figures);
  const widest = gaps.reduce<Named | null>((best, gap) => (best && Math.abs(best.amount) >= Math.abs(gap.amount) ? best : gap), null);
  const end = gaps.at(-1);
  if (!widest || !end || widest.amount === 0) return '';
  const apart = (amount: number) => `${money(figures, Math.abs(amount))}${amount < 0 ? '少なく' : '多く'}`;
  const closing = widest === end ? 'なります' : `、${end.name}には${end.amount === 0 ? '同じに' : apart(end.amount)}なります`;
  return `${figures.baseline.name}との差が最も大きいのは${widest.name}で${apart(widest.amount)}${closing}。`;
}
