import { formatEraYear } from '../../format.ts';
import { isKnown } from '../../model/amount.ts';
import type { Vintage } from '../../model/effect-amounts.ts';
import { TOTAL } from '../../model/effect-amounts.ts';
import type { EffectFigures } from '../effects/effect-figures.ts';
import { totalDifference, yearDifference } from '../effects/effect-figures.ts';
import { quoted } from '../effects/effect-rows.ts';
import type { Named } from '../effects/named-amounts.ts';
import { highest, lowest, namedDifferences } from '../effects/named-amounts.ts';
import { certaintyOf, change, money } from './amounts.ts';

/** Which rows make up the difference from the first vintage. */
export function bridgeSentence(figures: EffectFigures): string {
  const { baseline, latest, mainRows } = figures;
  const whole = totalDifference(figures, latest, TOTAL);
  if (!isKnown(whole)) return '両方の合計がそろわないため、差は示しません。';
  const parts = mainRows.flatMap((row): Named[] => {
    const amount = totalDifference(figures, latest, row.id);
    return isKnown(amount) && amount !== 0 ? [{ name: quoted(row), amount }] : [];
  });
  const nameOf = (vintage: Vintage) => `${vintage.name}の${certaintyOf(figures, vintage)}`;
  const gains = parts.filter(({ amount }) => amount > 0).sort((a, b) => b.amount - a.amount);
  const losses = parts.filter(({ amount }) => amount < 0).sort((a, b) => a.amount - b.amount);
  const clauses = [...losses, ...gains].map(({ name, amount }) => `${name}が${change(figures, amount)}`);
  const outcome = whole === 0 ? '同じです' : `${money(figures, Math.abs(whole))}${whole < 0 ? '少なくなりました' : '多くなりました'}`;
  const head = `合計は${nameOf(baseline)}${money(figures, baseline.total.totalYen)}から${nameOf(latest)}${money(figures, latest.total.totalYen)}になり、${outcome}。`;
  return clauses.length === 0
    ? head
    : `${whole === 0 ? `合計は${baseline.name}と${latest.name}で同じです。` : head}${clauses.join('、')}です。`;
}

/** The largest differences of a row in a year, and the years that are above the first vintage in total. */
export function differencesSentence(figures: EffectFigures): string {
  const cells = figures.mainRows.flatMap((row) =>
    figures.years.flatMap((year): Named[] => {
      const { amount } = yearDifference(figures, figures.latest, row.id, year);
      return isKnown(amount) ? [{ name: `${formatEraYear(year)}の${quoted(row)}`, amount }] : [];
    }),
  );
  if (cells.length === 0) return `${figures.baseline.name}との差は、両方の額がそろった年度がないため示しません。`;
  const [most, least] = [highest(cells), lowest(cells)];
  const clauses = [
    ...(least && least.amount < 0 ? [`最も減ったのは${least.name}（${change(figures, least.amount)}）`] : []),
    ...(most && most.amount > 0 ? [`最も増えたのは${most.name}（${change(figures, most.amount)}）`] : []),
  ];
  const above = namedDifferences(figures).filter(({ amount }) => amount > 0);
  const head = clauses.length === 0 ? `${figures.baseline.name}との差はありません。` : `${clauses.join('、')}です。`;
  return above.length === 0
    ? head
    : `${head}年度の合計が${figures.baseline.name}を上回るのは${above.map(({ name }) => name).join('、')}です。`;
}
