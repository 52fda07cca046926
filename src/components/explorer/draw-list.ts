import type { Grouping, RowGroup } from '../../views/initiatives/arrange.ts';
import type { PageRow, RowPart } from './page-rows.ts';

/** What there is to draw. */
export interface Drawing {
  groups: readonly RowGroup<PageRow>[];
  grouping: Grouping;
  /** What a group is called, by its key. */
  labelOf: (key: string) => string;
  /** What the section of a row is called. */
  groupOf: (row: PageRow) => string;
  /** How a Try is called for short. */
  tryOf: (id: string) => string;
  /** How many rows at most. */
  limit: number;
}

/** The page's own list, whole and out of sight: headings and rows are copied from it. */
export type Original = ParentNode;

/** The groups as lists under headings, as the page came with them. */
export function drawGroups(original: Original, { groups, grouping, labelOf, limit }: Drawing): DocumentFragment {
  const drawn = document.createDocumentFragment();
  let top = '';
  let into: ParentNode = drawn;
  for (const [{ key, rows }, shown] of within(groups, limit)) {
    const ownTop = grouping === 'outline' ? topOf(key) : '';
    if (ownTop !== top) {
      top = ownTop;
      const total = groups.filter((each) => topOf(each.key) === top).reduce((sum, each) => sum + each.rows.length, 0);
      into = copyHead(original, `[data-top="${top}"]`, total);
      drawn.append(into as Element);
    }
    const section =
      grouping === 'outline' ? copyHead(original, `[data-section="${key}"]`, rows.length) : plainHead(labelOf(key), rows.length);
    const list = document.createElement('ul');
    list.className = 'rows dense';
    list.append(...shown.map((row) => row.element.cloneNode(true)));
    section.append(list);
    into.append(section);
  }
  return drawn;
}

/** The same as one table; `template` holds it with its headings in the plan's words. */
export function drawTable(template: HTMLTemplateElement, drawing: Drawing): DocumentFragment {
  const { groups, grouping, labelOf, groupOf, tryOf, limit } = drawing;
  const drawn = template.content.cloneNode(true) as DocumentFragment;
  const table = drawn.querySelector('table');
  if (grouping === 'outline') for (const cell of drawn.querySelectorAll('.section')) cell.remove();
  const width = drawn.querySelectorAll('thead th').length;
  const has = (column: string) => drawn.querySelector(`thead .${column}`) !== null;
  const columns = { changes: has('changes'), grades: has('grades'), tryOf: has('tries') ? tryOf : null };
  for (const [{ key, rows }, shown] of within(groups, limit)) {
    const body = document.createElement('tbody');
    if (grouping !== 'none') body.append(groupRow(grouping === 'outline' ? groupOf(rows[0] as PageRow) : labelOf(key), rows.length, width));
    for (const row of shown) body.append(tableRow(row, grouping === 'outline' ? null : groupOf(row), columns));
    table?.append(body);
  }
  return drawn;
}

/** The first part of the path of a group. */
function topOf(path: string): string {
  return path.split('/', 1)[0] ?? '';
}

/** The groups with those of their rows that are within `limit` in all. */
function* within(groups: readonly RowGroup<PageRow>[], limit: number): Generator<[RowGroup<PageRow>, readonly PageRow[]]> {
  let left = limit;
  for (const group of groups) {
    if (left <= 0) return;
    yield [group, group.rows.slice(0, left)];
    left -= group.rows.length;
  }
}

/** A section of the original with its heading and nothing else. */
function copyHead(original: Original, selector: string, count: number): HTMLElement {
  const found = original.querySelector<HTMLElement>(selector);
  const section = (found?.cloneNode() ?? document.createElement('section')) as HTMLElement;
  const heading = found?.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
  const number = heading?.querySelector('.count');
  if (number) number.textContent = `${count}件`;
  if (heading) section.append(heading);
  return section;
}

function plainHead(label: string, count: number): HTMLElement {
  const section = document.createElement('section');
  section.className = 'plain';
  if (label === '') return section;
  const heading = document.createElement('h2');
  heading.append(label, ' ', span('count', `${count}件`));
  section.append(heading);
  return section;
}

function groupRow(label: string, count: number, width: number): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.className = 'group';
  const cell = document.createElement('th');
  cell.scope = 'rowgroup';
  cell.colSpan = width;
  cell.append(label, ' ', span('count', `${count}件`));
  row.append(cell);
  return row;
}

/** Which columns the plan has. */
interface Columns {
  changes: boolean;
  grades: boolean;
  tryOf: Drawing['tryOf'] | null;
}

function tableRow(row: PageRow, section: string | null, { changes, grades, tryOf }: Columns): HTMLTableRowElement {
  const line = document.createElement('tr');
  const name = document.createElement('th');
  name.scope = 'row';
  name.append(...copies(row, ['number', 'name', 'former', 'merged', 'now']));
  line.append(name);
  if (section !== null) line.append(cell(section));
  if (changes) line.append(cell(...copies(row, ['change'])));
  if (grades) line.append(cell(...copies(row, ['grading'])));
  line.append(cell(row.part('departments')?.textContent ?? ''));
  if (tryOf) line.append(cell([...new Set(row.mentions.map(({ tryItem }) => tryOf(tryItem)))].join('・')));
  return line;
}

function copies(row: PageRow, names: readonly RowPart[]): Node[] {
  return names.flatMap((name) => row.part(name)?.cloneNode(true) ?? []);
}

function cell(...content: (Node | string)[]): HTMLTableCellElement {
  const made = document.createElement('td');
  made.append(...content);
  return made;
}

function span(className: string, text: string): HTMLSpanElement {
  const made = document.createElement('span');
  made.className = className;
  made.textContent = text;
  return made;
}
