import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { assertNone } from './harness/findings.ts';
import { filesOf, type Page, readingPagesOf, textOf } from './harness/pages.ts';
import { basedPlan, everySite, type Site, secondPlan } from './harness/sites.ts';

const MOST_BYTES = 60_000;

for (const site of everySite) {
  describe(`what a link says of its page (${site.name})`, () => {
    const pages = readingPagesOf(site);
    const listed = pages.filter(({ document }) => !document.querySelector('meta[name="robots"]'));

    test('title and description are for sharing, too', () => {
      assertNone(
        listed.filter((page) => !meta(page, 'og:title') || !meta(page, 'og:description') || !meta(page, 'og:url')).map(({ path }) => path),
        'pages without OGP',
      );
    });

    test('every page has its trail and its name in JSON-LD', () => {
      assertNone(listed.flatMap(wrongInStructuredData), 'wrong JSON-LD');
    });

    if (site.origin) {
      test('every page has a picture, whole address, right size, few bytes', () => {
        assertNone(
          listed.flatMap((page) => wrongWithPicture(page, site)),
          'wrong pictures',
        );
      });
    } else {
      test('no picture while nobody could find it', () => {
        assertNone(
          pages.filter((page) => meta(page, 'og:image')).map(({ path }) => path),
          'pages with a picture',
        );
        assertNone(
          filesOf(site).filter((file) => file.startsWith('social/')),
          'pictures for nobody',
        );
      });
    }
  });
}

for (const site of [basedPlan, secondPlan]) {
  test(`each initiative has a picture of its own (${site.name})`, () => {
    const initiatives = readingPagesOf(site).filter(({ path }) => /^\/initiatives\/[^/]+\/$/.test(path));
    const pictures = new Set(initiatives.map((page) => meta(page, 'og:image')));
    assert.ok(initiatives.length > 5);
    assert.equal(pictures.size, initiatives.length);
  });
}

function meta({ document }: Page, property: string): string | undefined {
  return document.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? undefined;
}

function wrongWithPicture(page: Page, site: Site): string[] {
  const address = meta(page, 'og:image') ?? '';
  const home = `${site.origin}${site.base}`;
  if (!address.startsWith(home)) return [`${page.path}  「${address}」 is not a whole address`];
  const file = join(site.outDir, address.slice(home.length));
  const bytes = readFileSync(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const isRight = view.getUint32(0) === 0x89504e47 && view.getUint32(16) === 1200 && view.getUint32(20) === 630;
  return [
    ...(isRight ? [] : [`${page.path}  is no PNG of 1200 × 630`]),
    ...(statSync(file).size <= MOST_BYTES ? [] : [`${page.path}  ${bytes.length} bytes`]),
  ];
}

interface Node {
  '@type': string;
  name?: string;
  itemListElement?: { name: string }[];
}

function wrongInStructuredData({ path, document }: Page): string[] {
  const data = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}') as { '@graph'?: Node[] };
  const nodes = new Map((data['@graph'] ?? []).map((node) => [node['@type'], node]));
  const seen = [...document.querySelectorAll('nav[aria-label="パンくず"] li')].map(textOf);
  const said = (nodes.get('BreadcrumbList')?.itemListElement ?? []).map(({ name }) => name.replace(/\s+/g, ' '));
  return [
    ...(nodes.has('WebPage') ? [] : [`${path}  says nothing of itself`]),
    ...(seen.join(' › ') === said.join(' › ') ? [] : [`${path}  shows ${seen.join(' › ')} and says ${said.join(' › ')}`]),
  ];
}
