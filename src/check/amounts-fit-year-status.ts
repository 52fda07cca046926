import { formatWritten } from '../format.ts';
import type { Amount } from '../model/amount.ts';
import { isKnown } from '../model/amount.ts';
import type { Vintage } from '../model/effect-amounts.ts';
import type { YearStatus } from '../model/fiscal-year.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { VintageRow } from '../model/vintage-table.ts';
import { placeOf, tableOf } from '../model/vintage-table.ts';
import type { Finding, TermRule } from './rule.ts';

export const amountsFitYearStatus: TermRule = {
  scope: 'term',
  name: 'amounts-fit-year-status',
  description: '未定（open）の年度に額がなく、実績（actual）の年度に pending がない',
  excusable: true,
  check: (plan) =>
    plan.vintages.flatMap((vintage) =>
      tableOf(plan, vintage).rows.flatMap((row) => vintage.years.flatMap((_, at) => checkCell(plan, vintage, row, at))),
    ),
};

function checkCell(plan: TermPlan, vintage: Vintage, row: VintageRow, at: number): Finding[] {
  const year = vintage.years[at];
  const amount = row.amountsYen[at] ?? 'pending';
  if (!year || !contradicts(amount, year.status)) return [];
  const { words } = plan.term;
  return [
    {
      ...placeOf(plan, vintage, row, year.fiscalYear),
      message: `「${words[year.status]}」（${year.status}）の ${year.fiscalYear} 年度に ${formatWritten(amount, vintage.unit)} が書かれています。`,
      advice: 'years の区別か、額を直してください。',
    },
  ];
}

function contradicts(amount: Amount, status: YearStatus): boolean {
  return (status === 'open' && isKnown(amount)) || (status === 'actual' && amount === 'pending');
}
