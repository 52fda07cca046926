import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { addressOf } from '../src/address.ts';
import { withVisitor } from './harness/browser.ts';
import { assertNone } from './harness/findings.ts';
import { termOf } from './harness/plans.ts';
import { firstPlan, livedWith, type Site } from './harness/sites.ts';

const visitor = withVisitor([firstPlan, livedWith]);
const DESK = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 375, height: 700 } };

describe('the table of transitions', () => {
  for (const [site, tables, all, choices] of [
    [firstPlan, 3, 65, { 継続: 41, 新規: 12, 廃止: 12, 名称変更: 4, まとめられたもの: 8 }],
    [livedWith, 5, 56, { 継続: 47, 新規: 4, 廃止: 5, 名称変更: 2, まとめられたもの: 4 }],
  ] as const)
    test(`a choice of the filter leaves the rows of its list, without script and without leaving the page (${site.name})`, async () => {
      await visit(site, await transitionsOf(site), { ...DESK, javaScriptEnabled: false }, async (page) => {
        const rows = page.locator('.transition-table tr[id^="row-"]:visible');
        assert.equal(await rows.count(), all);
        for (const [name, count] of Object.entries(choices)) {
          await page.getByRole('radio', { name: `${name} ${count}` }).check({ force: true });
          assert.equal(await rows.count(), count, name);
          assert.equal(await emptyTables(page), 0, `${name}: no head without rows`);
          assert.match((await page.locator('.filter [data-when]:visible').textContent()) ?? '', new RegExp(`「${name}」の${count}件`));
        }
        await page.getByRole('radio', { name: `すべて ${all}` }).check({ force: true });
        assert.equal(await rows.count(), all);
        assert.equal(await page.locator('.transition-table:visible').count(), tables);
      });
    });

  test('a category without rows to show is not shown; a row to which a link leads stays', async () => {
    await visit(firstPlan, await transitionsOf(firstPlan), DESK, async (page) => {
      await page.getByRole('radio', { name: '名称変更 4' }).check({ force: true });
      assert.equal(await page.locator('.transition-table .category:visible').count(), 3);
      await page.evaluate(() => {
        location.hash = 'row-bpr';
      });
      assert.ok(await page.locator('#row-bpr').isVisible());
    });
  });

  test('on a phone each row is a card that says which name is which', async () => {
    await visit(firstPlan, await transitionsOf(firstPlan), PHONE, async (page) => {
      const row = page.locator('#row-kpi-review');
      const [former, current] = await Promise.all([row.locator('.name').first().boundingBox(), row.locator('.name').last().boundingBox()]);
      assert.ok(former && current && former.y + former.height <= current.y, 'one name below the other');
      const label = await row
        .locator('.name')
        .first()
        .evaluate((cell) => getComputedStyle(cell, '::before').content);
      assert.match(label, /前期/);
      assert.ok(!(await page.locator('#row-bpr .name').first().isVisible()), 'a blank cell takes no room');
    });
  });

  test('the header stays in view on a desk, and repeats on paper', async () => {
    await visit(firstPlan, await transitionsOf(firstPlan), DESK, async (page) => {
      await page.locator('#row-office-environment').scrollIntoViewIfNeeded();
      const [header] = await page.locator('.transition-table thead').first().locator('th').all();
      await page.locator('#row-office-environment').evaluate((row) => row.scrollIntoView({ block: 'center', behavior: 'instant' }));
      assert.equal(Math.round((await header?.boundingBox())?.y ?? -1), 0);
      await page.emulateMedia({ media: 'print' });
      assert.equal(
        await page
          .locator('.transition-table thead')
          .first()
          .evaluate((head) => getComputedStyle(head).display),
        'table-header-group',
      );
      assert.equal(await page.locator('#row-bpr').evaluate((row) => getComputedStyle(row).breakInside), 'avoid');
    });
  });
});

