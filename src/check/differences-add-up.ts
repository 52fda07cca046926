import { formatWritten } from '../format.ts';
import type { Vintage } from '../model/effect-amounts.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { AuditedCell, VintageRow } from '../model/vintage-table.ts';
import { auditVintage, placeOf, tableOf } from '../model/vintage-table.ts';
import type { Finding, TermRule } from './rule.ts';

export const differencesAddUp: TermRule = {
  scope: 'term',
  name: 'differences-add-up',
  description: '最初の時点との差が、両方の合計額の差と合い、書くなら、最初の時点にもあるどの行にもある',
  excusable: true,
  check: (plan) => plan.vintages.flatMap((vintage) => checkVintage(plan, vintage)),
};

function checkVintage(plan: TermPlan, vintage: Vintage): Finding[] {
  const printed = auditVintage(plan, vintage).filter(({ kind }) => kind === 'difference');
  if (printed.length === 0) return [];
  const [baseline] = plan.vintages;
  const compared = new Set(baseline && tableOf(plan, baseline).rows.map(({ id }) => id));
  const without = tableOf(plan, vintage).rows.filter(
    ({ id, differenceFromBaselineYen }) => compared.has(id) && differenceFromBaselineYen === undefined,
  );
  return [
    ...printed.filter(({ agrees }) => !agrees).map((each) => wrong(plan, vintage, each)),
    ...without.map((row) => missing(plan, vintage, row)),
  ];
}

function wrong(plan: TermPlan, { unit }: Vintage, { file, path, place, row, printed, computed }: AuditedCell): Finding {
  const numbers = `計算すると ${formatWritten(computed, unit)}、書かれた差 ${formatWritten(printed, unit)}`;
  return {
    file,
    path,
    place,
    message: `「${row.label}」の「${plan.term.words.differenceFromBaseline}」が合いません（${numbers}）。`,
    advice: '差か合計額を直してください。',
  };
}

function missing(plan: TermPlan, vintage: Vintage, row: VintageRow): Finding {
  return {
    ...placeOf(plan, vintage, row, 'differenceFromBaseline'),
    path: row.path,
    message: `「${row.label}」の行に「${plan.term.words.differenceFromBaseline}」（differenceFromBaseline）がありません。`,
    advice: '差を書き足してください。対象外なら not-applicable です。',
  };
}
