import { formatEraYear } from '../../format.ts';
import type { Amount } from '../../model/amount.ts';
import { isKnown } from '../../model/amount.ts';
import type { EffectRow, Vintage } from '../../model/effect-amounts.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { indexOf } from '../../model/term-plan.ts';
import type { Column, Row, Table } from '../table.ts';
import { withoutEmptyColumns } from '../table.ts';

const NOT_APPLICABLE = '対象外';

/** Every amount of every vintage, a row for each year and policy; no totals, so that it can be summed as it is. */
export function effectAmountsTable(plan: TermPlan): Table {
  const { words } = plan.settings;
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
      amountColumn(words.effectAmountShort),
      { key: 'amountNote', heading: '額がない理由', description: meaningOfNone(plan) },
    ],
    rows: plan.vintages.flatMap((vintage) => vintage.rows.flatMap((row) => amountRows(plan, vintage, row))),
  });
}

/** The totals and differences as the plan prints them, a row for each vintage and policy and one for all policies. */
export function effectTotalsTable(plan: TermPlan): Table {
  const { words } = plan.settings;
  return withoutEmptyColumns({
    id: 'effect-totals',
    title: `${words.effectAmount}の${words.total}`,
    description: `${words.effectAmount}の表に書かれた合計と差です。${plan.term.levels[0]}ごとと、全体の行があります。`,
    columns: [
      vintageColumn,
      ...policyColumns(plan),
      amountColumn(words.grandTotal, 'total'),
      { key: 'totalNote', heading: '合計がない理由', description: meaningOfNone(plan) },
      {
        key: 'differenceThousandYen',
        heading: `${words.differenceFromBaseline}（千円）`,
        description: '差。負の数は -1 のように書きます',
        isAmount: true,
      },
    ],
    rows: plan.vintages.flatMap((vintage) => [...vintage.rows, vintage.total].map((row) => totalRow(plan, vintage, row))),
  });
}

const vintageColumn: Column = { key: 'vintage', heading: '時点', description: 'いつの時点で見積もったか' };

function policyColumns(plan: TermPlan): Column[] {
  return [
    { key: 'policyNumeral', heading: `${plan.term.levels[0]}の番号`, description: `${plan.term.levels[0]}の番号` },
    { key: 'policy', heading: plan.term.levels[0] ?? '', description: `${plan.term.levels[0]}の名称` },
  ];
}

function amountColumn(name: string, key = 'amount'): Column {
  return {
    key: `${key}ThousandYen`,
    heading: `${name}（千円）`,
    description: '千円を単位とする整数。桁区切りはなく、負の数は -1 のように書きます',
    isAmount: true,
  };
}

function amountRows(plan: TermPlan, vintage: Vintage, row: EffectRow): Row[] {
  const { words } = plan.settings;
  return vintage.years.map(({ fiscalYear, status }, at) => {
    const amount = row.amountsThousandYen[at] ?? 'pending';
    return {
      vintage: vintage.name,
      fiscalYear,
      fiscalYearName: formatEraYear(fiscalYear),
      status: words[status],
      ...policyCells(plan, row),
      amountThousandYen: known(amount),
      amountNote: whyNone(plan, amount),
    };
  });
}

function totalRow(plan: TermPlan, vintage: Vintage, row: EffectRow): Row {
  return {
    vintage: vintage.name,
    ...policyCells(plan, row),
    totalThousandYen: known(row.totalThousandYen),
    totalNote: whyNone(plan, row.totalThousandYen),
    differenceThousandYen: known(row.differenceFromBaselineThousandYen ?? 'not-applicable'),
  };
}

function policyCells(plan: TermPlan, { policyId }: EffectRow): Row {
  const policy = policyId === null ? undefined : indexOf(plan).groups.get(policyId);
  return { policyNumeral: policy?.number ?? null, policy: policy?.name ?? plan.settings.words.total };
}

function known(amount: Amount): number | null {
  return isKnown(amount) ? amount : null;
}

function whyNone(plan: TermPlan, amount: Amount): string | null {
  if (isKnown(amount)) return null;
  return amount === 'pending' ? plan.settings.words.open : NOT_APPLICABLE;
}

function meaningOfNone({ settings }: TermPlan): string {
  return `額が空欄のときの理由。「${settings.words.open}」はまだ決まっていないもの、「${NOT_APPLICABLE}」は額がないもの。0 は額が 0 であること`;
}
