import { formatEraYear, formatYearSpan } from '../../format.ts';
import type { Amount } from '../../model/amount.ts';
import { partsOf } from '../../model/amount-table.ts';
import type { EffectRow, Vintage } from '../../model/effect-amounts.ts';
import { TOTAL } from '../../model/effect-amounts.ts';
import type { YearStatus } from '../../model/fiscal-year.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { EffectFigures } from './effect-figures.ts';
import { rowOf, yearAmount } from './effect-figures.ts';
import type { FigureRow } from './effect-rows.ts';
import { anchorOf, rowTree, sortOf } from './effect-rows.ts';

/** A table of amounts by year: a row a thing, or a row a vintage. */
export interface EffectTable {
  /** Part of its anchor. */
  id: string;
  title: string;
  /** Head of the first column: what the rows are of. */
  rowHeading: string;
  /** As of when; undefined where nothing says so, and for what is computed here. */
  date: string | undefined;
  /** Where it is printed; undefined where that is not known, and for what is computed here. */
  source: SourceRef | undefined;
  years: readonly { label: string; status: string | null }[];
  /** Head of the column of sums. */
  totalLabel: string;
  /** Head of the printed differences; null where the table has none. */
  differenceLabel: string | null;
  rows: readonly EffectTableRow[];
}

export interface EffectTableRow {
  header: string;
  /** Below the header, in small. */
  note?: string;
  /** The page of what the row is of. */
  address: string | undefined;
  /** How far it is set in below the rows that are sums of it. */
  depth: number;
  isTotal: boolean;
  amounts: readonly Amount[];
  total: Amount;
  difference: Amount | null;
}

type NamedRow = Pick<FigureRow, 'id' | 'name' | 'header' | 'address' | 'depth'>;

/** The row of all, as the tree of rows names the others. */
export function totalRow({ term }: TermPlan): NamedRow {
  return { id: TOTAL, name: term.words.total, header: term.words.total, address: undefined, depth: 0 };
}

/** A vintage as printed, each row followed by its parts, the total last; `isShown` picks some of its rows, without the total. */
export function printedTable(plan: TermPlan, vintage: Vintage, isShown?: (row: FigureRow) => boolean): EffectTable {
  const { words } = plan.term;
  const tree = rowTree(plan, vintage.rows).filter(isShown ?? (() => true));
  const top = Math.min(...tree.map(({ depth }) => depth));
  const shown: NamedRow[] = isShown ? tree.map((row) => ({ ...row, depth: row.depth - top })) : [...tree, totalRow(plan)];
  const otherKinds = partsOf(tree, TOTAL, 'place').length > 0 ? partsOf(tree, TOTAL, 'kind') : [];
  const rows = shown.flatMap(({ id, header, address, depth }): EffectTableRow[] => {
    const row = rowOf(vintage, id);
    // What divides the whole anew, beside the rows along the outline, says so: nothing is to be added to both.
    const note = otherKinds.some((kind) => kind.id === id) ? { note: `${words.total}の内訳` } : {};
    return row ? [{ header, ...note, address, depth, isTotal: id === TOTAL, ...cellsOf(row) }] : [];
  });
  return {
    id: vintage.id,
    title: vintage.title,
    rowHeading: sortOf(tree),
    date: vintage.date,
    source: vintage.source,
    years: vintage.years.map(({ fiscalYear, status }) => ({ label: formatEraYear(fiscalYear), status: words[status] })),
    totalLabel: words.grandTotal,
    differenceLabel: rows.some(({ difference }) => difference !== null) ? words.differenceFromBaseline : null,
    rows,
  };
}

/** One row through the vintages that have it; null where none has. */
export function vintagesTable(figures: EffectFigures, { id, name }: Pick<FigureRow, 'id' | 'name'>): EffectTable | null {
  const { plan, years } = figures;
  const { words } = plan.term;
  const rows = figures.vintages.flatMap((vintage): EffectTableRow[] => {
    const row = rowOf(vintage, id);
    if (!row) return [];
    const amounts = years.map((year) => yearAmount(vintage, id, year).amount);
    const header = { header: vintage.name, note: statusNote(plan, vintage), address: undefined, depth: 0, isTotal: false };
    return [{ ...header, ...cellsOf(row), amounts }];
  });
  if (rows.length === 0) return null;
  return {
    id: anchorOf({ id }),
    title: `${name}の${words.effectAmountShort}`,
    rowHeading: '時点',
    date: undefined,
    source: undefined,
    years: years.map((year) => ({ label: formatEraYear(year), status: null })),
    totalLabel: words.grandTotal,
    differenceLabel: rows.some(({ difference }) => difference !== null) ? words.differenceFromBaseline : null,
    rows,
  };
}

function cellsOf({ amountsYen, totalYen, differenceFromBaselineYen }: EffectRow): Pick<EffectTableRow, 'amounts' | 'total' | 'difference'> {
  return { amounts: amountsYen, total: totalYen, difference: differenceFromBaselineYen ?? null };
}

/** Which years of a vintage are settled: 令和4～6年度は実績、令和7～8年度は見込み. */
function statusNote({ term }: TermPlan, { years }: Vintage): string {
  const runs: { status: YearStatus; first: number; last: number }[] = [];
  for (const { fiscalYear, status } of years) {
    const run = runs.at(-1);
    if (run?.status === status) run.last = fiscalYear;
    else runs.push({ status, first: fiscalYear, last: fiscalYear });
  }
  return runs.map(({ status, first, last }) => `${formatYearSpan(first, last)}は${term.words[status]}`).join('、');
}
