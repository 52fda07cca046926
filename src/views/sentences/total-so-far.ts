import { formatEraYear, formatRoundPercent, formatYearSpan } from '../../format.ts';
import type { Amount } from '../../model/amount.ts';
import { isKnown } from '../../model/amount.ts';
import type { FiscalYear } from '../../model/fiscal-year.ts';
import type { EffectFigures } from '../effects/effect-figures.ts';
import type { TotalSoFar } from '../effects/total-so-far.ts';

/** How a sentence writes its amounts: exactly, or as one keeps them in mind. */
export type WriteAmount = (amount: Amount) => string;

/**
 * A total with what of it is settled, for where there is little room: 見込み26.1億円（うち実績0.8億円。当初の見込み2.2億円の35%）.
 */
export function totalInShort(figures: EffectFigures, soFar: TotalSoFar, write: WriteAmount): string {
  const { actual, forecast, total } = figures.plan.term.words;
  const name = !isKnown(soFar.total) ? `${total}は` : soFar.isForecast ? forecast : actual;
  return `${name}${write(soFar.total)}${soFarInBrackets(figures, soFar, write)}`;
}

/** The same in a sentence, of `subject`: 令和4～9年度の合計は26.1億円を見込んでいます（うち実績…）。 */
export function totalSentence(figures: EffectFigures, soFar: TotalSoFar, subject: string, write: WriteAmount): string {
  const said = soFarInBrackets(figures, soFar, write);
  if (!isKnown(soFar.total)) return `${subject}${write(soFar.total)}です${said}。`;
  if (!soFar.isForecast) return `${subject}${figures.plan.term.words.actual}で${write(soFar.total)}です${said}。`;
  return `${subject}${write(soFar.total)}を見込んでいます${said}。`;
}

/** What of a total is settled, and how that compares with what was expected at first; empty where nothing is to be said. */
export function soFarInBrackets(figures: EffectFigures, soFar: TotalSoFar, write: WriteAmount): string {
  const { actual } = figures.plan.term.words;
  const { settled, isForecast } = soFar;
  if (!settled) return isForecast && isKnown(soFar.total) ? `（${actual}はまだありません）` : '';
  const part = isForecast || !isKnown(soFar.total) ? [`うち${actual}${write(settled.amount)}`] : [];
  const parts = [...part, ...againstFirst(figures, soFar, write)];
  return parts.length > 0 ? `（${parts.join('。')}）` : '';
}

/** Against the first vintage: 当初の見込み2.2億円の35%; of only some of the settled years, which. */
function againstFirst(figures: EffectFigures, { settled, against }: TotalSoFar, write: WriteAmount): string[] {
  if (!settled || !against) return [];
  const expected = `当初の${figures.plan.term.words.forecast}`;
  const compared =
    against.ratio === null
      ? `${expected}は${write(against.expected)}`
      : `${expected}${write(against.expected)}の${formatRoundPercent(against.ratio)}`;
  if (against.years.length === settled.years.length) return [compared];
  return [`${spanOf(against.years)}は${write(against.actual)}で、${compared}`];
}

/** Years in words: a span where they follow one another, else each. */
export function spanOf(years: readonly FiscalYear[]): string {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  return last - first === years.length - 1 ? formatYearSpan(first, last) : years.map(formatEraYear).join('・');
}
