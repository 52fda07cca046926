import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Site } from './sites.ts';

/** One page of a built site, as text and as a document without scripts. */
export interface Page {
  /** From the root of the site, without the base path: `/try/1/`, `/404.html`. */
  path: string;
  html: string;
  document: Document;
}

const known = new Map<string, readonly Page[]>();

/** Every page of `site`, in order of address, parsed once a process. Throws where the site is not built. */
export function pagesOf(site: Site): readonly Page[] {
  let pages = known.get(site.outDir);
  if (!pages) {
    pages = filesOf(site)
      .filter((file) => file.endsWith('.html'))
      .map((file) => readPage(site, file));
    known.set(site.outDir, pages);
  }
  return pages;
}

/** Pages for readers: all but those that only send on to another address. */
export function readingPagesOf(site: Site): readonly Page[] {
  return pagesOf(site).filter((page) => !isRedirect(page));
}

/** Every file of `site`, relative to its root, in order. */
export function filesOf(site: Site): string[] {
  if (!existsSync(join(site.outDir, 'index.html'))) {
    throw new Error(`${site.outDir} is not built: run \`npm test\`, or \`npm run build\` with that OUT_DIR`);
  }
  const entries = readdirSync(site.outDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.outDir.length + 1))
    .sort();
}

/** True for a page that sends on at once. */
export function isRedirect(page: Page): boolean {
  return page.document.querySelector('meta[http-equiv="refresh" i]') !== null;
}

/**
 * One page of each kind (all initiatives are one kind, all departments another, all Try of a term a third), shallow ones
 * all; for costlier tests.
 */
export function onePageOfEachKind(site: Site): readonly Page[] {
  const kinds = new Map<string, Page>();
  for (const page of readingPagesOf(site)) {
    const kind = kindOf(site, page.path);
    if (!kinds.has(kind)) kinds.set(kind, page);
  }
  return [...kinds.values()];
}

/** Of each kind of page, in whatever term it stands, the one that says most of each site, of the `count` sites where it says most. */
export function richestPagesOf(sites: readonly Site[], count: number): readonly (readonly [Site, Page])[] {
  const pages = sites.flatMap((site) => readingPagesOf(site).map((page) => [site, page] as const));
  const saysMoreFirst = pages.sort(([, one], [, other]) => other.html.length - one.html.length);
  const kinds = Map.groupBy(saysMoreFirst, ([site, { path }]) =>
    kindOf(site, path).replace(/^[^/]+/, (first) => (isInTerm(site, path) ? 'term' : first)),
  );
  const isFirstOfItsSite = ([site]: readonly [Site, Page], at: number, same: readonly (readonly [Site, Page])[]) =>
    same.findIndex(([each]) => each === site) === at;
  return [...kinds.values()].flatMap((same) => same.filter(isFirstOfItsSite).slice(0, count));
}

/** The kind of a page, as `onePageOfEachKind` counts them: its folder, or its own name where it stands alone. */
export function kindOf(site: Site, path: string): string {
  const [first = '', second, third] = segmentsOf(path);
  if (second === undefined) return first;
  if (!isInTerm(site, path)) return `${first}/*`;
  return third === undefined ? `${first}/${second}` : `${first}/${second}/*`;
}

/** Folders of terms hold folders; others hold pages of one kind. */
function isInTerm(site: Site, path: string): boolean {
  const [first = ''] = segmentsOf(path);
  return pagesOf(site).some((page) => page.path.startsWith(`/${first}/`) && segmentsOf(page.path).length > 2);
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** The text of a node with white space made single, without scripts and templates: what a reader reads. */
export function textOf(node: Node | null): string {
  return rawTextOf(node).replace(/\s+/g, ' ').trim();
}

function rawTextOf(node: Node | null): string {
  if (!node || /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(node.nodeName)) return '';
  return node.hasChildNodes()
    ? [...node.childNodes].map(rawTextOf).join('')
    : node.nodeType === node.TEXT_NODE
      ? (node.nodeValue ?? '')
      : '';
}

function readPage(site: Site, file: string): Page {
  const html = readFileSync(join(site.outDir, file), 'utf8');
  return { path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html, document: parseHTML(html).document };
}

/** The pages of initiatives themselves, without those that say where one went. */
export function initiativePagesOf(site: Site): readonly Page[] {
  return readingPagesOf(site).filter(
    ({ path, document }) => /^\/initiatives\/[^/]+\/$/.test(path) && !document.querySelector('meta[name="robots"]'),
  );
}
