import { formatPercent } from '../../format.ts';
import { isKnown } from '../../model/amount.ts';
import { TOTAL } from '../../model/effect-amounts.ts';
import { shareOf } from '../effects/effect-achievement.ts';
import type { EffectFigures } from '../effects/effect-figures.ts';
import { totalAmount } from '../effects/effect-figures.ts';
import type { FigureRow } from '../effects/effect-rows.ts';
import { quoted, sortOf } from '../effects/effect-rows.ts';
import { highest, lowest, namedTotals, namedYears } from '../effects/named-amounts.ts';
import { certaintyOf, money } from './amounts.ts';

/** Which of `rows`, the parts of the row `whole`, brings most and least, how much of the whole, and which has years below zero. */
export function partsSentence(figures: EffectFigures, whole: string, rows: readonly FigureRow[]): string {
  const { latest } = figures;
  const wholeName = whole === TOTAL ? '全体' : quoted(figures.rows.find(({ id }) => id === whole) ?? { name: whole });
  const of = `${latest.name}の${certaintyOf(figures, latest)}`;
  const totals = namedTotals(figures, rows);
  const [most, least] = [highest(totals), lowest(totals)];
  if (!most || !least) return `合計の分かる${sortOf(rows)}はありません。`;
  const share = totals.every(({ amount }) => amount >= 0) ? shareOf(most.amount, totalAmount(latest, whole)) : null;
  const shareText = share === null ? '' : `（${wholeName}の${formatPercent(share)}）`;
  const ranking =
    most === least
      ? `${of}の合計は、${most.name}の${money(figures, most.amount)}です。`
      : `${of}の合計が最も多いのは${most.name}の${money(figures, most.amount)}${shareText}、最も少ないのは${least.name}の${money(figures, least.amount)}です。`;
  const below = rows.flatMap((row) => belowZero(figures, row.id, quoted(row)));
  if (below.length > 3) return `${ranking}${rows.length}件のうち${below.length}件に、マイナスの年度があります。`;
  return below.length === 0 ? ranking : `${ranking}マイナスの年度があるのは${below.join('、')}です。`;
}

/** How much of the whole one of the rows that make it up brings. */
export function shareSentence(figures: EffectFigures, id: string): string {
  const { latest, mainRows } = figures;
  const row = mainRows.find((each) => each.id === id);
  const amount = totalAmount(latest, id);
  const of = `${latest.name}の${certaintyOf(figures, latest)}`;
  if (!row) return '';
  if (!isKnown(amount)) return `${of}のうち${quoted(row)}の合計は${money(figures, amount)}です。`;
  const isShareable = namedTotals(figures, mainRows).every((total) => total.amount >= 0);
  const share = isShareable ? shareOf(amount, latest.total.totalYen) : null;
  const rank = namedTotals(figures, mainRows).filter((total) => total.amount > amount).length + 1;
  const order = rank === 1 ? '最も' : `${rank}番目に`;
  const place = `${mainRows.length}つの${sortOf(mainRows)}のうち${order}多い額です`;
  return `${of}の合計${money(figures, latest.total.totalYen)}のうち、${quoted(row)}は${money(figures, amount)}${share === null ? '' : `（${formatPercent(share)}）`}で、${place}。`;
}

function belowZero(figures: EffectFigures, id: string, name: string): string[] {
  const years = namedYears(figures, id).filter(({ amount }) => amount < 0);
  return years.length === 0 ? [] : [`${name}（${years.map((year) => `${year.name} ${money(figures, year.amount)}`).join('、')}）`];
}
