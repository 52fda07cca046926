import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { withVisitor } from './harness/browser.ts';
import { assertNone } from './harness/findings.ts';
import { onePageOfEachKind } from './harness/pages.ts';
import { livedWith, type Site, secondCity, secondPlan, thisPlan } from './harness/sites.ts';

/** Words within which no line ends; some are of one plan, and stand only on its pages. */
const WORDS = [
  '部局横断',
  '基本方針',
  '新規取組',
  '戦略区分',
  '主担当課',
  '満足している',
  'マネジメント',
  'アクションプラン',
  '見直し区分',
  '令和',
];

const sites: readonly Site[] = [thisPlan, secondPlan, secondCity, livedWith];
const visitor = withVisitor(sites);

for (const site of sites) {
  describe(`whole words (${site.name})`, () => {
    for (const width of [320, 375, 1280]) {
      test(`at ${width} px no line ends within one`, async () => {
        const context = await visitor.newContext({ viewport: { width, height: 800 } });
        const tab = await context.newPage();
        const broken: string[] = [];
        for (const { path } of onePageOfEachKind(site)) {
          await tab.goto(visitor.addressOf(site, path));
          broken.push(...(await brokenWords(tab)).map((place) => `${path}  ${place}`));
        }
        await context.close();
        assertNone(broken, `broken words at ${width} px`);
      });
    }
  });
}

function brokenWords(tab: Page): Promise<string[]> {
  return tab.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      for (const word of words) {
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + word.length);
          const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => Math.round(top)));
          const element = node.parentElement;
          const isSet = element !== null && element.checkVisibility() && getComputedStyle(element).clipPath === 'none';
          if (isSet && lines.size > 1) found.push(`${element.tagName} ${word}：${text.trim().slice(0, 40)}`);
        }
      }
    }
    return [...new Set(found)];
  }, WORDS);
}
