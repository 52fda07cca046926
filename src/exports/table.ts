/** One value of a table: text, a number, several of them, or nothing. */
export type Cell = string | number | null | readonly (string | number)[];

/** A row by the keys of its columns. */
export type Row = Readonly<Record<string, Cell>>;

/** A column: its key in JSON, its heading in CSV and XLSX, and what it means. */
export interface Column {
  key: string;
  heading: string;
  description: string;
  /** Amounts are grouped by thousands where the file format knows how. */
  isAmount?: boolean | undefined;
}

/** A data set before it becomes a file: plain data, the same for every format. */
export interface Table {
  /** Stem of its file names, such as `initiatives`. */
  id: string;
  title: string;
  description: string;
  columns: readonly Column[];
  rows: readonly Row[];
}

/** What stands between several values in one cell of a CSV or XLSX file. */
export const LIST_SEPARATOR = ';';

/** A cell as CSV and XLSX hold it: several values joined, a single one as it is, nothing as null. */
export function flatten(cell: Cell | undefined): string | number | null {
  if (cell === undefined || cell === null || cell === '') return null;
  if (typeof cell === 'string' || typeof cell === 'number') return cell;
  return cell.length > 1 ? cell.join(LIST_SEPARATOR) : (cell[0] ?? null);
}

/** Leaves out columns that hold nothing in any row: a plan without notes needs no column for them. */
export function withoutEmptyColumns(table: Table): Table {
  const isUsed = ({ key }: Column) => table.rows.some((row) => flatten(row[key]) !== null);
  return { ...table, columns: table.columns.filter(isUsed) };
}
