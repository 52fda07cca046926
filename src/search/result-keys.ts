/**
 * ↓ and ↑ walk from the input through the results and back, Esc leads from the results to the input and from the input
 * out of it. Enter on a result is the link's own. Nothing happens while an input method composes.
 */
export function walkByKeys(root: HTMLElement, input: HTMLInputElement, list: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const isInInput = event.target === input;
    const links = [...list.querySelectorAll<HTMLAnchorElement>('a[href]')];
    const at = links.indexOf(event.target as HTMLAnchorElement);
    if (!isInInput && at < 0) return;
    const target = targetOf(event.key, at, links, input);
    if (!target) return;
    event.preventDefault();
    if (target === 'out') input.blur();
    else target.focus();
  });
}

function targetOf(key: string, at: number, links: readonly HTMLAnchorElement[], input: HTMLInputElement): HTMLElement | 'out' | undefined {
  if (key === 'ArrowDown') return links[at + 1];
  if (key === 'ArrowUp') return at < 0 ? undefined : (links[at - 1] ?? input);
  // The browser would empty a search field at Esc: too much for a key that says "leave".
  if (key === 'Escape') return at < 0 ? 'out' : input;
  return undefined;
}
