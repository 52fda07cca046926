import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { nameOf } from '../src/model/term-plan.ts';
import { axeFindings } from './harness/axe.ts';
import { withVisitor } from './harness/browser.ts';
import { assertNone } from './harness/findings.ts';
import { termOf } from './harness/plans.ts';
import { firstPlan } from './harness/sites.ts';

const visitor = withVisitor([firstPlan]);
const [first = '', second = ''] = (await termOf(firstPlan)).initiatives.map(nameOf);
assert.ok(first && second);

/** Every kind of file that a search needs. */
const FILES: Readonly<Record<string, RegExp>> = {
  'the module': /\/pagefind\/pagefind\.js/,
  'the manifest': /\/pagefind\/search\.json/,
  'the entry': /\/pagefind\/pagefind-entry\.json/,
  'the list of index files': /\.pf_meta$/,
  'the program': /\/pagefind\/wasm\./,
  'an index file': /\.pf_index$/,
  'the records': /\/pagefind\/records\//,
};

type Way = (route: Route) => Promise<void>;
const cutOff: Way = (route) => route.abort();
const missing: Way = (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>404</h1>' });
const anotherPage: Way = (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>ようこそ</h1>' });

describe('a file that does not come', () => {
  for (const [name, address] of Object.entries(FILES)) {
    test(`${name}, once: it is said, and asking again finds`, () => failOnce(address, missing));
    test(`${name}, always: nothing is said not to be there; the next query finds once it comes`, () => failAlways(address, cutOff));
  }
  // The one failure of which Pagefind itself would say nothing, in every way.
  const index = /\.pf_index$/;
  test('an index file that is cut off once', () => failOnce(index, cutOff));
  test('an index file that is not there', () => failAlways(index, missing));
  test('an index file in whose place another page comes', () => failAlways(index, anotherPage));
});

test('off line it says so, and answers by itself when the line is back', () =>
  visit(async (page) => {
    await page.context().setOffline(true);
    await ask(page, first);
    await failed(page);
    await page.context().setOffline(false);
    await assertFound(page, first);
  }));

test('what was read before the line broke still answers', () =>
  visit(async (page) => {
    await ask(page, first);
    await assertFound(page, first);
    await page.context().setOffline(true);
    await ask(page, second);
    await assertFound(page, second);
  }));

test('axe finds nothing wrong with the message', () =>
  visit(async (page) => {
    await page.route(/\.pf_index$/, (route) => route.abort());
    await ask(page, first);
    await failed(page);
    assertNone(await axeFindings(page), 'findings of axe');
  }));

function failOnce(address: RegExp, way: Way): Promise<void> {
  return visit(async (page) => {
    await page.route(address, way, { times: 1 });
    await ask(page, first);
    await failed(page);
    await page.getByRole('button', { name: 'もう一度探す' }).click();
    await assertFound(page, first);
    assert.equal(await focused(page), await headline(page), 'focus is at the answer');
  });
}

function failAlways(address: RegExp, way: Way): Promise<void> {
  return visit(async (page) => {
    await page.route(address, way);
    for (const query of [first, second]) {
      await ask(page, query);
      await failed(page);
    }
    const asked = page.waitForRequest(address);
    await page.getByRole('button', { name: 'もう一度探す' }).press('Enter');
    await asked;
    await failed(page);
    assert.equal(await focused(page), 'もう一度探す', 'focus stays at hand');
    await page.unroute(address);
    await ask(page, first);
    await assertFound(page, first);
  });
}

async function visit(look: (page: Page) => Promise<void>): Promise<void> {
  const context = await visitor.newContext();
  try {
    const page = await context.newPage();
    await page.goto(visitor.addressOf(firstPlan, '/search/'));
    await look(page);
  } finally {
    await context.close();
  }
}

/** Types without the focus that would fetch ahead of the query. */
function ask(page: Page, query: string): Promise<void> {
  return page.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('search-page input[type="search"]');
    if (input) input.value = text;
    input?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, query);
}

async function failed(page: Page): Promise<void> {
  await page.locator('[data-search-state="error"]').waitFor({ state: 'attached' });
  const message = page.locator('[data-part="failure"]');
  assert.match((await message.textContent()) ?? '', /検索のデータを読み込めなかったため、探せませんでした/);
  assert.ok(await message.isVisible());
  for (const part of ['summary', 'nothing']) assert.ok(!(await page.locator(`[data-part="${part}"]`).isVisible()), part);
  assert.equal(await page.locator('[data-search-results] li').count(), 0);
}

async function assertFound(page: Page, query: string): Promise<void> {
  await page.locator('[data-search-state="done"]').waitFor();
  assert.match(await headline(page), new RegExp(`「${query}」の検索結果 \\d+件`));
  assert.equal(await page.locator('[data-search-results] a').first().textContent(), query);
  assert.ok(!(await page.locator('[data-part="failure"]').isVisible()));
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent?.trim());
}

async function headline(page: Page): Promise<string> {
  return (await page.locator('[data-search-results] h2').textContent()) ?? '';
}
