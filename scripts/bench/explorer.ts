import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { emptyFolder } from '../../tests/harness/temporary.ts';
import { findBrowser } from '../browser.mjs';
import { readEnvironment } from '../environment.ts';
import { createSiteServer } from '../static-server.ts';
import { inKilobytes, type Measure, type Section } from './section.ts';

const SIZES = [65, 1_000, 10_000] as const;

/** What one may wait for an answer to a click. */
const BUDGET = '100 ms';

/** The list of initiatives as it is and at many times its size: the page, and how soon it answers a reader. */
export const section: Section = {
  title: '一覧の絞り込み（操作から画面に出るまで。Chromium）',
  run: async () => {
    const { outDir, base } = readEnvironment();
    const executablePath = await findBrowser();
    if (!executablePath) throw new Error('ブラウザがありません。Chrome か Chromium をインストールするか、CHROME_PATH を指定してください。');
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    const dir = emptyFolder();
    try {
      cpSync(outDir, dir, { recursive: true });
      return await measureSizes(browser, dir, base);
    } finally {
      await browser.close();
    }
  },
};

/** In the order in which a reader might do it. */
const STEPS: readonly (readonly [what: string, act: (page: Page) => Promise<void>])[] = [
  ['見直し区分を1つ選ぶ', (page) => page.locator('input[name="change"]').nth(1).click()],
  ['もう1つ選ぶ', (page) => page.locator('input[name="change"]').nth(2).click()],
  ['基本方針も選ぶ', (page) => page.locator('input[name="policy"]').first().click()],
  ['条件を1つ外す', (page) => page.locator('.chip').first().click()],
  ['条件をすべて外す', (page) => page.locator('.clear').click()],
  ['1文字目を打つ', (page) => page.locator(WORDS).press('B')],
  ['2文字目を打つ', (page) => page.locator(WORDS).press('P')],
  ['1文字消す', (page) => page.locator(WORDS).press('Backspace')],
  ['すべて消す', (page) => page.locator(WORDS).press('Backspace')],
  ['表にする', (page) => page.locator('input[value="table"]').press('Space')],
  ['表で見直し区分を選ぶ', (page) => page.locator('input[name="change"]').first().click()],
];

const WORDS = 'initiative-explorer input[name="q"]';

async function measureSizes(browser: Browser, dir: string, base: string): Promise<Measure[]> {
  const server = createSiteServer({ dir, base }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}initiatives/`;
  const file = join(dir, 'initiatives', 'index.html');
  const html = readFileSync(file, 'utf8');
  const measures: Measure[] = [];
  for (const size of SIZES) {
    const grown = growList(html, size);
    writeFileSync(file, grown);
    measures.push({ what: `${size.toLocaleString('ja')}件：ページ（gzip）`, value: inKilobytes(gzipSync(grown).length) });
    for (const { what, value, budget } of await measurePage(browser, address)) {
      measures.push({ what: `${size.toLocaleString('ja')}件：${what}`, value, budget });
    }
  }
  server.close().closeAllConnections();
  return measures;
}

async function measurePage(browser: Browser, address: string): Promise<Measure[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('initiative-explorer:defined'));
  const ready = await page.evaluate(() => Math.round(performance.now()));
  await page.locator(WORDS).focus();
  const measures: Measure[] = [{ what: '使えるようになるまで', value: `${ready} ms` }];
  for (const [what, act] of STEPS) measures.push({ what, value: await timeOf(page, client, act), budget: BUDGET });
  await page.close();
  return measures;
}

/**
 * The longest of the events that `act` causes, as the browser itself counts them, from the input to the next paint; and
 * how long the page's thread worked for it, which other programs on the machine do not change.
 */
async function timeOf(page: Page, client: CDPSession, act: (page: Page) => Promise<void>): Promise<string> {
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    const seen = { longest: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const each of list.getEntries()) seen.longest = Math.max(seen.longest, each.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const before = await workOf(client);
  await act(page);
  await page.waitForTimeout(400);
  const work = (await workOf(client)) - before;
  const longest = await page.evaluate(() => (globalThis as unknown as { seen: { longest: number } }).seen.longest);
  return `${longest} ms（CPU ${work.toFixed(0)} ms）`;
}

/** Milliseconds of processor time that the page's main thread has spent on tasks. */
async function workOf(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/**
 * The page with `count` rows: each row of the built page again and again under names and addresses of its own, spread
 * over the same categories. What a browser does with it is what it would do with a plan of that size.
 */
function growList(html: string, count: number): string {
  const rows = html.match(ROW)?.length ?? 0;
  if (rows === 0) throw new Error('一覧に行がありません。先に npm run build を実行してください。');
  const times = Math.ceil(count / rows);
  let left = count;
  const grown = html.replace(/(<ul class="rows dense">)(.*?)(<\/ul>)/gs, (_, open: string, items: string, close: string) => {
    const own = items.match(ROW) ?? [];
    const more = Array.from({ length: times }, (_, round) => own.map((row) => renamed(row, round)))
      .flat()
      .slice(0, left);
    left -= more.length;
    return open + more.join('') + close;
  });
  // As the component writes it from 500 rows on.
  return times > 1 ? grown.replace('data-part="list"', '$& data-is-long') : grown;
}

const ROW = /<li data-change=.*?<\/li>/gs;

/** The first round stays as it is. */
function renamed(row: string, round: number): string {
  if (round === 0) return row;
  return row.replace(/(href="[^"]*?)(\/">)(.*?)(<\/a>)/s, (_, link: string, end: string, name: string, close: string) => {
    return `${link}-${round}${end}${name}（${round + 1}）${close}`;
  });
}
