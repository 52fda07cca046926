import type { EffectRow, Vintage } from '../model/effect-amounts.ts';
import type { YearStatus } from '../model/fiscal-year.ts';
import type { Amount } from '../model/money.ts';
import { isKnown } from '../model/money.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { PlacedRow } from './effect-table.ts';
import { amountText, cellOf, rowsOf } from './effect-table.ts';
import type { Finding, TermRule } from './rule.ts';

export const amountsFitYearStatus: TermRule = {
  scope: 'term',
  name: 'amounts-fit-year-status',
  description: '未定（open）の年度に額がなく、実績（actual）の年度に pending がない',
  excusable: true,
  check: (plan) =>
    plan.vintages.flatMap((vintage) =>
      rowsOf(plan, vintage).flatMap((placed) => vintage.years.flatMap((_, at) => checkCell(plan, vintage, placed, at))),
    ),
};

function checkCell(plan: TermPlan, vintage: Vintage, placed: PlacedRow, at: number): Finding[] {
  const year = vintage.years[at];
  const amount = amountAt(placed.row, at);
  if (!year || !contradicts(amount, year.status)) return [];
  const { words } = plan.settings;
  const says = isKnown(amount) ? `${amountText(amount, plan)} ` : amount;
  return [
    {
      ...cellOf(plan, vintage, placed, `${year.fiscalYear}`),
      path: [...placed.path, 'amounts', `${year.fiscalYear}`],
      message: `「${words[year.status]}」（${year.status}）の ${year.fiscalYear} 年度に ${says} が書かれています。`,
      advice: 'years の区別か、額を直してください。',
    },
  ];
}

function contradicts(amount: Amount, status: YearStatus): boolean {
  return (status === 'open' && isKnown(amount)) || (status === 'actual' && amount === 'pending');
}

function amountAt(row: EffectRow, at: number): Amount {
  return row.amountsThousandYen[at] ?? 'pending';
}
