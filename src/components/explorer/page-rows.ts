import type { Searchable } from '../../search/normalise.ts';
import type { ArrangedRow } from '../../views/arrange.ts';
import { readyTexts } from './words.ts';

/** A row of the list as the page came with it. */
export interface PageRow extends ArrangedRow {
  id: string;
  /** Never moved, only copied: the page's own list stays whole. */
  element: HTMLElement;
  /** The parts of the row by their class; a part that the row does not have is null. */
  part: (name: RowPart) => HTMLElement | null;
}

export type RowPart = 'name' | 'former' | 'change' | 'departments';

/** Every row of `list`, in plan order, with what its data attributes say. */
export function readRows(list: Element): PageRow[] {
  const rows: PageRow[] = [];
  for (const section of list.querySelectorAll<HTMLElement>('[data-section]')) {
    const group = section.dataset.section ?? '';
    for (const element of section.querySelectorAll<HTMLElement>('li')) rows.push(readRow(element, group, rows.length));
  }
  return rows;
}

function readRow(element: HTMLElement, group: string, order: number): PageRow {
  const link = element.querySelector('a');
  const { change = '', departments = '', mentions = '' } = element.dataset;
  return {
    // The last part of the address; an attribute that repeats it would weigh more than the rest of them together.
    id: /([^/]*)\/$/.exec(link?.pathname ?? '')?.[1] ?? '',
    order,
    element,
    name: link?.textContent ?? '',
    group,
    change,
    departments: split(departments),
    mentions: split(mentions).map((mention) => {
      const [tryItem = '', list = ''] = mention.split(':');
      return { tryItem, list };
    }),
    part: (name) => element.querySelector<HTMLElement>(`.${name}`),
  };
}

function split(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

const texts = new WeakMap<PageRow, Searchable>();

/** What a word is looked for in: everything the row shows. Made once a row. */
export function textOf(row: PageRow): Searchable {
  let text = texts.get(row);
  if (!text) {
    text = readyTexts([...row.element.children].map((part) => part.textContent ?? ''));
    texts.set(row, text);
  }
  return text;
}

/** Makes the texts of `rows` ready a little at a time, so that the first letter typed does not wait for all of them. */
export function prepareTexts(rows: readonly PageRow[], from = 0): void {
  const until = performance.now() + 8;
  let at = from;
  while (at < rows.length && performance.now() < until) {
    const row = rows[at++];
    if (row) textOf(row);
  }
  if (at < rows.length) setTimeout(() => prepareTexts(rows, at));
}
