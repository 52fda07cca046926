import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { assertNone } from './harness/findings.ts';
import { type Page, readingPagesOf } from './harness/pages.ts';
import { everySite, type Site } from './harness/sites.ts';

const KB = 1000;

/** HTML and all that blocks its first paint, in gzip bytes; the first pattern that fits the address counts. */
const FIRST_PAINT: readonly (readonly [path: RegExp, bytes: number])[] = [
  // Tables, charts and sums of all vintages, by initiative in some; the whole plan in one page; the whole of the published text.
  [/^\/[^/]+\/effects\/$/, 45 * KB],
  [/^\/print\/$/, 100 * KB],
  // Every indicator, every sum of every term; every entry of a report with its texts.
  [/^\/(indicators|notes)\/$/, 20 * KB],
  [/^\/progress\/[^/]+\/$/, 25 * KB],
  // Every row of the table and every initiative of the picture, each with its name, link and anchor.
  [/^\/[^/]+\/transitions\/$/, 20 * KB],
  [/^\/source\/[^/]+\/$/, 12 * KB],
  [/./, 15 * KB],
];

/** Scripts that a page asks for as it loads, in gzip bytes. */
const SCRIPTS: readonly (readonly [path: RegExp, bytes: number])[] = [
  [/^\/initiatives\/$/, 15 * KB],
  [/^\/search\/$/, 30 * KB],
  // What notices that a reader reaches for a chart; Chart.js itself comes after.
  [/^\/([^/]+\/(effects\/|policies\/.*)|print\/)?$/, 8 * KB],
  [/./, 2 * KB],
];

for (const site of everySite) {
  describe(`weight (${site.name})`, () => {
    test('a page shows itself after few bytes', () => {
      const heavy = readingPagesOf(site).flatMap((page) => exceeding(page, FIRST_PAINT, firstPaintBytes(page, site)));
      assertNone(heavy, 'pages that are too heavy');
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
        names: [...document.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.getAttribute('href') ?? ''),
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

/** What a picture with its table may add to the page of an initiative or a group, which has as many as there are indicators and tables. */
const PICTURE = 1 * KB;
/** What a line of a published text may take, with its number, its anchor and its links. */
const LINE = 45;

function exceeding({ path, document }: Page, budgets: typeof SCRIPTS, bytes: number): string[] {
  const count = (pages: RegExp, things: string) => (pages.test(path) ? document.querySelectorAll(things).length : 0);
  const pictures = count(/^\/(initiatives|[^/]+\/policies)\/[^/]+\/$/, 'main .chart-frame');
  const lines = count(/^\/source\//, '.source-text > li');
  const budget = (budgets.find(([pattern]) => pattern.test(path))?.[1] ?? 0) + pictures * PICTURE + lines * LINE;
  return bytes <= budget ? [] : [`${path}  ${(bytes / KB).toFixed(1)} kB, at most ${budget / KB} kB`];
}

function firstPaintBytes({ html, document }: Page, site: Site): number {
  // A sheet in the body holds up only what comes after it.
  const sheets = [...document.querySelectorAll('head link[rel="stylesheet"]')].map((link) => link.getAttribute('href') ?? '');
  return gzipSync(html).length + sum(sheets.map((address) => fileBytes(address, site)));
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
