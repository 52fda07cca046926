/**
 * Copies title and address of what a `data-copy` control stands for, and says so. One listener for the whole page; a link stays a link and leads to its place as well.
 */
const message = document.body.appendChild(document.createElement('p'));
message.role = 'status';
message.className = 'copy-status';
let timer = 0;

addEventListener('click', async ({ target }) => {
  const control = (target as Element).closest<HTMLElement>('[data-copy]');
  if (!control) return;
  const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.origin + location.pathname;
  const title = control.dataset.copy || nameOf(control.ariaLabel ?? '');
  const text = `${title}\n${new URL(control.getAttribute('href') ?? '', page)}`;
  const done = await write(text);
  message.textContent = done ? 'コピーしました' : 'コピーできませんでした';
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    message.textContent = '';
  }, 4000);
});

/** A link with the name of its place is called by that, one with a number by the page's heading and the number. */
function nameOf(label: string): string {
  return /^リンク：(.+)/.exec(label)?.[1] ?? `${document.querySelector('h1')?.textContent?.trim()} ${label}`;
}

/** The second way is for sites without https, where browsers have no clipboard. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.body.appendChild(document.createElement('textarea'));
    const focused = document.activeElement as HTMLElement | null;
    area.value = text;
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    focused?.focus();
    return done;
  }
}

/** Without an export this file would be no module, and its names global. */
export {};
