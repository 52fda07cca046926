import type { BrowserContextOptions, Download, Page } from 'playwright-core';
import { complaintsOf, type Visitor } from './browser.ts';
import { assertNone } from './findings.ts';
import type { Site } from './sites.ts';

export const DESKTOP = { viewport: { width: 1280, height: 900 } };
export const PHONE = { viewport: { width: 375, height: 812 }, isMobile: true, hasTouch: true };

/** The initiatives that the list shows, as a list and as a table. */
export const ROWS = '[data-part="list"] :is(li, tbody tr:not(.group))';

/** Opens the list of initiatives of a site with `query` in its address, lets `look` look at it, and hears what the page complains of. */
export function listOf(visitor: Visitor) {
  return async (site: Site, query: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> => {
    const context = await visitor.newContext(options);
    try {
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      await page.goto(visitor.addressOf(site, `/initiatives/${query}`), { waitUntil: 'load' });
      if (options.javaScriptEnabled !== false)
        await page.waitForFunction(() => document.querySelector('initiative-explorer:defined') !== null);
      await look(page);
      assertNone(complaints, 'the page complains');
    } finally {
      await context.close();
    }
  };
}

/** Asked of the page itself: what the driver knows of the address lags behind. */
export async function searchOf(page: Page): Promise<string> {
  return page.evaluate(() => location.search);
}

/** The row of the initiative of that name. */
export function rowOf(page: Page, name: string) {
  return page.locator(ROWS, { has: page.getByRole('link', { name, exact: true }) });
}

/** The headings of the groups, without their counts. */
export async function groupNames(page: Page): Promise<string[]> {
  const names = await page.locator('[data-part="list"] h2').allInnerTexts();
  return names.map((name) => name.replace(/ \d+件$/, ''));
}

/** Saves the list by the button of that name, and waits until the page says that it is saved. */
export async function save(page: Page, button: string): Promise<Download> {
  await page.getByText('この一覧を保存・印刷する').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  await page.getByText('表示している一覧を保存しました').waitFor();
  return download;
}