describe('the picture of the flow', async () => {
  const site = livedWith;
  const transitions = await transitionsOf(site);

  test('squares are large enough to touch, on a phone more so', async () => {
    await visit(site, transitions, DESK, async (page) => {
      const sizes = () =>
        page
          .locator('.squares a')
          .evaluateAll((all) => all.map((each) => Math.min(each.getBoundingClientRect().width, each.getBoundingClientRect().height)));
      assert.ok((await sizes()).length > 0);
      assert.ok(Math.min(...(await sizes())) >= 24);
      await page.setViewportSize(PHONE.viewport);
      assert.ok(Math.min(...(await sizes())) >= 36);
    });
  });

  test('one key passes all squares', async () => {
    await visit(site, transitions, DESK, async (page) => {
      await page.locator('.skip-picture a').focus();
      assert.ok(((await page.locator('.skip-picture').boundingBox())?.height ?? 0) >= 24, 'it is seen when reached');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      assert.ok(await page.evaluate(() => document.activeElement?.closest('.squares') === null));
    });
  });

  test('on the home page it has as many squares, and each category leads to its rows', async () => {
    const squaresOn = (path: string) =>
      inPage(firstPlan, path, (page) =>
        page
          .locator('.squares .glyph')
          .evaluateAll(
            (all) =>
              all.filter((each) => each.checkVisibility() && !each.closest('span') && each.getBoundingClientRect().width >= 20).length,
          ),
      );
    assert.equal(await squaresOn('/'), await squaresOn(await transitionsOf(firstPlan)));
    await visit(firstPlan, '/', DESK, async (page) => {
      const links = page.locator('.category a');
      assert.equal(await links.count(), await page.locator('.category').count());
      await links.first().click();
      await page.waitForURL(/\/transitions\/#/);
      await page.locator('tr.category:target').waitFor({ state: 'visible' });
    });
  });

  test('the square under focus shows its name, and covers no other square', async () => {
    await visit(site, transitions, DESK, async (page) => {
      await page.keyboard.press('Tab');
      const covered: string[] = [];
      for (const square of await page.locator('.squares a').all()) {
        await square.focus();
        const isClear = await square.evaluate((link) => {
          const box = link.querySelector('span')?.getBoundingClientRect();
          const meets = (other: DOMRect) =>
            !box || (box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom);
          return (
            (box?.width ?? 0) > 40 &&
            [...document.querySelectorAll('.squares a, .flow .category > p')].every((other) => !meets(other.getBoundingClientRect()))
          );
        });
        if (!isClear) covered.push((await square.textContent()) ?? '');
      }
      assertNone(covered, 'names that cannot be read or cover something');
    });
  });

  test('a square leads to its row', async () => {
    await visit(site, transitions, PHONE, async (page) => {
      await page
        .getByRole('link', { name: /^BPRの推進/ })
        .first()
        .click();
      assert.equal(new URL(page.url()).hash, '#row-bpr');
      await page.waitForFunction(() => {
        const top = document.querySelector('#row-bpr')?.getBoundingClientRect().top ?? -1;
        return top >= 0 && top < innerHeight;
      });
    });
  });

  test('squares can be told apart in forced colours and on paper by their marks alone', async () => {
    await visit(site, transitions, { ...DESK, forcedColors: 'active' }, async (page) => {
      const marks = await page
        .locator('.flow-symbol')
        .evaluateAll((symbols) =>
          symbols.map((symbol) => `${symbol.classList.contains('outlined')} ${symbol.querySelector('path')?.getAttribute('d') ?? ''}`),
        );
      assert.equal(new Set(marks).size, 4);
    });
  });
});

/** Tables that a reader sees without a row in them. */
function emptyTables(page: Page): Promise<number> {
  return page
    .locator('.transition-table:visible')
    .evaluateAll(
      (tables) => tables.filter((table) => ![...table.querySelectorAll('tr[id^="row-"]')].some((row) => row.checkVisibility())).length,
    );
}

async function transitionsOf(site: Site): Promise<string> {
  const { term } = await termOf(site);
  return addressOf.transitions(term.id);
}

async function visit(site: Site, path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await visitor.newContext({ reducedMotion: 'reduce', ...options });
  try {
    const page = await context.newPage();
    await page.goto(visitor.addressOf(site, path));
    await look(page);
  } finally {
    await context.close();
  }
}

/** What `look` sees on the page at `path`. */
async function inPage<T>(site: Site, path: string, look: (page: Page) => Promise<T>): Promise<T> {
  let seen: T | undefined;
  await visit(site, path, DESK, async (page) => {
    seen = await look(page);
  });
  assert.ok(seen !== undefined);
  return seen;
}
