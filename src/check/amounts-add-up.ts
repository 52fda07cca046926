import { formatWritten } from '../format.ts';
import type { Vintage } from '../model/effect-amounts.ts';
import { TOTAL } from '../model/effect-amounts.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { AuditedCell } from '../model/vintage-table.ts';
import { auditVintage } from '../model/vintage-table.ts';
import type { Finding, TermRule } from './rule.ts';

export const amountsAddUp: TermRule = {
  scope: 'term',
  name: 'amounts-add-up',
  description: '効果額の表の合計が、横にも縦にも明細の和と合う',
  excusable: true,
  check: (plan) =>
    plan.vintages.flatMap((vintage) =>
      auditVintage(plan, vintage)
        .filter(({ kind, agrees }) => kind !== 'difference' && !agrees)
        .map((sum) => toFinding(plan, vintage, sum)),
    ),
};

function toFinding(plan: TermPlan, { unit }: Vintage, sum: AuditedCell): Finding {
  const numbers = `明細の和 ${formatWritten(sum.computed, unit)}、合計 ${formatWritten(sum.printed, unit)}`;
  return {
    file: sum.file,
    path: sum.path,
    place: sum.place,
    message: `${plan.term.words.effectAmountShort}の合計が合いません（${nameOf(sum)}：${numbers}）。`,
    advice: '明細か合計を直してください。',
  };
}

/** What is added up: 「業務改革」の横の合計, 2024 年度の縦の合計, 「業務改革」の 2024 年度の縦の合計（種別の和）. */
function nameOf({ kind, row, column, by }: AuditedCell): string {
  if (kind === 'across') return `「${row.label}」の横の合計`;
  const name = `${column === 'total' ? '合計額' : `${column} 年度`}の縦の合計${by === 'kind' ? '（種別の和）' : ''}`;
  return row.id === TOTAL ? name : `「${row.label}」の${name}`;
}
