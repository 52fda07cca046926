import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { assertNone } from './harness/findings.ts';
import { type Page, readingPagesOf, textOf } from './harness/pages.ts';
import { everySite, type Site } from './harness/sites.ts';

const KB = 1000;

interface Budget {
  /** The first that fits the address counts. */
  path: RegExp;
  bytes: number;
  /** How many bytes more for each that the words of the page take by themselves, where a page holds all there is of something. */
  perWords?: number;
  /** How many bytes more for each picture, where a page has as many as there are indicators and tables. */
  perPicture?: number;
}

/** HTML and all that blocks its first paint, in gzip bytes. */
const FIRST_PAINT: readonly Budget[] = [
  // Tables, pictures and sums of all vintages, each number with its sign, its unit and its place in the picture.
  { path: /^\/[^/]+\/effects\/$/, bytes: 22 * KB, perWords: 3 },
  // The whole plan in one page.
  { path: /^\/print\/$/, bytes: 100 * KB },
  // The whole of a published text, every entry of a report, every indicator, every sum.
  { path: /^\/(indicators|notes|progress\/[^/]+|source\/[^/]+)\/$/, bytes: 11 * KB, perWords: 1.7 },
  // Every row of the table and every initiative of the picture, each with its name, link and anchor.
  { path: /^\/[^/]+\/transitions\/$/, bytes: 20 * KB },
  { path: /^\/(initiatives|[^/]+\/policies)\/[^/]+\/$/, bytes: 15 * KB, perPicture: 1 * KB },
  { path: /./, bytes: 15 * KB },
];

/** Style sheets that hold up only screens that are wide or dark, in gzip bytes, beyond what every screen waits for. */
const FOR_SOME = 1.7 * KB;

/** Scripts that a page asks for as it loads, in gzip bytes. */
const SCRIPTS: readonly Budget[] = [
  { path: /^\/initiatives\/$/, bytes: 15 * KB },
  { path: /^\/search\/$/, bytes: 30 * KB },
  // What notices that a reader reaches for a chart; Chart.js itself comes after.
  { path: /^\/([^/]+\/(effects\/|policies\/.*)|print\/)?$/, bytes: 8 * KB },
  { path: /./, bytes: 2 * KB },
];

for (const site of everySite) {
  describe(`weight (${site.name})`, () => {
    test('a page shows itself after few bytes', () => {
      const heavy = readingPagesOf(site).flatMap((page) => exceeding(page, FIRST_PAINT, firstPaintBytes(page, site)));
      assertNone(heavy, 'pages that are too heavy');
    });

    test('a wide screen and dark colours ask for little besides', () => {
      const heavy = readingPagesOf(site).flatMap(({ path, document }) => {
        const bytes = sheetBytes(document, 'head link[rel="stylesheet"][media]:not([media="print"])', site);
        return bytes <= FOR_SOME ? [] : [`${path}  ${bytes} bytes`];
      });
      assertNone(heavy, 'pages whose sheets for some screens are too heavy');
    });

    test('a page asks for few scripts', () => {
      const heavy = readingPagesOf(site).flatMap((page) => exceeding(page, SCRIPTS, scriptBytes(page, site)));
      assertNone(heavy, 'pages with too much script');
    });

    test('no script holds up a page', () => {
      const blocking = readingPagesOf(site).flatMap(({ path, document }) =>
        [...document.querySelectorAll('script[src]')]
          .filter((script) => script.getAttribute('type') !== 'module' && !script.hasAttribute('defer') && !script.hasAttribute('async'))
          .map((script) => `${path}  ${script.getAttribute('src')}`),
      );
      assertNone(blocking, 'scripts that block');
    });

    test('pages share one style sheet and bring few more, but for the one that holds all', () => {
      const sheets = readingPagesOf(site).map(({ path, document }) => ({
        path,
        names: [...document.querySelectorAll('link[rel="stylesheet"]:not([media])')].map((link) => link.getAttribute('href') ?? ''),
      }));
      const [shared] = (sheets[0]?.names ?? []).filter((name) => sheets.every(({ names }) => names.includes(name)));
      assert.ok(shared, 'one sheet is on every page');
      assertNone(
        sheets
          .filter(({ path, names }) => names.length > 7 && !path.endsWith('/print/'))
          .map(({ path, names }) => `${path}  ${names.join(' ')}`),
        'pages with many style sheets',
      );
    });
  });
}

function exceeding(page: Page, budgets: readonly Budget[], bytes: number): string[] {
  const budget = budgetOf(page, budgets);
  return bytes <= budget ? [] : [`${page.path}  ${(bytes / KB).toFixed(1)} kB, at most ${(budget / KB).toFixed(1)} kB`];
}

function budgetOf({ path, document }: Page, budgets: readonly Budget[]): number {
  const found = budgets.find((each) => each.path.test(path));
  assert.ok(found, path);
  const words = found.perWords === undefined ? 0 : found.perWords * gzipSync(textOf(document.body)).length;
  const pictures = found.perPicture === undefined ? 0 : found.perPicture * document.querySelectorAll('main .chart-frame').length;
  return found.bytes + words + pictures;
}

function firstPaintBytes({ html, document }: Page, site: Site): number {
  // A sheet in the body holds up only what comes after it; those for some screens alone have a limit of their own.
  return gzipSync(html).length + sheetBytes(document, 'head link[rel="stylesheet"]:not([media])', site);
}

function sheetBytes(document: Document, selector: string, site: Site): number {
  return sum([...document.querySelectorAll(selector)].map((link) => fileBytes(link.getAttribute('href') ?? '', site)));
}

function scriptBytes({ document }: Page, site: Site): number {
  const scripts = [...document.querySelectorAll('script[src], link[rel="modulepreload"]')];
  const entries = scripts.map((script) => script.getAttribute('src') ?? script.getAttribute('href') ?? '');
  return sum([...withImports(entries, site)].map((address) => fileBytes(address, site)));
}

/** The scripts and what they import at once; what they import when needed is not counted. */
function withImports(entries: readonly string[], site: Site): Set<string> {
  const all = new Set(entries);
  // A set grows while it is walked.
  for (const address of all) {
    for (const [, specifier = ''] of readFileSync(fileOf(address, site), 'utf8').matchAll(
      /(?:^|[;}\s])import\s*(?:[^'"`();]*?\bfrom\s*)?["'`]([^"'`]+)["'`]/g,
    )) {
      all.add(new URL(specifier, `http://site.invalid${address}`).pathname);
    }
  }
  return all;
}

function fileBytes(address: string, site: Site): number {
  return gzipSync(readFileSync(fileOf(address, site))).length;
}

function fileOf(address: string, site: Site): string {
  return join(site.outDir, address.slice(site.base.length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
