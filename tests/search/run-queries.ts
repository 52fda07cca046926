/** What one query found: the addresses of the results, in order, and how long the answer took in milliseconds. */
export interface QueryOutcome {
  query: string;
  links: string[];
  milliseconds: number;
}

/**
 * Runs in the page of a search: types each query into the form's field and reads the results. It stands alone, so that
 * any browser's driver can send it over.
 */
export async function runQueries(queries: readonly string[]): Promise<QueryOutcome[]> {
  const input = document.querySelector<HTMLInputElement>('search-page input[type="search"]');
  const results = document.querySelector<HTMLElement>('[data-search-results]');
  if (!input || !results) throw new Error('This is not the search page');
  const base = document.querySelector<HTMLElement>('search-page')?.dataset.base ?? '/';
  const outcomes: QueryOutcome[] = [];
  for (const query of queries) {
    input.value = query;
    const started = performance.now();
    const done = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No answer to 「${query}」`)), 10_000);
      const watcher = new MutationObserver(() => {
        if (results.dataset.searchState !== 'done') return;
        watcher.disconnect();
        clearTimeout(timer);
        resolve();
      });
      watcher.observe(results, { attributes: true, attributeFilter: ['data-search-state'] });
    });
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await done;
    const milliseconds = performance.now() - started;
    // A long answer shows its first part; who wants all of it asks on.
    const more = document.querySelector<HTMLElement>('search-page [data-part="more"]');
    while (more && !more.hidden) more.click();
    const links = [...results.querySelectorAll('a')].map((link) => `/${link.getAttribute('href')?.slice(base.length) ?? ''}`);
    outcomes.push({ query, links, milliseconds });
    // Thousands of results of the last query are not the next one's to clear away.
    input.value = '';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  return outcomes;
}
