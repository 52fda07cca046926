/**
 * / and Ctrl+K or ⌘K lead to the page's search box. A single key can get in the way of speech input (WCAG 2.1.4): the
 * search page has a switch for it, which the browser remembers.
 */
const OFF = 'slash-off';
const slash = document.querySelector<HTMLInputElement>('[data-slash-switch]');
if (slash) {
  slash.checked = !isOff();
  slash.addEventListener('change', () => (slash.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, '1')));
}

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.altKey || !(isCombination(event) || isSlash(event))) return;
  const input = document.querySelector<HTMLInputElement>('input[data-search-shortcut]');
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.select();
});

function isCombination({ ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === 'k';
}

/** Where one writes or chooses, a / is only a /. */
function isSlash({ ctrlKey, metaKey, key, target }: KeyboardEvent): boolean {
  return key === '/' && !ctrlKey && !metaKey && !(target as Element).closest('input, select, textarea, [contenteditable]') && !isOff();
}

/** Where a browser keeps nothing, the key works. */
function isOff(): boolean {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
}
