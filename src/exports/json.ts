import type { Table } from './table.ts';

/** `table` as JSON: what each column means, then the rows as objects; numbers as numbers, several values as arrays. */
export function toJson(table: Table): string {
  const { title, description, columns, rows } = table;
  const described = columns.map(({ key, heading, description }) => ({ key, heading, description }));
  const records = rows.map((row) => Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? null])));
  const lines = records.map((record) => `    ${JSON.stringify(record)}`).join(',\n');
  const head = JSON.stringify({ title, description, columns: described }, null, 2).slice(0, -2);
  return `${head},\n  "rows": [\n${lines}\n  ]\n}\n`;
}
