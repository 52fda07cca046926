import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { nameOf } from '../src/model/term-plan.ts';
import { axeFindings } from './harness/axe.ts';
import { complaintsOf, withVisitor } from './harness/browser.ts';
import { assertNone } from './harness/findings.ts';
import { termOf } from './harness/plans.ts';
import { basedPlan, firstPlan, livedWith, type Site, secondCity } from './harness/sites.ts';

const visitor = withVisitor([firstPlan, basedPlan, secondCity, livedWith]);
const { term, initiatives, departments } = await termOf(firstPlan);
const { words } = term;
const someInitiative = initiatives[0];
assert.ok(someInitiative);
const title = nameOf(someInitiative);

describe('the search page', () => {
  for (const site of [firstPlan, basedPlan])
    test(`an address with a query shows its results, and they lead somewhere (${site.name})`, async () => {
      await visit(site, `/search/?q=${encodeURIComponent(title)}`, {}, async (page) => {
        const complaints = complaintsOf(page);
        await answered(page);
        const first = page.locator('[data-search-results] a').first();
        assert.equal(await first.textContent(), title);
        assert.equal(await first.getAttribute('href'), `${site.base}initiatives/${someInitiative.id}/`);
        assert.match(await headline(page), /「.+」の検索結果 \d+件/);
        assert.ok((await page.locator('[data-search-results] mark').count()) > 0, 'the match is marked');
        await first.click();
        assert.equal(await page.locator('h1').count(), 1);
        assert.deepEqual(complaints, []);
      });
    });

  test('a result shows its kind, its change, its department and the line in which it matched', async () => {
    const renamed = initiatives.find((each) => each.name && each.previousName && !each.name.includes(each.previousName));
    assert.ok(renamed?.previousName);
    const department = departments.find(({ id }) => id === renamed.departments[0]);
    await visit(firstPlan, `/search/?q=${encodeURIComponent(renamed.previousName)}`, {}, async (page) => {
      await answered(page);
      const item = page.locator('[data-search-results] li', { has: page.locator(`a[href$="/initiatives/${renamed.id}/"]`) });
      const text = ((await item.textContent()) ?? '').replaceAll(/\s+/g, ' ');
      for (const part of [words.initiative, words.previousName, renamed.name ?? '', department?.name ?? ''])
        assert.ok(text.includes(part), `${part} in ${text}`);
      assert.equal(await item.locator('mark').first().textContent(), renamed.previousName);
      assert.equal(await item.locator('[data-kind]').count(), 1, 'the badge of its change');
    });
  });

  test('a result from a report says of which year it is and leads to its place there', async () => {
    await visit(secondCity, `/search/?q=${encodeURIComponent('水産加工と調理の専門学校')}`, {}, async (page) => {
      await answered(page);
      const item = page.locator('[data-search-results] li', { has: page.locator('a[href$="/progress/2023/#closed-school-reuse"]') });
      const text = ((await item.textContent()) ?? '').replaceAll(/\s+/g, ' ');
      for (const part of ['進捗報告', '令和5年度', '閉校した小学校の利活用', '商工観光課'])
        assert.ok(text.includes(part), `${part} in ${text}`);
      assert.equal(await item.locator('mark').first().textContent(), '水産加工と調理の専門学校');
      await item.locator('a').click();
      await page.locator('#closed-school-reuse').waitFor({ state: 'visible' });
    });
  });

  test('whatever name it had, in a document or by event, leads to an initiative', async () => {
    for (const [query, address] of [
      ['支払いのキャッシュレス対応', '/initiatives/cashless-payment/'],
      ['窓口業務改革の推進', '/initiatives/counter-reform/'],
      ['生成AIの業務での利用', '/initiatives/generative-ai/'],
      ['公用車のノンプロ化', '/initiatives/official-cars-nonpro/'],
      ['業務手順書の作成', '/initiatives/procedure-manuals/'],
    ] as const)
      await visit(livedWith, `/search/?q=${encodeURIComponent(query)}`, {}, async (page) => {
        await answered(page);
        assert.ok((await results(page)).includes(address), query);
      });
  });

  test('results come as one types; the address follows, and back and forward lead through what was asked', async () => {
    await visit(firstPlan, '/search/', {}, async (page) => {
      const input = page.locator('search-page input[type="search"]');
      await input.pressSequentially(title.slice(0, 4));
      await answered(page);
      await page.waitForURL((url) => url.searchParams.get('q') === title.slice(0, 4));
      await input.press('Enter');
      await input.fill('');
      await input.pressSequentially(words.department.slice(0, 2));
      await page.waitForURL((url) => url.searchParams.get('q') === words.department.slice(0, 2));
      await page.goBack();
      assert.equal(await input.inputValue(), title.slice(0, 4));
      await answered(page);
      assert.match(await headline(page), new RegExp(`「${title.slice(0, 4)}」`));
      await page.goForward();
      assert.equal(await input.inputValue(), words.department.slice(0, 2));
    });
  });

  test('results can be narrowed to a kind; the address carries it', async () => {
    await visit(firstPlan, `/search/?q=${encodeURIComponent('の')}`, {}, async (page) => {
      await answered(page);
      const all = await results(page);
      const choice = page.locator('search-page fieldset label', { hasText: words.initiative });
      const count = Number(await choice.locator('[data-count]').textContent());
      await choice.click();
      await answered(page);
      const some = await results(page);
      assert.equal(some.length, count);
      assert.deepEqual(
        some,
        all.filter((address) => address.startsWith('/initiatives/') && address !== '/initiatives/'),
      );
      assert.equal(new URL(page.url()).searchParams.get('kind'), 'initiative');
      await page.reload();
      await answered(page);
      assert.deepEqual(await results(page), some, 'the next reader sees the same');
      await page.goBack();
      await answered(page);
      assert.deepEqual(await results(page), all);
    });
  });

  test('arrow keys walk the results, Enter opens one, Esc leads back', async () => {
    await visit(firstPlan, `/search/?q=${encodeURIComponent('の')}`, {}, async (page) => {
      await answered(page);
      const input = page.locator('search-page input[type="search"]');
      const links = page.locator('[data-search-results] a');
      await input.focus();
      await page.keyboard.press('ArrowDown');
      assert.ok(await hasFocus(links.nth(0)));
      await page.keyboard.press('ArrowDown');
      assert.ok(await hasFocus(links.nth(1)));
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      assert.ok(await hasFocus(input));
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      assert.ok(await hasFocus(input));
      assert.equal(await input.inputValue(), 'の', 'Esc does not empty the field');
      await page.keyboard.press('Escape');
      assert.ok(!(await hasFocus(input)));
      await input.focus();
      await page.keyboard.press('ArrowDown');
      const address = await links.nth(0).getAttribute('href');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname === new URL(address ?? '', url).pathname);
    });
  });

  test('what is typed before the script is there stays, is answered and goes into the address', async () => {
    for (const path of ['/search/', `/search/?q=${encodeURIComponent('の')}`])
      await visit(firstPlan, '/about/', {}, async (page) => {
        const [held, release] = await holdScripts(page);
        await page.goto(visitor.addressOf(firstPlan, path), { waitUntil: 'commit' });
        const input = page.locator('search-page input[type="search"]');
        await input.pressSequentially(title.slice(0, 4));
        assert.ok(held() > 0, 'the script has not come yet');
        release();
        await answered(page);
        assert.equal(await input.inputValue(), title.slice(0, 4));
        assert.match(await headline(page), new RegExp(`「${title.slice(0, 4)}」`));
        await page.waitForURL((url) => url.searchParams.get('q') === title.slice(0, 4));
      });
  });

  test('back from a result leads to its place: the words, the results, the scrolling and the link', async () => {
    await visit(firstPlan, `/search/?q=${encodeURIComponent('の')}`, { viewport: { width: 375, height: 700 } }, async (page) => {
      await answered(page);
      await page.locator('search-page fieldset label', { hasText: words.initiative }).click();
      await answered(page);
      const all = await results(page);
      const link = page.locator('[data-search-results] a').nth(20);
      await link.scrollIntoViewIfNeeded();
      await link.focus();
      const top = await page.evaluate(() => scrollY);
      assert.ok(top > 700, `${top} px down`);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
      await page.goBack();
      await answered(page);
      assert.equal(await page.locator('search-page input[type="search"]').inputValue(), 'の');
      assert.deepEqual(await results(page), all);
      assert.ok(await hasFocus(link));
      assert.equal(await page.evaluate(() => scrollY), top);
      await page.evaluate(() => scrollTo(0, 0));
      await page.reload();
      await answered(page);
      assert.ok((await page.evaluate(() => scrollY)) < top, 'the place is good for one return');
    });
  });

  test('nothing happens while an input method composes', async () => {
    await visit(firstPlan, '/search/', {}, async (page) => {
      const input = page.locator('search-page input[type="search"]');
      await input.focus();
      const session = await page.context().newCDPSession(page);
      await session.send('Input.imeSetComposition', { text: 'とりくみ', selectionStart: 4, selectionEnd: 4 });
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(400);
      assert.equal(await page.locator('[data-search-results]').getAttribute('data-search-state'), 'idle');
      assert.equal(new URL(page.url()).search, '');
      await session.send('Input.insertText', { text: '取組' });
      await answered(page);
      assert.equal(await input.inputValue(), '取組');
    });
  });

  test('the count is read out politely once the reader pauses', async () => {
    await visit(firstPlan, '/search/', {}, async (page) => {
      await page.locator('search-page input[type="search"]').pressSequentially(title.slice(0, 3));
      const status = page.locator('search-page [role="status"]');
      await status.filter({ hasText: new RegExp(`「${title.slice(0, 3)}」の検索結果 \\d+件`) }).waitFor({ state: 'attached' });
      assert.equal(await status.textContent(), await headline(page));
    });
  });

  test('where nothing is found, it says so and offers the nearest titles and the list', async () => {
    await visit(firstPlan, `/search/?q=${encodeURIComponent(`${title.slice(0, -1)}鰯`)}`, {}, async (page) => {
      await answered(page);
      assert.match(await headline(page), /見つかりませんでした/);
      assert.deepEqual(await results(page), []);
      assert.equal(await page.locator('[data-part="nearest"] a').first().textContent(), title);
      assert.ok(await page.locator('[data-part="nothing"] a[href="/initiatives/"]').isVisible());
    });
  });

  test('markup in a query is text', async () => {
    await visit(firstPlan, `/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`, {}, async (page) => {
      await answered(page);
      assert.equal(await page.locator('main img').count(), 0);
    });
  });

  test('without scripts it explains itself and leads to the complete list', async () => {
    await visit(firstPlan, '/search/?q=x', { javaScriptEnabled: false }, async (page) => {
      const notice = page.locator('main noscript');
      assert.match((await notice.textContent()) ?? '', /この検索は JavaScript で動きます/);
      assert.ok(await notice.locator('.notice').isVisible());
      assert.ok(await page.locator('main a[href="/initiatives/"]').first().isVisible());
    });
  });

  test('axe finds nothing wrong with results and filters, and with none', async () => {
    for (const query of ['の', '存在しない語'])
      for (const width of [320, 1280])
        await visit(secondCity, `/search/?q=${encodeURIComponent(query)}`, { viewport: { width, height: 800 } }, async (page) => {
          await answered(page);
          assertNone(await axeFindings(page), `「${query}」 at ${width} px`);
          const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
          assert.ok(!isWide, 'nothing sticks out');
        });
  });
});

