import type { AmountStyle } from '../../format.ts';
import { countOf, formatEraYear } from '../../format.ts';
import type { Amount, CountingUnit } from '../../model/amount.ts';
import { isKnown } from '../../model/amount.ts';
import type { EffectRow, Vintage } from '../../model/effect-amounts.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { indexOf } from '../../model/term-plan.ts';
import { amountStyle } from '../../views/effect-figures.ts';
import type { Column, Row, Table } from '../table.ts';
import { withoutEmptyColumns } from '../table.ts';

/** Every amount of every vintage, a row for each year and policy; no totals, so that it can be summed as it is. */
export function effectAmountsTable(plan: TermPlan): Table {
  const { words } = plan.term;
  const style = amountStyle(plan);
  return withoutEmptyColumns({
    id: 'effect-amounts',
    title: words.effectAmount,
    description: `${words.effectAmount}の1つの額を1行にしたものです。合計の行はありません。`,
    columns: [
      vintageColumn,
      { key: 'fiscalYear', heading: '年度（西暦）', description: '年度の始まる4月の年' },
      { key: 'fiscalYearName', heading: '年度', description: '和暦の年度' },
      { key: 'status', heading: `${words.actual}・${words.forecast}`, description: 'その時点で、その年度の額が何であるか' },
      ...policyColumns(plan),
      amountColumn(style, 'amount', words.effectAmountShort),
      { key: 'amountNote', heading: '額がない理由', description: meaningOfNone(style) },
    ],
    rows: plan.vintages.flatMap((vintage) => vintage.rows.flatMap((row) => amountRows(plan, style, vintage, row))),
  });
}

/** The totals and differences as the plan prints them, a row for each vintage and policy and one for all policies. */
export function effectTotalsTable(plan: TermPlan): Table {
  const { words } = plan.term;
  const style = amountStyle(plan);
  return withoutEmptyColumns({
    id: 'effect-totals',
    title: `${words.effectAmount}の${words.total}`,
    description: `${words.effectAmount}の表に書かれた合計と差です。${plan.term.levels[0]}ごとと、全体の行があります。`,
    columns: [
      vintageColumn,
      ...policyColumns(plan),
      amountColumn(style, 'total', words.grandTotal),
      { key: 'totalNote', heading: '合計がない理由', description: meaningOfNone(style) },
      { ...amountColumn(style, 'difference', words.differenceFromBaseline), description: '差。負の数は -1 のように書きます' },
      { key: 'differenceNote', heading: '差がない理由', description: meaningOfNone(style) },
    ],
    rows: plan.vintages.flatMap((vintage) => [...vintage.rows, vintage.total].map((row) => totalRow(plan, style, vintage, row))),
  });
}

const vintageColumn: Column = { key: 'vintage', heading: '時点', description: 'いつの時点で見積もったか' };

function policyColumns(plan: TermPlan): Column[] {
  return [
    { key: 'policyNumeral', heading: `${plan.term.levels[0]}の番号`, description: `${plan.term.levels[0]}の番号` },
    { key: 'policy', heading: plan.term.levels[0] ?? '', description: `${plan.term.levels[0]}の名称` },
  ];
}

const KEY_ENDINGS: Readonly<Record<CountingUnit, string>> = { 千円: 'ThousandYen', 円: 'Yen' };

function amountColumn({ countedIn: unit }: AmountStyle, key: 'amount' | 'total' | 'difference', name: string): Column {
  return {
    key: `${key}${KEY_ENDINGS[unit]}`,
    heading: `${name}（${unit}）`,
    description: `${unit}を単位とする整数。桁区切りはなく、負の数は -1 のように書きます`,
    isAmount: true,
  };
}

function amountRows(plan: TermPlan, style: AmountStyle, vintage: Vintage, row: EffectRow): Row[] {
  const { words } = plan.term;
  return vintage.years.map(({ fiscalYear, status }, at) => ({
    vintage: vintage.name,
    fiscalYear,
    fiscalYearName: formatEraYear(fiscalYear),
    status: words[status],
    ...policyCells(plan, row),
    ...amountCells(style, 'amount', row.amountsYen[at] ?? 'pending'),
  }));
}

function totalRow(plan: TermPlan, style: AmountStyle, vintage: Vintage, row: EffectRow): Row {
  return {
    vintage: vintage.name,
    ...policyCells(plan, row),
    ...amountCells(style, 'total', row.totalYen),
    ...amountCells(style, 'difference', row.differenceFromBaselineYen),
  };
}

function policyCells(plan: TermPlan, { policyId }: EffectRow): Row {
  const policy = policyId === null ? undefined : indexOf(plan).groups.get(policyId);
  return { policyNumeral: policy?.number ?? null, policy: policy?.name ?? plan.term.words.total };
}

/** An amount and, beside it, why there is none; both empty where the table prints nothing. */
function amountCells(style: AmountStyle, key: 'amount' | 'total' | 'difference', amount: Amount | undefined): Row {
  if (amount === undefined) return {};
  return {
    [`${key}${KEY_ENDINGS[style.countedIn]}`]: countOf(amount, style),
    [`${key}Note`]: isKnown(amount) ? null : style.gaps[amount],
  };
}

function meaningOfNone({ gaps }: AmountStyle): string {
  return `額が空欄のときの理由。「${gaps.pending}」はまだ決まっていないもの、「${gaps['not-applicable']}」は額がないもの。0 は額が 0 であること`;
}
