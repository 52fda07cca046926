import type { PreparedRecord } from '../../search/match.ts';
import { prepare } from '../../search/match.ts';
import type { ArrangedRow } from '../../views/initiatives/arrange.ts';

/** A row of the list as the page came with it. */
export interface PageRow extends ArrangedRow {
  id: string;
  /** Never moved, only copied: the page's own list stays whole. */
  element: HTMLElement;
  /** The parts of the row by their class; a part that the row does not have is null. */
  part: (name: RowPart) => HTMLElement | null;
  /** What is said of it elsewhere in the plan, and can be looked for. */
  also: readonly string[];
  /** The headings it stands under. */
  context: string;
}

export type RowPart = 'number' | 'name' | 'former' | 'merged' | 'now' | 'change' | 'grading' | 'departments';

/** Every row of `list`, in plan order, with what its data attributes say. */
export function readRows(list: Element): PageRow[] {
  const rows: PageRow[] = [];
  for (const section of list.querySelectorAll<HTMLElement>('[data-section]')) {
    const group = section.dataset.section ?? '';
    const above = section.parentElement?.querySelector('h2 a')?.textContent ?? '';
    const context = [above, section.querySelector('.label')?.textContent].filter(Boolean).join(' › ');
    for (const element of section.querySelectorAll<HTMLElement>('li')) rows.push(readRow(element, group, context, rows.length));
  }
  return rows;
}

function readRow(element: HTMLElement, group: string, context: string, order: number): PageRow {
  const link = element.querySelector('a');
  const { change = '', grade, departments = '', mentions = '', also = '' } = element.dataset;
  return {
    // The last part of the address; an attribute that repeats it would weigh more than the rest of them together.
    id: /([^/]*)\/$/.exec(link?.pathname ?? '')?.[1] ?? '',
    order,
    element,
    name: link?.textContent ?? '',
    group,
    change,
    grade,
    departments: split(departments),
    mentions: split(mentions).map((mention) => {
      const [tryItem = '', list = ''] = mention.split(':');
      return { tryItem, list };
    }),
    also: also === '' ? [] : also.split('\n'),
    context,
    part: (name) => element.querySelector<HTMLElement>(`.${name}`),
  };
}

function split(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

const prepared = new WeakMap<PageRow, PreparedRecord>();

/** The row as the search knows it: what it shows, what else is said of it, where it belongs. Made once a row. */
export function recordOf(row: PageRow): PreparedRecord {
  const known = prepared.get(row);
  if (known) return known;
  const made = prepare(
    {
      kind: 'initiative',
      label: '',
      title: row.name,
      address: '',
      // Behind what the plan calls a former name.
      previousName: row.part('former')?.textContent?.replace(/^[^：]*：/, ''),
      departments: namesIn(row.part('departments')?.textContent ?? '', row.departments.length),
      lines: [row.part('change')?.textContent ?? '', ...row.also].map((text) => ({ text })),
      context: row.context,
    },
    row.order,
  );
  prepared.set(row, made);
  return made;
}

/** Prepares `rows` a little at a time, so that the first letter typed does not wait for all of them. */
export function prepareRecords(rows: readonly PageRow[], from = 0): void {
  const until = performance.now() + 8;
  let at = from;
  while (at < rows.length && performance.now() < until) {
    const row = rows[at++];
    if (row) recordOf(row);
  }
  if (at < rows.length) setTimeout(() => prepareRecords(rows, at));
}

/** The names that the row joins by ・, unless names have one themselves. */
function namesIn(text: string, count: number): string[] {
  const names = text.split('・');
  return names.length === count ? names : [text];
}
