import type { Cell, Column, Row, Table } from '../../exports/table.ts';
import type { RowGroup } from '../../views/initiatives/arrange.ts';
import type { PageRow } from './page-rows.ts';

/** A view to be saved as a file. */
export interface Taken {
  /** Address of the whole list as data. */
  source: string;
  /** Lines above the headings. */
  head: readonly string[];
  groups: readonly RowGroup<PageRow>[];
  /** Heading of the column that names the group, and each group's name; null where the list's own columns say it. */
  grouping: { heading: string; labelOf: (key: string) => string } | null;
  /** Stem of the file's name. */
  name: string;
}

export type FileFormat = 'csv' | 'xlsx';

/** Saves the rows of a view, in its order, with the columns of the whole list; `said` tells how it went. */
export async function saveView(format: FileFormat, taken: Taken, said: HTMLElement): Promise<void> {
  said.textContent = '';
  try {
    await save(format, taken);
    said.textContent = '表示している一覧を保存しました。';
  } catch {
    said.textContent = '保存できませんでした。通信の状態を確かめて、もう一度お試しください。';
  }
}

/** Copies the address of the view; `said` tells how it went. */
export async function copyLink(said: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    said.textContent = 'この一覧のアドレスをコピーしました。';
  } catch {
    // Without https, or where the reader has forbidden it, there is no clipboard: the address can be copied by hand.
    said.textContent = `コピーできませんでした。アドレス：${location.href}`;
  }
}

async function save(format: FileFormat, taken: Taken): Promise<void> {
  const response = await fetch(taken.source);
  if (!response.ok) throw new Error(`${taken.source}: ${response.status}`);
  const table = tableOf(taken, (await response.json()) as Table);
  offer(await render(format, table, taken), `${taken.name}_${isoDate.format(new Date()).replaceAll('-', '')}.${format}`);
}

/** The rows of `whole` that `taken` shows, in its order; addresses in them are made complete. */
function tableOf({ groups, grouping }: Taken, whole: Table): Pick<Table, 'columns' | 'rows'> {
  const rows = new Map(whole.rows.map((row) => [row.id, row]));
  const complete = (cell: Cell | undefined) => (typeof cell === 'string' ? new URL(cell, location.href).href : (cell ?? null));
  const groupColumn: Column[] = grouping ? [{ key: GROUP, heading: grouping.heading, description: '' }] : [];
  return {
    columns: [...groupColumn, ...whole.columns],
    rows: groups.flatMap(({ key, rows: members }) =>
      members.flatMap(({ id }): Row[] => {
        const row = rows.get(id);
        return row ? [{ ...row, address: complete(row.address), ...(grouping && { [GROUP]: grouping.labelOf(key) }) }] : [];
      }),
    ),
  };
}

/** No column of the data has this key. */
const GROUP = '(group)';

async function render(format: FileFormat, { columns, rows }: Pick<Table, 'columns' | 'rows'>, { head, name }: Taken): Promise<Blob> {
  if (format === 'csv') {
    const { toCsv } = await import('../../exports/csv.ts');
    return new Blob([toCsv({ columns, rows }, head)], { type: 'text/csv;charset=utf-8' });
  }
  const { toXlsx } = await import('../../exports/xlsx.ts');
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return new Blob([toXlsx([{ name, head, columns, rows }])], { type });
}

function offer(file: Blob, filename: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = filename;
  link.click();
  // Some browsers read the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const isoDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });
