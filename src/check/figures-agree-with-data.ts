import { formatNumber, formatWritten } from '../format.ts';
import { isKnown } from '../model/amount.ts';
import type { BoundFigure } from '../model/bound-figure.ts';
import { parseFigure } from '../model/bound-figure.ts';
import type { FigureValue, WrittenFigure } from '../model/figure-value.ts';
import { figureValue, readFigure, saysSo, yenBehind } from '../model/figure-value.ts';
import type { Plan } from '../model/plan.ts';
import type { Finding, PlanRule } from './rule.ts';

const FORMS =
  'figure: の後には「effects/期/時点/行/列」（行は total か rows の policy・group などの値、列は西暦の年度・total・difference）か「counts/期/数えるもの」（initiatives・former か changes の id）を書いてください。';

/** A number in the editor's own words says what the data say. */
export const figuresAgreeWithData: PlanRule = {
  scope: 'plan',
  name: 'figures-agree-with-data',
  description: '編集者の文の中で データに結び付けた数字（figure:）が、今のデータと合う',
  excusable: false,
  check: (plan) => plan.figures.flatMap((figure) => findDisagreement(plan, figure)),
};

function findDisagreement(plan: Plan, { file, path, text, target }: BoundFigure): Finding[] {
  const find = (message: string, advice: string): Finding[] => [{ file, path, message, advice }];
  const ref = parseFigure(target);
  const value = ref && figureValue(plan, ref);
  if (!value) return find(`「${text}」を結び付けた「figure:${target}」は、データの中にありません。`, FORMS);
  const written = readFigure(text);
  const right = written ? wordsFor(value, written) : exactly(value);
  if (!written)
    return find(
      `「${text}」を figure: に結び付けていますが、数字がありません。`,
      `「${right}」のように、数字をかっこの中に書いてください。`,
    );
  if (saysSo(written, value)) return [];
  return find(`「${text}」と書かれていますが、データ（${target}）では${right}です。`, `文の数字を「${right}」に直してください。`);
}

/** The right number in the unit and with the digits of the wrong one. */
function wordsFor(value: FigureValue, { unit, isNegative, power, decimals }: WrittenFigure): string {
  if (value.unit !== '円' || unit !== '円' || !isKnown(value.amount)) return exactly(value);
  const size = formatNumber(Math.abs(value.amount) / yenBehind(power), decimals);
  return `${value.amount < 0 && isNegative ? '△' : ''}${size}${power}円`;
}

function exactly({ unit, amount }: FigureValue): string {
  return unit === '円' ? formatWritten(amount, '千円').replaceAll(' ', '') : formatNumber(amount);
}
