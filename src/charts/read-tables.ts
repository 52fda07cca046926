import type { Cell, Table } from '../exports/table.ts';

/** A table of a page as its text: what a browser and a test read alike. */
export interface ShownTable {
  caption: string;
  head: readonly string[];
  rows: readonly { header: string; cells: readonly { text: string; note: string }[] }[];
}

/** Tables of a page as data: a value a line. */
export function readTables(
  tables: readonly Element[],
  of: { title: string; unit: string; source: string },
): Pick<Table, 'columns' | 'rows'> {
  return tidy(tables.map(shownTable), of);
}

/** A value a line; numbers are numbers, what is no number stays as it is written. */
export function tidy(
  tables: readonly ShownTable[],
  { title, unit, source }: { title: string; unit: string; source: string },
): Pick<Table, 'columns' | 'rows'> {
  const place = tables[0]?.head[0] ?? '項目';
  const headings = { table: '図', place, series: '系列', value: '値', unit: '単位', note: '備考', source: '出典' };
  return {
    columns: Object.entries(headings).map(([key, heading]) => ({ key, heading, description: '' })),
    rows: tables.flatMap(({ caption, head, rows }) =>
      rows.flatMap(({ header, cells }) =>
        cells.map(({ text, note }, at): Record<string, Cell> => {
          const value = numberOf(text);
          return {
            table: caption || title,
            place: header,
            series: head[at + 1] ?? '',
            value: value ?? text,
            unit: value === null ? null : unit,
            note: note || null,
            source,
          };
        }),
      ),
    ),
  };
}

/** △ 1,234 as -1234; null for what is no number. */
function numberOf(text: string): number | null {
  const plain = text.replace(/^△\s*(マイナス)?/, '-').replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function shownTable(table: Element): ShownTable {
  const textOf = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return {
    caption: textOf(table.querySelector('caption')).replace(/（単位：[^）]*）$/, ''),
    head: [...table.querySelectorAll('thead th')].map(textOf),
    rows: [...table.querySelectorAll('tbody tr')].map((row) => ({
      header: textOf(row.querySelector('th')),
      cells: [...row.querySelectorAll('td')].map((cell) => {
        const note = textOf(cell.querySelector('small'));
        return {
          text: textOf(cell)
            .slice(0, note ? -note.length : undefined)
            .trim(),
          note,
        };
      }),
    })),
  };
}
