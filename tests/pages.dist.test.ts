import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertNone, repeated } from './harness/findings.ts';
import { type Page, readingPagesOf, textOf } from './harness/pages.ts';
import { everySite, type Site } from './harness/sites.ts';

/** What every page of every site must be; each rule names what is wrong with a page, if anything. */
const RULES: Readonly<Record<string, (page: Page, site: Site) => readonly string[]>> = {
  'says that it is Japanese': ({ document }) => (document.documentElement.lang === 'ja' ? [] : [`lang="${document.documentElement.lang}"`]),

  'has one h1': ({ document }) => {
    const headings = [...document.querySelectorAll('h1')];
    return headings.length === 1 && textOf(headings[0] ?? null) !== '' ? [] : [`${headings.length} h1`];
  },

  'has headings that skip no level': ({ document }) => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => Number(heading.localName.slice(1)));
    return levels.flatMap((level, at) => (level > (levels[at - 1] ?? 0) + 1 ? [`h${levels[at - 1] ?? 0} is followed by h${level}`] : []));
  },

  'has no heading without words': ({ document }) =>
    [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, caption, summary, legend, label')]
      .filter((heading) => textOf(heading) === '' && !isLive(heading))
      .map((heading) => `empty ${heading.localName}`),

  'has a title and a description': ({ document }) => [
    ...(textOf(document.querySelector('title')) ? [] : ['no title']),
    ...(contentOf(document, 'meta[name="description"]') ? [] : ['no description']),
  ],

  'begins with a link past the header': ({ document }) => {
    const first = document.body.querySelector('a, button, input, [tabindex]');
    const target = first?.getAttribute('href') ?? '';
    if (first?.localName !== 'a' || !target.startsWith('#')) return [`the first control is ${first?.outerHTML.slice(0, 60)}`];
    return document.querySelector(`main${target}`) ? [] : [`the skip link leads to ${target}, which is not the main part`];
  },

  'shows the way to it from the home page': ({ path, document }) => {
    const crumbs = document.querySelector('nav[aria-label="パンくず"]');
    if (path === '/') return crumbs ? ['the home page has a breadcrumb'] : [];
    const current = crumbs?.querySelector('[aria-current="page"]') ?? null;
    return textOf(current) ? [] : ['no breadcrumb that ends in this page'];
  },

  'names its own permanent address': ({ path, document }, site) => {
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
    const isUnlisted = contentOf(document, 'meta[name="robots"]')?.includes('noindex') ?? false;
    const expected = `${site.origin ?? ''}${site.base.slice(0, -1)}${path}`;
    if (canonical === undefined || canonical === null) return isUnlisted ? [] : ['no canonical address'];
    return canonical === expected ? [] : [`canonical ${canonical}, expected ${expected}`];
  },

  'says what a shared link shows': ({ document }) =>
    ['og:title', 'og:description', 'og:type', 'og:url', 'og:site_name']
      .filter((property) => !contentOf(document, `meta[property="${property}"]`))
      .map((property) => `no ${property}`),

  'says what it is before how to cite it': ({ document }) => {
    const parts = [...document.querySelectorAll('main h1, main .cite, main .contents')].map(({ localName }) => localName);
    return parts.length < 2 || parts[0] === 'h1' ? [] : ['something stands before the heading'];
  },

  'uses every id once': ({ document }) =>
    repeated([...document.querySelectorAll('[id]')].map((element) => element.id)).map((id) => `#${id} twice`),

  'names every table and its cells': ({ document }) =>
    [...document.querySelectorAll('table')].flatMap((table) => [
      ...(textOf(table.querySelector('caption')) ? [] : [`a table without caption: ${textOf(table).slice(0, 30)}`]),
      ...[...table.querySelectorAll('th')]
        .filter((cell) => !/^(row|col|rowgroup|colgroup)$/.test(cell.getAttribute('scope') ?? ''))
        .map((cell) => `th without scope: ${textOf(cell)}`),
      ...(table.querySelector('th') ? [] : ['a table without header cells']),
    ]),

  'names what its labels and descriptions point at': ({ document }) =>
    ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'popovertarget', 'headers', 'list'].flatMap((attribute) =>
      [...document.querySelectorAll(`[${attribute}]`)]
        .flatMap((element) => (element.getAttribute(attribute) ?? '').split(/\s+/))
        .filter((id) => !document.getElementById(id))
        .map((id) => `${attribute}="${id}" leads nowhere`),
    ),

  'has nothing under a heading that has nothing': ({ document }) =>
    [...document.querySelectorAll('main :is(h2, h3, h4, h5, h6)')]
      .filter((heading) => !hasContent(heading))
      .map((heading) => `nothing under 「${textOf(heading)}」`),

  'has no empty box': ({ document }) =>
    [...document.querySelectorAll('main :is(section, ul, ol, dl, table, tbody, figure, p, li, dd, dt, nav, blockquote)')]
      .filter(
        (element) =>
          textOf(element) === '' &&
          !element.querySelector('svg, img, input, canvas, a[aria-label], [hidden], [data-part]') &&
          !isLive(element),
      )
      .map((element) => `empty ${element.outerHTML.slice(0, 60)}`),

  'shows no value of the program instead of a word': ({ document }) => {
    const text = textOf(document.body).match(/undefined|\bNaN\b|\[object |\bnull\b|Infinity/);
    return text ? [`「${text[0]}」`] : [];
  },
};

for (const site of everySite) {
  describe(`every page (${site.name})`, () => {
    const pages = readingPagesOf(site);

    for (const [rule, findings] of Object.entries(RULES)) {
      test(rule, () => {
        assert.ok(pages.length > 10, 'the site has pages');
        assertNone(
          pages.flatMap((page) => findings(page, site).map((finding) => `${page.path}  ${finding}`)),
          'pages of which this is not true',
        );
      });
    }

    test('has a title and a description of its own', () => {
      const titles = pages.map((page) => textOf(page.document.querySelector('title')));
      const descriptions = pages.map((page) => contentOf(page.document, 'meta[name="description"]'));
      assertNone(repeated(titles), 'titles of several pages');
      assertNone(
        repeated(descriptions).map((text) => text ?? 'none'),
        'descriptions of several pages',
      );
    });
  });
}

function contentOf(document: Document, selector: string): string | null | undefined {
  return document.querySelector(selector)?.getAttribute('content');
}

/** Filled by a script when there is something to say; what scripts fill by name has `data-part`. */
function isLive(element: Element): boolean {
  return element.closest('[aria-live], [role="status"], [role="alert"], [hidden], [data-part], noscript, template') !== null;
}

/** True where words or a picture follow a heading before the next one of its level or above. */
function hasContent(heading: Element): boolean {
  const level = heading.localName;
  let place: Element | null = heading;
  // A heading may stand in a wrapper of its own, with what it heads beside the wrapper.
  while (place && place.localName !== 'main') {
    for (let next: Element | null = place.nextElementSibling; next; next = next.nextElementSibling) {
      if (/^h[1-6]$/.test(next.localName)) {
        if (next.localName <= level) return false;
        continue;
      }
      const inner = next.querySelector('h1, h2, h3, h4, h5, h6');
      if (inner && inner.localName <= level && startsWith(next, inner)) return false;
      if (textOf(next) !== '' || next.querySelector('svg, img, input')) return true;
    }
    place = place.parentElement;
  }
  return false;
}

function startsWith(element: Element, inner: Element): boolean {
  return textOf(element).startsWith(textOf(inner));
}
