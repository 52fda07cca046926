import type { AmountStyle } from '../../format.ts';
import { countOf, formatEraYear } from '../../format.ts';
import type { Amount, CountingUnit } from '../../model/amount.ts';
import { isKnown } from '../../model/amount.ts';
import type { EffectRow, Vintage } from '../../model/effect-amounts.ts';
import { TOTAL } from '../../model/effect-amounts.ts';
import { groupTitle } from '../../model/group.ts';
import { pathsTo } from '../../model/group-path.ts';
import { indexOf } from '../../model/plan-index.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { partsOfRows } from '../../model/vintage-table.ts';
import { amountStyle, effectFigures } from '../../views/effects/effect-figures.ts';
import { sortOf } from '../../views/effects/effect-rows.ts';
import { factsOf } from '../../views/initiatives/initiative-facts.ts';
import type { Column, Row, Table } from '../table.ts';
import { withoutEmptyColumns } from '../table.ts';

/** Every amount of every vintage, a row for each year and thing; without the total, so that what says of what it is a part can be summed. */
export function effectAmountsTable(plan: TermPlan): Table {
  const { words } = plan.term;
  const style = amountStyle(plan);
  return withoutEmptyColumns({
    id: 'effect-amounts',
    title: words.effectAmount,
    description: `${words.effectAmount}の1つの額を1行にしたものです。合計の行はありません。${isDivided(plan) ? '「何の内訳か」が同じ行を足すと、その額になります。' : ''}`,
    columns: [
      vintageColumn,
      { key: 'fiscalYear', heading: '年度（西暦）', description: '年度の始まる4月の年' },
      { key: 'fiscalYearName', heading: '年度', description: '和暦の年度' },
      { key: 'status', heading: `${words.actual}・${words.forecast}`, description: 'その時点で、その年度の額が何であるか' },
      ...subjectColumns(plan),
      amountColumn(style, 'amount', words.effectAmountShort),
      { key: 'amountNote', heading: '額がない理由', description: meaningOfNone(style) },
    ],
    rows: plan.vintages.flatMap((vintage) => vintage.rows.flatMap((row) => amountRows(plan, style, vintage, row))),
  });
}

/** The totals and differences as the plan prints them, a row for each vintage and thing and one for all. */
export function effectTotalsTable(plan: TermPlan): Table {
  const { words } = plan.term;
  const style = amountStyle(plan);
  return withoutEmptyColumns({
    id: 'effect-totals',
    title: `${words.effectAmount}の${words.total}`,
    description: `${words.effectAmount}の表に書かれた合計と差です。${sortOf(effectFigures(plan)?.rows ?? [])}ごとと、全体の行があります。`,
    columns: [
      vintageColumn,
      ...subjectColumns(plan),
      amountColumn(style, 'total', words.grandTotal),
      { key: 'totalNote', heading: '合計がない理由', description: meaningOfNone(style) },
      { ...amountColumn(style, 'difference', words.differenceFromBaseline), description: '差。負の数は -1 のように書きます' },
      { key: 'differenceNote', heading: '差がない理由', description: meaningOfNone(style) },
    ],
    rows: plan.vintages.flatMap((vintage) => [...vintage.rows, vintage.total].map((row) => totalRow(plan, style, vintage, row))),
  });
}

const vintageColumn: Column = { key: 'vintage', heading: '時点', description: 'いつの時点で見積もったか' };

function subjectColumns({ term }: TermPlan): Column[] {
  const { levels, words } = term;
  const top = levels[0] ?? '';
  const lower = levels.slice(1).join('・');
  return [
    { key: 'policyNumeral', heading: `${top}の番号`, description: `${top}の番号` },
    { key: 'policy', heading: top, description: `${top}の名称` },
    { key: 'group', heading: lower, description: `${lower}の名称（上から順に）` },
    { key: 'initiative', heading: words.initiative, description: `${words.initiative}の名称` },
    { key: 'kind', heading: '種別', description: '額の種別' },
    { key: 'partOf', heading: '何の内訳か', description: 'この行とほかの行とで足し合わせた額がある行' },
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
    ...subjectCells(plan, vintage, row),
    ...amountCells(style, 'amount', row.amountsYen[at] ?? 'pending'),
  }));
}

function totalRow(plan: TermPlan, style: AmountStyle, vintage: Vintage, row: EffectRow): Row {
  return {
    vintage: vintage.name,
    ...subjectCells(plan, vintage, row),
    ...amountCells(style, 'total', row.totalYen),
    ...amountCells(style, 'difference', row.differenceFromBaselineYen),
  };
}

function subjectCells(plan: TermPlan, vintage: Vintage, row: EffectRow): Row {
  const { groups, standings, initiatives } = indexOf(plan);
  const { id, group, initiative, kind } = row;
  const standing =
    initiative === undefined ? pathsTo(group ?? '').flatMap((path) => groups.get(path) ?? []) : (standings.get(initiative) ?? []);
  const [top, ...below] = standing;
  const there = initiatives.get(initiative ?? '');
  return {
    policyNumeral: top?.number ?? null,
    policy: top?.name ?? (id === TOTAL ? plan.term.words.total : null),
    group: below.length > 0 ? below.map(groupTitle).join(' › ') : null,
    initiative: there ? factsOf(plan, there).name : null,
    kind: kind ?? null,
    partOf: isDivided(plan) ? partOfNames(plan, vintage, id) : null,
  };
}

/** True where some rows are sums of others, so that adding all of them would count twice. */
function isDivided(plan: TermPlan): boolean {
  return effectFigures(plan)?.rows.some(({ partOf }) => partOf.some(({ row, by }) => row !== TOTAL || by === 'kind')) ?? false;
}

function partOfNames(plan: TermPlan, vintage: Vintage, id: string): string | null {
  const names = new Map(effectFigures(plan)?.rows.map((row) => [row.id, row.name]));
  const partOf = partsOfRows(plan, vintage.rows).get(id) ?? [];
  return partOf.map(({ row }) => names.get(row) ?? plan.term.words.total).join('・') || null;
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
