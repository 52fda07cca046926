import type { Vintage } from '../model/effect-amounts.ts';
import type { Amount } from '../model/money.ts';
import { isKnown, sumKnown } from '../model/money.ts';
import type { DataPath } from '../model/problem.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { PlacedRow } from './effect-table.ts';
import { amountText, cellOf, rowsOf, toleranceThousandYen } from './effect-table.ts';
import type { Finding, TermRule } from './rule.ts';

/** A printed sum with the amounts it is the sum of. */
interface Sum {
  row: PlacedRow;
  column: string;
  path: DataPath;
  printed: Amount;
  parts: readonly Amount[];
  /** What is added up, such as 「業務改革」の合計額. */
  name: string;
}

export const amountsAddUp: TermRule = {
  scope: 'term',
  name: 'amounts-add-up',
  description: '効果額の表の合計が、横にも縦にも明細の和と合う',
  excusable: true,
  check: (plan) =>
    plan.vintages.flatMap((vintage) =>
      [...sumsAcross(plan, vintage), ...sumsDown(plan, vintage)]
        .filter((sum) => !agrees(sum, toleranceThousandYen(plan)))
        .map((sum) => toFinding(plan, vintage, sum)),
    ),
};

/** Each row's amounts make its total. */
function sumsAcross(plan: TermPlan, vintage: Vintage): Sum[] {
  return rowsOf(plan, vintage).map((row) => ({
    row,
    column: 'total',
    path: [...row.path, 'total'],
    printed: row.row.totalThousandYen,
    parts: row.row.amountsThousandYen,
    name: `「${row.name}」の横の合計`,
  }));
}

/** Each column's amounts make the amount of the total row. */
function sumsDown(plan: TermPlan, vintage: Vintage): Sum[] {
  const [row] = rowsOf(plan, vintage).slice(-1);
  if (!row) return [];
  const years = vintage.years.map(({ fiscalYear }, at) => ({
    row,
    column: `${fiscalYear}`,
    path: [...row.path, 'amounts', `${fiscalYear}`],
    printed: row.row.amountsThousandYen[at] ?? 'pending',
    parts: vintage.rows.map((each) => each.amountsThousandYen[at] ?? 'pending'),
    name: `${fiscalYear} 年度の縦の合計`,
  }));
  const totals: Sum = {
    row,
    column: 'total',
    path: [...row.path, 'total'],
    printed: row.row.totalThousandYen,
    parts: vintage.rows.map((each) => each.totalThousandYen),
    name: '合計額の縦の合計',
  };
  return [...years, totals];
}

/** 0 is an amount, `pending` one that is to come, `not-applicable` one that never will: only the first adds up. */
function agrees({ printed, parts }: Sum, tolerance: number): boolean {
  const expected = expectedOf(parts);
  if (isKnown(printed)) return isKnown(expected) && Math.abs(printed - expected) <= tolerance;
  return printed === 'pending' ? parts.includes('pending') : expected === 'not-applicable';
}

function expectedOf(parts: readonly Amount[]): Amount {
  return parts.every((part) => part === 'not-applicable') ? 'not-applicable' : sumKnown(parts);
}

function toFinding(plan: TermPlan, vintage: Vintage, { row, column, path, printed, parts, name }: Sum): Finding {
  const numbers = `明細の和 ${amountText(expectedOf(parts), plan)}、合計 ${amountText(printed, plan)}`;
  return {
    ...cellOf(plan, vintage, row, column),
    path,
    message: `${plan.settings.words.effectAmountShort}の合計が合いません（${name}：${numbers}）。`,
    advice: '明細か合計を直してください。',
  };
}
