/** Ctrl+K or ⌘K leads to the page's search box. A single key would get in the way of speech input (WCAG 2.1.4). */
document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
  const input = document.querySelector<HTMLInputElement>('input[data-search-shortcut]');
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.select();
});
