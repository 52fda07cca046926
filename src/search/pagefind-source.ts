import type { SearchSource } from './finder.ts';
import { INDEX_LANGUAGE } from './index-language.ts';
import type { SearchManifest, SearchRecord } from './record.ts';

/** The part of Pagefind's browser module that is used here. */
interface PagefindModule {
  createInstance: (options: { basePath: string; language: string; noWorker: boolean }) => {
    search: (term: string) => Promise<{ results: readonly { id: string }[] }>;
  };
}

/**
 * Opens the search bundle below `base` (`/` or `/kaikaku/`); fetched now, not before. A source of which anything failed
 * keeps failing: `attempt` counts from 0 the sources that were opened before, and each tries everything anew.
 */
export async function openSource(base: string, attempt: number): Promise<SearchSource> {
  const folder = `${base}pagefind/`;
  const [module, manifest] = await Promise.all([
    // A browser may remember that a module did not come; by another address it is another module.
    import(/* @vite-ignore */ `${folder}pagefind.js${attempt > 0 ? `?attempt=${attempt}` : ''}`) as Promise<PagefindModule>,
    readManifest(base),
  ]);
  // A worker would cost 12 kB more, and an answer takes a millisecond.
  const pagefind = module.createInstance({ basePath: folder, language: INDEX_LANGUAGE, noWorker: true });
  const answers = new Map<string, Promise<readonly string[]>>();
  return {
    manifest,
    search: (words) => {
      const term = words.join(' ');
      const known = answers.get(term);
      if (known) return known;
      const answer = pagefind.search(term).then(({ results }) => results.map(({ id }) => id));
      answer.catch(() => answers.delete(term));
      answers.set(term, answer);
      return answer;
    },
    readBlock: (file) => fetchJson<SearchRecord[]>(`${folder}${file}`, attempt > 0 ? 'reload' : 'default'),
  };
}

/** What the search bundle below `base` says of itself, the synonyms among it. */
export function readManifest(base: string): Promise<SearchManifest> {
  // Named the same in every edition, so it must be asked for anew; the files it names are not.
  return fetchJson<SearchManifest>(`${base}pagefind/search.json`, 'no-cache');
}

async function fetchJson<T>(address: string, cache: RequestCache): Promise<T> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json() as Promise<T>;
}
