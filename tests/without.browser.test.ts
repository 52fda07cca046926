import { describe, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { withVisitor } from './harness/browser.ts';
import { assertNone } from './harness/findings.ts';
import { tooWide } from './harness/layout.ts';
import { richestPagesOf } from './harness/pages.ts';
import { livedWith, secondCity, secondPlan, thisPlan } from './harness/sites.ts';

/** A4 less the margins of `print.css` (182 × 263 mm), in CSS pixels. */
const PAPER = { width: 688, height: 994 };

/** The one page that is nothing but its script; without it the page says where the complete list is. */
const SEARCH = '/search/';

const sites = [thisPlan, secondPlan, secondCity, livedWith];
const visitor = withVisitor(sites);

/** The home page of every plan, for each is another; of other kinds the two pages that hold most. */
const paths = [
  ...sites.map((site) => [site, '/'] as const),
  ...richestPagesOf(sites, 2)
    .map(([site, { path }]) => [site, path] as const)
    .filter(([, path]) => path !== '/' && path !== SEARCH),
];

describe('without scripts, colours, screen or small text', { concurrency: 2 }, () => {
  for (const [site, path] of paths) {
    test(`${path} (${site.name})`, async () => {
      const address = visitor.addressOf(site, path);
      const { lines, ...findings } = await inBrowser({}, address, lookAt);
      const plain = await inBrowser({ javaScriptEnabled: false }, address, async (page) => ({
        lines: await linesOf(page),
        idle: await idleButtons(page),
      }));
      const all = {
        ...findings,
        'only a script brings these words': missing(lines, plain.lines),
        'without scripts these buttons do nothing': plain.idle,
      };
      assertNone(
        Object.entries(all).flatMap(([what, found]) => found.map((finding) => `${what}: ${finding}`)),
        path,
      );
    });
  }
});

/** The words of the page as it comes, and what is lost of it in other circumstances. */
async function lookAt(page: Page) {
  const lines = await linesOf(page);
  await page.emulateMedia({ forcedColors: 'active' });
  const forced = {
    'forced colours hide these words': missing(lines, await linesOf(page)),
    'forced colours give this the colour of its ground': await lostInForcedColours(page),
  };
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  await page.setViewportSize(PAPER);
  const onPaper = {
    'paper lacks these words': missing(lines, await linesOf(page)),
    'wider than paper': await tooWide(page),
  };
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 640, height: 900 });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 200% !important }');
    document.adoptedStyleSheets.push(sheet);
  });
  return { lines, ...forced, ...onPaper, 'text at 200 %': await tooWide(page) };
}

async function inBrowser<Result>(options: BrowserContextOptions, address: string, look: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await visitor.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'load' });
    return await look(page);
  } finally {
    await context.close();
  }
}

/** The words of the main part that a reader sees, line by line, without those of controls. */
function linesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls =
      'button, input, select, textarea, label, legend, form, nav, summary, [role="status"], [aria-live], noscript, .screen-only, .more';
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
      if (!element || text === '' || element.closest(controls)) continue;
      if (element.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true })) texts.push(text);
    }
    return texts;
  });
}

/** Buttons that a reader sees and that neither send a form nor open anything by themselves. */
function idleButtons(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, [role="button"]')]
      .filter((button) => button.checkVisibility() && !(button as HTMLButtonElement).disabled)
      .filter((button) => !button.hasAttribute('popovertarget') && !button.hasAttribute('commandfor'))
      .filter((button) => (button as HTMLButtonElement).type !== 'submit' || button.closest('form') === null)
      .map((button) => button.outerHTML.slice(0, 100)),
  );
}

/** Text, lines and areas of pictures that forced colours give the colour of the page. */
function lostInForcedColours(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const shapes = [...document.querySelectorAll('svg :is(text, rect, path, line, circle, polygon, polyline)')].filter(
      // A seam is meant to be of the ground: it keeps the line above it apart from what it crosses.
      (shape) => !shape.closest('defs, clipPath, mask, pattern, [data-ground], .seam') && shape.checkVisibility(),
    );
    return shapes
      .filter((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        const seen = [fill, stroke].filter((colour) => colour !== 'none' && colour !== 'rgba(0, 0, 0, 0)');
        return seen.length > 0 && seen.every((colour) => colour === ground);
      })
      .map((shape) => shape.outerHTML.slice(0, 100));
  });
}

/** The lines of `expected` that are not in `actual`, as often as they occur. */
function missing(expected: readonly string[], actual: readonly string[]): string[] {
  const left = Map.groupBy(actual, (line) => line);
  return expected.filter((line) => left.get(line)?.pop() === undefined);
}
