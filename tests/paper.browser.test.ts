import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { withVisitor } from './harness/browser.ts';
import { assertNone } from './harness/findings.ts';
import { onePageOfEachKind, textOf } from './harness/pages.ts';
import { markTables, print, type Sheet, withoutSpace } from './harness/paper.ts';
import { livedWith, type Site, secondCity, thisPlan } from './harness/sites.ts';

/** Between the margins of a sheet of A4, in CSS pixels. */
const PAPER = { width: 680, height: 983 };

/** A sheet at the end that holds less than this is paper for nothing. */
const LEAST = 1 / 5;

/** The kinds of pages that are printed, of which a site has those that its plan holds something for. */
const KINDS = [
  /^\/$/,
  /^\/(initiatives|departments|progress)\/([^/]+\/)?$/,
  /^\/[^/]+\/(effects|retrospective|transitions)\/$/,
  /^\/[^/]+\/(policies|try|transitions)\/[^/]+\/$/,
  /^\/(indicators|notes|print)\/$/,
];

const sites: readonly Site[] = [thisPlan, secondCity, livedWith];
const visitor = withVisitor(sites);

for (const site of sites) {
  describe(`on paper (${site.name})`, { concurrency: 2 }, () => {
    for (const { path, document } of onePageOfEachKind(site).filter(({ path }) => KINDS.some((kind) => kind.test(path)))) {
      test(path, async () => {
        const context = await visitor.newContext({ viewport: PAPER, colorScheme: 'dark' });
        try {
          const page = await context.newPage();
          await page.goto(visitor.addressOf(site, path), { waitUntil: 'load' });
          const controls = await controlWords(page);
          await page.emulateMedia({ media: 'print' });
          const light = await isLight(page);
          const tables = await markTables(page);
          const sheets = await print(page);
          assert.ok(light, 'paper is white and its ink black, whatever the screen is');
          const title = withoutSpace(textOf(document.querySelector('h1')));
          assert.ok(sheets[0]?.text.includes(title), 'the first sheet has the title of the page');
          assertNone(marginsLacking(sheets, document), 'sheets that do not say what they are of');
          assertNone(shortSheets(sheets), 'paper for nothing');
          assertNone(
            tables.filter((table) => sheetOf(sheets, `<${table}`) !== sheetOf(sheets, `${table}>`)).map((table) => `table ${table}`),
            'tables that would fit on a sheet and are split',
          );
          const words = sheets.map(({ text }) => text).join('');
          assertNone(
            controls.filter((control) => words.includes(control)),
            'controls on paper',
          );
        } finally {
          await context.close();
        }
      });
    }
  });
}

/** Every sheet says its number of how many, where the page is; all after the first, which has the letterhead, whose page it is. */
function marginsLacking(sheets: readonly Sheet[], document: Document): string[] {
  const marks = document.documentElement.dataset;
  return sheets.flatMap(({ margins }, at) => {
    const wanted = [`${at + 1}/${sheets.length}`, marks.place, ...(at === 0 ? [] : [marks.title, marks.issue])];
    return wanted.filter((words) => words && !margins.includes(withoutSpace(words))).map((words) => `${at + 1}: ${words} / ${margins}`);
  });
}

function shortSheets(sheets: readonly Sheet[]): string[] {
  const last = sheets.at(-1);
  return sheets.length > 1 && last && last.filled < LEAST ? [`${sheets.length} sheets, the last filled to ${last.filled.toFixed(2)}`] : [];
}

function sheetOf(sheets: readonly Sheet[], words: string): number {
  const found = sheets.findIndex(({ text }) => text.includes(words));
  assert.ok(found >= 0, `${words} is printed`);
  return found;
}

/** What controls are called that nothing else on the page is called. */
async function controlWords(page: Page): Promise<string[]> {
  const [words, rest] = await page.evaluate(() => {
    const controls = 'button, label, legend, select, .skip, details:not([data-print="open"]) > summary';
    const all = [...document.querySelectorAll(controls)];
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const control of copy.querySelectorAll(controls)) control.remove();
    return [all.map((control) => control.textContent ?? ''), copy.textContent ?? ''];
  });
  const others = withoutSpace(rest);
  return words.map(withoutSpace).filter((control) => control.length > 3 && !others.includes(control));
}

function isLight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { backgroundColor, color, colorScheme } = getComputedStyle(document.body);
    return backgroundColor === 'rgb(255, 255, 255)' && color === 'rgb(0, 0, 0)' && !colorScheme.includes('dark');
  });
}
