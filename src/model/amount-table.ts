import type { Amount } from './amount.ts';
import { isKnown } from './amount.ts';
import type { FiscalYear } from './fiscal-year.ts';
import { differenceOf, sumOf } from './sums.ts';

/** What divides a sum into its parts: where they stand in the plan, or their kinds. Each division is whole in itself. */
export type Division = 'place' | 'kind';

/** Being one of the parts into which a row is divided. */
export interface PartOf {
  /** The id of the row that is their sum. */
  row: string;
  by: Division;
}

/** A row of a table of amounts, whatever it is of. */
export interface AmountRow {
  /** The same for the same thing in every table that is compared. */
  id: string;
  label: string;
  /** The sums that this row and its like make up; none for the total. */
  partOf: readonly PartOf[];
  /** In the order of the table's years. */
  amountsYen: readonly Amount[];
  totalYen: Amount;
  /** As printed; undefined where the table prints none. */
  differenceFromBaselineYen?: Amount | undefined;
}

/** Every amount that a row prints, in reading order. */
export function amountsIn(row: Pick<AmountRow, 'amountsYen' | 'totalYen' | 'differenceFromBaselineYen'>): Amount[] {
  const { amountsYen, totalYen, differenceFromBaselineYen: difference } = row;
  return difference === undefined ? [...amountsYen, totalYen] : [...amountsYen, totalYen, difference];
}

/** A table of amounts by fiscal year as it is printed, its total one of the rows. */
export interface AmountTable<Row extends AmountRow = AmountRow> {
  years: readonly FiscalYear[];
  rows: readonly Row[];
  /** How far rounding may take a printed sum from the computed one. */
  toleranceYen: number;
}

/** The column of a printed sum or difference. */
export type SumColumn = FiscalYear | 'total' | 'differenceFromBaseline';

/** A printed sum or difference, computed again. */
export interface AuditedAmount<Row extends AmountRow = AmountRow> {
  /** A row's years, the rows of a column, or a row against the baseline. */
  kind: 'across' | 'down' | 'difference';
  row: Row;
  column: SumColumn;
  /** What was added up, for a sum down. */
  by?: Division;
  printed: Amount;
  computed: Amount;
  agrees: boolean;
}

/**
 * Every sum across, every sum down and every printed difference from `baseline`, in reading order. A row that nothing
 * is part of has no sum down.
 */
export function auditTable<Row extends AmountRow>(table: AmountTable<Row>, baseline: AmountTable | null): AuditedAmount<Row>[] {
  const before = new Map(baseline?.rows.map((row) => [row.id, row.totalYen]));
  return [
    ...table.rows.map((row) => auditSum(table, 'across', row, 'total', row.totalYen, row.amountsYen)),
    ...table.rows.flatMap((row) => DIVISIONS.flatMap((by) => auditDown(table, row, by))),
    ...(baseline ? table.rows.flatMap((row) => auditDifference(table, row, baseline, before.get(row.id) ?? 'not-applicable')) : []),
  ];
}

const DIVISIONS: readonly Division[] = ['place', 'kind'];

/** The rows into which the row `id` is divided, in printed order. */
export function partsOf<Row extends Pick<AmountRow, 'partOf'>>(rows: readonly Row[], id: string, by: Division): Row[] {
  return rows.filter(({ partOf }) => partOf.some((each) => each.row === id && each.by === by));
}

function auditDown<Row extends AmountRow>(table: AmountTable<Row>, row: Row, by: Division): AuditedAmount<Row>[] {
  const parts = partsOf(table.rows, row.id, by);
  if (parts.length === 0) return [];
  const years = table.years.map((year, at) => {
    const amountOf = ({ amountsYen }: Row) => amountsYen[at] ?? 'pending';
    return { ...auditSum(table, 'down', row, year, amountOf(row), parts.map(amountOf)), by };
  });
  const totals = parts.map(({ totalYen }) => totalYen);
  return [...years, { ...auditSum(table, 'down', row, 'total', row.totalYen, totals), by }];
}

/** A sum may wait for an amount that is not yet known, or leave it out. */
function auditSum<Row extends AmountRow>(
  { toleranceYen }: AmountTable<Row>,
  kind: 'across' | 'down',
  row: Row,
  column: SumColumn,
  printed: Amount,
  parts: readonly Amount[],
): AuditedAmount<Row> {
  const waits = printed === 'pending' && parts.includes('pending');
  const computed = waits ? 'pending' : sumOf(parts);
  return { kind, row, column, printed, computed, agrees: agree(printed, computed, toleranceYen) };
}

function auditDifference<Row extends AmountRow>(
  { toleranceYen }: AmountTable<Row>,
  row: Row,
  baseline: AmountTable,
  before: Amount,
): AuditedAmount<Row>[] {
  const printed = row.differenceFromBaselineYen;
  if (printed === undefined) return [];
  const computed = differenceOf(before, row.totalYen);
  // Of two tables rounded to different units the coarser one decides.
  const agrees = agree(printed, computed, Math.max(toleranceYen, baseline.toleranceYen));
  return [{ kind: 'difference', row, column: 'differenceFromBaseline', printed, computed, agrees }];
}

function agree(printed: Amount, computed: Amount, toleranceYen: number): boolean {
  return isKnown(printed) && isKnown(computed) ? Math.abs(printed - computed) <= toleranceYen : printed === computed;
}
