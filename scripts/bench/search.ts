import { once } from 'node:events';
import { cp, mkdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { readContent } from '../../src/load/read-content.ts';
import { assemblePlan } from '../../src/model/assemble-plan.ts';
import type { TermPlan } from '../../src/model/term-plan.ts';
import { termPlanOf } from '../../src/model/term-plan.ts';
import { prepare } from '../../src/search/match.ts';
import { contains, searchableQuery } from '../../src/search/normalise.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { buildRecords } from '../../src/search/records.ts';
import { writeSearchIndex } from '../../src/search/write-index.ts';
import { largePlan } from '../../tests/fixtures/large-plan.ts';
import { type CutQuery, cutQueries } from '../../tests/search/cut-queries.ts';
import { type QueryOutcome, runQueries } from '../../tests/search/run-queries.ts';
import { findBrowser } from '../browser.mjs';
import { ROOT, readEnvironment } from '../environment.ts';
import { createSiteServer } from '../static-server.ts';
import type { Measure, Section } from './section.ts';
import { inKilobytes } from './section.ts';

/** So many queries are asked of a large plan. */
const MOST_QUERIES = 250;

/** How good and how quick search is, in a browser, on the plan and on generated ones. */
export const section: Section = {
  title: '検索（Chromium。題名の一部で探す。バイトは gzip で、スクリプト・索引・記録の計）',
  run: async () => {
    const { contentDir } = readEnvironment();
    const { parts } = await readContent(contentDir);
    const executablePath = await findBrowser();
    if (!parts || !executablePath) throw new Error('計画かブラウザがありません。npm run check と npm test で確かめてください。');
    const plan = termPlanOf(assemblePlan(parts).plan);
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
    try {
      return [
        ...(await measure(browser, plan, `この計画（${plan.initiatives.length}件）`, '100 kB')),
        ...(await measure(browser, termPlanOf(largePlan(parts, 1_000)), '1,000件', undefined)),
        ...(await measure(browser, termPlanOf(largePlan(parts, 10_000)), '10,000件', '350 kB')),
      ];
    } finally {
      await browser.close();
    }
  },
};

async function measure(browser: Browser, plan: TermPlan, name: string, budget: string | undefined): Promise<Measure[]> {
  const folder = join(ROOT, '.build', 'bench-search');
  await makeSite(plan, folder);
  const { base } = readEnvironment();
  const server = createSiteServer({ dir: folder, base }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}search/`;
  try {
    const records = buildRecords(plan);
    const cuts = sample(cutQueries(records), MOST_QUERIES);
    const outcomes = await ask(
      browser,
      address,
      cuts.map(({ query }) => query),
    );
    const bytes = await Promise.all(sample(cuts, 12).map(({ query }) => bytesToFirstResult(browser, address, query)));
    const times = outcomes.map(({ milliseconds }) => milliseconds);
    return [
      { what: `${name}：見つけた割合（再現率）`, value: percent(recall(cuts, outcomes)), budget: undefined },
      { what: `${name}：関係のある割合（適合率）`, value: percent(precision(outcomes, records)) },
      { what: `${name}：題名のとおりなら先頭に出る割合`, value: percent(firstRate(cuts, outcomes, records)) },
      { what: `${name}：最初の結果までのバイト（中央値）`, value: inKilobytes(quantile(bytes, 0.5)), budget },
      { what: `${name}：最初の結果までのバイト（最大）`, value: inKilobytes(Math.max(...bytes)), budget },
      { what: `${name}：1回の検索（中央値）`, value: `${quantile(times, 0.5).toFixed(1)} ms`, budget: '50 ms' },
      { what: `${name}：1回の検索（95%）`, value: `${quantile(times, 0.95).toFixed(1)} ms`, budget: '50 ms' },
    ];
  } finally {
    server.close().closeAllConnections();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The built search page over the index of another plan. */
async function makeSite(plan: TermPlan, folder: string): Promise<void> {
  const { outDir } = readEnvironment();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const part of ['search', 'assets']) await cp(join(outDir, part), join(folder, part), { recursive: true });
  await writeSearchIndex(plan, folder);
}

/** Every query twice: what counts is the second answer, when all that it needs is there. */
async function ask(browser: Browser, address: string, queries: readonly string[]): Promise<QueryOutcome[]> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.evaluate(runQueries, queries);
  const outcomes = await page.evaluate(runQueries, queries);
  await page.close();
  return outcomes;
}

async function bytesToFirstResult(browser: Browser, address: string, query: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const fetched: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!/\/pagefind\/|\.js$/.test(new URL(response.url()).pathname)) return;
    const size = response.body().then(
      (body) => gzipSync(body).length,
      () => 0,
    );
    fetched.push(size);
  });
  await page.goto(`${address}?q=${encodeURIComponent(query)}`);
  await page.locator('[data-search-results] a').first().waitFor();
  const sizes = await Promise.all([...fetched]);
  await context.close();
  return sizes.reduce((sum, size) => sum + size, 0);
}

function recall(cuts: readonly CutQuery[], outcomes: readonly QueryOutcome[]): number {
  return share(cuts.map(({ address }, at) => outcomes[at]?.links.includes(address) === true));
}

function precision(outcomes: readonly QueryOutcome[], records: readonly SearchRecord[]): number {
  const byAddress = new Map(records.map((record) => [record.address, Object.values(prepare(record, 0).texts).flat()]));
  return share(
    outcomes.flatMap(({ query, links }) => {
      const whole = searchableQuery(query);
      const words = query.split(/\s+/).map(searchableQuery);
      return links.map((link) => {
        const holds = (word: typeof whole) => byAddress.get(link)?.some((text) => contains(text, word)) === true;
        return holds(whole) || words.every(holds);
      });
    }),
  );
}

/** Of the queries that are a whole title, those whose first result has that title. */
function firstRate(cuts: readonly CutQuery[], outcomes: readonly QueryOutcome[], records: readonly SearchRecord[]): number {
  const titles = new Map(records.map(({ address, title }) => [address, title]));
  return share(
    cuts.flatMap(({ query }, at) => ([...titles.values()].includes(query) ? [titles.get(outcomes[at]?.links[0] ?? '') === query] : [])),
  );
}

function share(answers: readonly boolean[]): number {
  return answers.filter((answer) => answer).length / Math.max(1, answers.length);
}

function quantile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`;
}

/** At most `count` of `items`, evenly from first to last. */
function sample<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, items.length / count);
  return Array.from({ length: Math.min(count, items.length) }, (_, at) => items[Math.floor(at * step)] as T);
}
