import { addressOfEntry } from '../../src/address.ts';
import type { EntryRef } from '../../src/model/entry-ref.ts';
import { pagesOf } from './pages.ts';
import type { Site } from './sites.ts';

/** What each address of `refs` lacks in `site`. */
export function unanswered(site: Site, refs: readonly EntryRef[]): string[] {
  const pages = new Map(pagesOf(site).map((page) => [page.path, page]));
  return refs.flatMap((ref) => {
    const address = addressOfEntry(ref);
    const [path = '', anchor] = address.split('#');
    const page = pages.get(path);
    if (!page) return [`${address} has no page`];
    // A page that is gone or moved as a whole answers for what stood on it.
    const isFormer = page.document.querySelector('meta[name="robots"]')?.getAttribute('content') === 'noindex';
    return anchor && !isFormer && !page.document.getElementById(anchor) ? [`${address} has no such place`] : [];
  });
}