describe('search from any page', () => {
  test('nothing of the index is fetched before someone searches, and then at most 100 kB', async () => {
    await visit(firstPlan, '/about/', {}, async (page) => {
      const fetched = new Map<string, Promise<number>>();
      page.on('response', (response) => {
        // A redirect has no body, and one that the page no longer waits for none that could be had.
        const size = response.body().then(
          (body) => gzipSync(body).length,
          () => 0,
        );
        fetched.set(new URL(response.url()).pathname, size);
      });
      await page.goto(visitor.addressOf(firstPlan, '/search/'));
      await page.waitForLoadState('networkidle');
      assertNone(
        [...fetched.keys()].filter((path) => path.includes('/pagefind/')),
        'fetched before a search',
      );
      await page.locator('search-page input[type="search"]').fill(title);
      await answered(page);
      assert.ok(
        [...fetched.keys()].some((path) => path.endsWith('.pf_index')),
        'Pagefind has answered',
      );
      const search = [...fetched].filter(([path]) => path.includes('/pagefind/') || path.endsWith('.js'));
      const bytes = (await Promise.all(search.map(([, size]) => size))).reduce((total, size) => total + size, 0);
      assert.ok(bytes <= 100_000 || initiatives.length > 100, `${bytes} bytes of scripts, index and records`);
    });
  });

  test('Ctrl+K leads to the search box of every page, and a plain K does not', async () => {
    for (const path of ['/', '/about/', '/search/'])
      await visit(firstPlan, path, {}, async (page) => {
        const box = page.locator('input[name="q"]').first();
        await page.keyboard.press('k');
        assert.ok(!(await hasFocus(box)), path);
        await page.keyboard.press('Control+k');
        assert.ok(await hasFocus(box), path);
      });
  });

  test('the box of the header leads to the answer', async () => {
    await visit(firstPlan, '/about/', {}, async (page) => {
      await page.locator('header input[name="q"]').fill(title);
      await page.keyboard.press('Enter');
      await answered(page);
      assert.equal(await page.locator('[data-search-results] a').first().textContent(), title);
    });
  });
});

async function visit(site: Site, path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await visitor.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(visitor.addressOf(site, path));
    await look(page);
  } finally {
    await context.close();
  }
}

/** Lets no script of the next page through before it is told to; says how many wait. */
async function holdScripts(page: Page): Promise<[held: () => number, release: () => void]> {
  const waiting: (() => void)[] = [];
  let isHeld = true;
  await page.route('**/*.js', async (route) => {
    if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve));
    await route.continue();
  });
  const release = () => {
    isHeld = false;
    for (const go of waiting) go();
  };
  return [() => waiting.length, release];
}

async function answered(page: Page): Promise<void> {
  await page.locator('[data-search-state="done"]').waitFor();
}

/** What the page says of the outcome. */
async function headline(page: Page): Promise<string> {
  return (await page.locator('[data-search-results] h2').textContent()) ?? '';
}

/** Addresses of the results in order, from the root of the site. */
function results(page: Page): Promise<string[]> {
  return page.locator('[data-search-results] a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

function hasFocus(locator: ReturnType<Page['locator']>): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}
