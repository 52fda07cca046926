import { looksLikeFormula } from './formula.ts';
import type { Cell, Table } from './table.ts';
import { flatten } from './table.ts';

const LINE_END = '\r\n';
/** Excel reads a CSV file as UTF-8 only where it begins with this. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * `table` as CSV (RFC 4180, UTF-8 with byte order mark, CRLF). Text that a spreadsheet might run as a formula gets an
 * apostrophe before it; numbers stay numbers. `head` stands above the headings, a line each, followed by an empty line;
 * every line has the same number of fields.
 */
export function toCsv(table: Pick<Table, 'columns' | 'rows'>, head: readonly string[] = []): string {
  const { columns, rows } = table;
  const padded = (first: string): Cell[] => columns.map((_, at) => (at === 0 ? first : null));
  const records: Cell[][] = [
    ...(head.length > 0 ? [...head, ''].map(padded) : []),
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map(({ key }) => row[key] ?? null)),
  ];
  return BYTE_ORDER_MARK + records.map((record) => record.map(field).join(',') + LINE_END).join('');
}

function field(cell: Cell): string {
  const value = flatten(cell);
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = looksLikeFormula(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
