import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import type { Visitor } from '../../harness/browser.ts';
import { thisPlan } from '../../harness/sites.ts';

/** The windows in which readers look: a small phone, a phone, a desk. */
export const WINDOWS = [
  { width: 320, height: 640 },
  { width: 375, height: 812 },
  { width: 1280, height: 900 },
] as const;

/** Who comes with a question, knows no address and no word of the program, and goes by what is to be read. */
export class Reader {
  readonly page: Page;
  /** How often something was pressed or followed since they arrived. */
  clicks = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** Follows the first link, or presses the first button, that says so. */
  async click(words: string | RegExp): Promise<void> {
    this.clicks += 1;
    await this.named(words).click();
    await this.page.waitForLoadState();
    await this.page.waitForFunction(
      () => !location.hash || (document.querySelector(':target')?.getBoundingClientRect().top ?? innerHeight) < 100,
    );
  }

  /** Takes the file that a link offers. */
  async take(words: string | RegExp): Promise<Buffer> {
    this.clicks += 1;
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.named(words).click()]);
    return readFile(await pathOf(download));
  }

  /** Asserts that every one of `words` is to be read without scrolling, in this order. */
  async seesAtOnce(...words: readonly RegExp[]): Promise<void> {
    const seen = await this.#inView();
    let from = 0;
    for (const each of words) {
      const found = each.exec(seen.slice(from));
      assert.ok(found, `${each} is not in view after what comes before it:\n${seen}`);
      from += found.index + found[0].length;
    }
  }

  named(words: string | RegExp) {
    const { page } = this;
    return page
      .getByRole('link', { name: words })
      .or(page.getByRole('button', { name: words }))
      .filter({ visible: true })
      .first();
  }

  /** The text of every line that stands wholly in the window, as it is read. */
  async #inView(): Promise<string> {
    return this.page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let text = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
        const isThere = boxes.length > 0 && boxes.every(({ top, bottom }) => top >= 0 && bottom <= innerHeight);
        if (isThere) text += (node.textContent ?? '').replace(/\s+/g, ' ');
      }
      return text;
    });
  }
}

/** A reader who has come to `path`. */
export async function readerAt(visitor: Visitor, path: string, viewport: { width: number; height: number }): Promise<Reader> {
  const context = await visitor.newContext({ viewport, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(visitor.addressOf(thisPlan, path), { waitUntil: 'load' });
  return new Reader(page);
}

async function pathOf(download: Download): Promise<string> {
  return download.path();
}
