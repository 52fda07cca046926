import type { EffectRow, Vintage } from '../model/effect-amounts.ts';
import type { Amount } from '../model/money.ts';
import { isKnown } from '../model/money.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { PlacedRow } from './effect-table.ts';
import { amountText, cellOf, rowsOf, toleranceThousandYen } from './effect-table.ts';
import type { Finding, TermRule } from './rule.ts';

export const differencesAddUp: TermRule = {
  scope: 'term',
  name: 'differences-add-up',
  description: '最初の時点との差が、両方の合計額の差と合い、書くなら全部の行にある',
  excusable: true,
  check: (plan) => {
    const [baseline] = plan.vintages;
    return baseline ? plan.vintages.flatMap((vintage) => checkVintage(plan, vintage, baseline)) : [];
  },
};

function checkVintage(plan: TermPlan, vintage: Vintage, baseline: Vintage): Finding[] {
  const rows = rowsOf(plan, vintage);
  if (rows.every(({ row }) => row.differenceFromBaselineThousandYen === undefined)) return [];
  return rows.flatMap((placed) => {
    const printed = placed.row.differenceFromBaselineThousandYen;
    if (printed === undefined) return [missing(plan, vintage, placed)];
    const expected = differenceOf(placed.row, counterpart(baseline, placed.row));
    return agrees(printed, expected, toleranceThousandYen(plan)) ? [] : [wrong(plan, vintage, placed, printed, expected)];
  });
}

function counterpart(baseline: Vintage, row: EffectRow): EffectRow | undefined {
  return row.policyId === null ? baseline.total : baseline.rows.find((each) => each.policyId === row.policyId);
}

function differenceOf(row: EffectRow, before: EffectRow | undefined): Amount {
  const amounts = [row.totalThousandYen, before?.totalThousandYen ?? 'not-applicable'] as const;
  const [now, then] = amounts;
  if (isKnown(now) && isKnown(then)) return now - then;
  return amounts.includes('pending') ? 'pending' : 'not-applicable';
}

function agrees(printed: Amount, expected: Amount, tolerance: number): boolean {
  return isKnown(printed) && isKnown(expected) ? Math.abs(printed - expected) <= tolerance : printed === expected;
}

function wrong(plan: TermPlan, vintage: Vintage, placed: PlacedRow, printed: Amount, expected: Amount): Finding {
  const { words } = plan.settings;
  return {
    ...cellOf(plan, vintage, placed, 'differenceFromBaseline'),
    path: [...placed.path, 'differenceFromBaseline'],
    message: `「${placed.name}」の「${words.differenceFromBaseline}」が合いません（計算すると ${amountText(expected, plan)}、書かれた差 ${amountText(printed, plan)}）。`,
    advice: '差か合計額を直してください。',
  };
}

function missing(plan: TermPlan, vintage: Vintage, placed: PlacedRow): Finding {
  return {
    ...cellOf(plan, vintage, placed, 'differenceFromBaseline'),
    path: placed.path,
    message: `「${placed.name}」の行に「${plan.settings.words.differenceFromBaseline}」（differenceFromBaseline）がありません。`,
    advice: '差を書き足してください。対象外なら not-applicable です。',
  };
}
