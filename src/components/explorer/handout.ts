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

/** Shows, of the amounts of top groups, those of `rows`; that there are none of a department where the list is one's. */
export function showAmounts(part: HTMLElement | null, rows: readonly PageRow[], isOfDepartment: boolean): void {
  if (!part) return;
  const tops = new Set(rows.map(({ group }) => group.split('/', 1)[0]));
  for (const line of part.querySelectorAll<HTMLElement>('[data-group]')) line.hidden = !tops.has(line.dataset.group);
  for (const note of part.querySelectorAll<HTMLElement>('[data-note]')) note.hidden = !isOfDepartment;
  part.toggleAttribute('data-empty', rows.length === 0);
}

/** Has paper say where the view with `query` is; the code of the page leads elsewhere, and is not printed for a part of it. */
export function showPlace(query: string): void {
  document.documentElement.dataset.place = PAGE + query;
  for (const line of document.querySelectorAll('.letterhead .address')) line.textContent = PAGE + query;
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
