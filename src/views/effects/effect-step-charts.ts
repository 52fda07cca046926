import type { Step, StepsChart, Tone } from '../../charts/chart.ts';
import { formatPercent } from '../../format.ts';
import type { Amount } from '../../model/amount.ts';
import { isKnown } from '../../model/amount.ts';
import type { Vintage } from '../../model/effect-amounts.ts';
import { TOTAL } from '../../model/effect-amounts.ts';
import { bridgeSentence } from '../sentences/differences.ts';
import { shareSentence } from '../sentences/parts.ts';
import { chartBase, totalCertainties, totalCertainty, toValue } from './chart-base.ts';
import { shareOf } from './effect-achievement.ts';
import type { EffectFigures } from './effect-figures.ts';
import { totalAmount, totalDifference } from './effect-figures.ts';
import type { FigureRow } from './effect-rows.ts';
import { anchorOf, sortOf } from './effect-rows.ts';

/** True for so many rows as have each a colour of its own. */
export function isFew(rows: readonly FigureRow[]): boolean {
  return rows.length <= 6;
}

/** From the first total over the difference of each row that makes it up to the latest total. */
export function bridge(figures: EffectFigures): StepsChart {
  const { baseline, latest, mainRows } = figures;
  const change = (row: FigureRow): Step => {
    const amount = totalDifference(figures, latest, row.id);
    const certainty = totalCertainty(baseline) === 'known' ? totalCertainty(latest) : 'estimated';
    return {
      id: anchorOf(row),
      label: row.name,
      tone: toneOf(amount),
      role: 'change',
      value: toValue(amount, figures),
      certainty,
      note: null,
    };
  };
  return {
    ...chartBase(figures, [baseline, latest]),
    certainties: totalCertainties(figures),
    id: 'bridge',
    kind: 'bridge',
    title: `${baseline.name}との差の内訳`,
    summary: bridgeSentence(figures),
    axisLabel: `${baseline.name}の合計との差`,
    steps: [
      level(figures, baseline, 'baseline', `${baseline.name}の合計`, 'muted', baseline.total.totalYen),
      ...mainRows.map(change),
      level(figures, latest, 'latest', `${latest.name}の合計`, toneOf(totalDifference(figures, latest, TOTAL)), latest.total.totalYen),
    ],
  };
}

/** The latest total of a row beside those of the others that make up the whole. */
export function rowShare(figures: EffectFigures, id: string): StepsChart {
  const { mainRows } = figures;
  return {
    ...bars(figures, mainRows, id),
    id: `${anchorOf({ id })}-share`,
    title: `${sortOf(mainRows)}のなかでの大きさ`,
    summary: shareSentence(figures, id),
  };
}

/** The latest totals of `rows`, one of them or all in the accent; with shares of the whole where these are all of it. */
export function bars(figures: EffectFigures, rows: readonly FigureRow[], accent?: string): Omit<StepsChart, 'id' | 'title' | 'summary'> {
  const { latest, mainRows } = figures;
  const amounts = rows.map((row) => totalAmount(latest, row.id));
  const isShareable = rows === mainRows && amounts.every((amount) => !isKnown(amount) || amount >= 0);
  return {
    ...chartBase(figures, [latest]),
    certainties: totalCertainties(figures),
    kind: 'bars',
    axisLabel: `${latest.name}の合計`,
    steps: rows.map((row, at) => {
      const amount = amounts[at] ?? 'not-applicable';
      const share = isShareable ? shareOf(amount, latest.total.totalYen) : null;
      const tone = accent === undefined || row.id === accent ? 'accent' : 'muted';
      return { ...level(figures, latest, anchorOf(row), row.name, tone, amount), note: share === null ? null : formatPercent(share) };
    }),
  };
}

/** Less and more never look alike. */
function toneOf(difference: Amount): Tone {
  return isKnown(difference) && difference < 0 ? 'loss' : 'gain';
}

function level(figures: EffectFigures, vintage: Vintage, id: string, label: string, tone: Tone, amount: Amount): Step {
  return { id, label, tone, role: 'level', value: toValue(amount, figures), certainty: totalCertainty(vintage), note: null };
}
