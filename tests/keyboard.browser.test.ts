import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { withVisitor } from './harness/browser.ts';
import { assertNone } from './harness/findings.ts';
import { richestPagesOf } from './harness/pages.ts';
import { basedPlan, livedWith, type Site, secondCity } from './harness/sites.ts';

const sites: readonly Site[] = [livedWith, basedPlan, secondCity];
const visitor = withVisitor(sites);

for (const site of sites) {
  describe(`by keyboard and without scripts (${site.name})`, () => {
    test('the skip link comes first, is seen when reached, and leads past the header', async () => {
      await visit(site, '/', {}, async (page) => {
        await page.keyboard.press('Tab');
        const skip = page.locator(':focus');
        assert.match((await skip.textContent()) ?? '', /本文/);
        const box = await skip.boundingBox();
        assert.ok(box && box.x >= 0 && box.y >= 0 && box.height >= 24, 'it is on the screen');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        assert.ok(await page.evaluate(() => document.activeElement?.closest('main') !== null), 'the next stop is in the main part');
      });
    });

    test('the search box of every page sends a plain GET to the search page', async () => {
      await visit(site, '/about/', { javaScriptEnabled: false }, async (page) => {
        const box = page.locator('header input[name="q"]');
        await box.fill('消防 採用');
        const [answer] = await Promise.all([page.waitForResponse(/[?]q=/), box.press('Enter')]);
        assert.equal(answer.status(), 200);
        await page.waitForLoadState();
        const url = new URL(page.url());
        assert.equal(`${url.pathname}${url.search}`, `${site.base}search/?q=${encodeURIComponent('消防 採用').replace('%20', '+')}`);
        assert.ok(
          await page.locator(`main a[href="${site.base}initiatives/"]`).first().isVisible(),
          'a way to the complete list without scripts',
        );
      });
    });

    test('an address that is not there says so and offers the search', async () => {
      const context = await visitor.newContext();
      const page = await context.newPage();
      const response = await page.goto(visitor.addressOf(site, '/no/such/page/'));
      assert.equal(response?.status(), 404);
      assert.ok(await page.locator('main h1').isVisible());
      assert.ok(await page.locator(`main a[href="${site.base}search/"]`).isVisible());
      await context.close();
    });
  });
}

describe('focus can be seen wherever it goes', { concurrency: 2 }, () => {
  for (const [site, { path }] of richestPagesOf(sites, 1)) {
    test(`${path} (${site.name})`, async () => {
      await visit(site, path, { viewport: { width: 375, height: 700 } }, async (page) => {
        const unseen: string[] = [];
        for (let stop = 0; stop < 15; stop += 1) {
          await page.keyboard.press('Tab');
          const finding = await page.evaluate(focusProblem);
          if (finding) unseen.push(finding);
        }
        assertNone([...new Set(unseen)], `${path}: stops whose focus is not seen`);
      });
    });
  }
});

/** Runs in the page: what is wrong with the element in focus, if anything. */
function focusProblem(): string | undefined {
  const element = document.activeElement;
  if (!element || element === document.body || element.localName === 'main') return undefined;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const isMarked = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const isOnScreen = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  if (isMarked && isOnScreen) return undefined;
  return `${isMarked ? 'off the screen' : 'no outline'}: ${element.outerHTML.slice(0, 100)}`;
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
