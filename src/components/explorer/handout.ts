import type { HandoutAmounts } from '../../views/initiatives/handout.ts';
import { showLines } from './condition-chips.ts';
import type { Controls } from './controls.ts';
import type { PageRow } from './page-rows.ts';

/** The address of the page itself, as paper has it. */
const PAGE = document.documentElement.dataset.place ?? '';

/** How many of each change the view shows: 新規2・廃止2; empty where nothing changes. */
export function changesOf(rows: readonly PageRow[], controls: Controls): string {
  const counts = Map.groupBy(rows, ({ change }) => change);
  return controls
    .valuesOf('change')
    .flatMap((value) => {
      const count = counts.get(value)?.length;
      return count ? [`${controls.labelOf('change', value)}${count}`] : [];
    })
    .join('・');
}

/** Fills `part` with the amounts of the top groups of `rows`; says of a department's list that there are none of its own. */
export async function showAmounts(part: HTMLElement, rows: readonly PageRow[], isOfDepartment: boolean): Promise<void> {
  const { source } = part.dataset;
  if (!source || rows.length === 0) return;
  const amounts = await readAmounts(source);
  const tops = new Set(rows.map(({ group }) => group.split('/', 1)[0]));
  const groups = amounts?.groups.filter(({ id }) => tops.has(id)) ?? [];
  if (!amounts || groups.length === 0) return;
  const heading = document.createElement('h2');
  heading.textContent = amounts.heading;
  const lines = [...groups.map(({ title, text }) => `${title}：${text}`), ...(isOfDepartment ? [amounts.byDepartment] : [])];
  showLines(part, lines);
  part.prepend(heading);
}

/** Null where they do not come: the list is of use without them. */
async function readAmounts(source: string): Promise<HandoutAmounts | null> {
  try {
    const response = await fetch(source);
    return response.ok ? ((await response.json()) as HandoutAmounts) : null;
  } catch {
    return null;
  }
}

/** Has paper say where the view with `query` is; the code of the page leads elsewhere, and is not printed for a part of it. */
export function showPlace(query: string): void {
  document.documentElement.dataset.place = PAGE + query;
  for (const line of document.querySelectorAll('.letterhead p:last-of-type')) line.textContent = `この一覧のアドレス：${PAGE}${query}`;
  for (const code of document.querySelectorAll('.letterhead svg')) code.toggleAttribute('data-stale', query !== '');
}

/** Draws the code that leads to the view, where the site has an address of its own. */
export async function drawCode(): Promise<void> {
  const code = document.querySelector('.letterhead svg[data-stale]');
  if (!code) return;
  const { qrPath } = await import('../cite/qr-path.ts');
  const { path, viewBox } = qrPath(document.documentElement.dataset.place ?? '');
  code.setAttribute('viewBox', viewBox);
  code.querySelector('path')?.setAttribute('d', path);
  code.removeAttribute('data-stale');
}
