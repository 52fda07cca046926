import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { withVisitor } from './harness/browser.ts';
import { assertNone } from './harness/findings.ts';
import { pagesOf } from './harness/pages.ts';
import { firstPlan, livedWith, type Site, secondCity, secondPlan } from './harness/sites.ts';

const WIDTHS = [320, 375, 768, 1280] as const;
const sites: readonly Site[] = [firstPlan, secondPlan, secondCity, livedWith];
const visitor = withVisitor(sites);

for (const site of sites) {
  describe(`pictures as the browser sets them (${site.name})`, () => {
    const drawn = pagesOf(site).filter(({ document }) => document.querySelector('main svg.drawing') !== null);

    test('no text meets a line or another text, and none is cut, at any width and in every unit', async () => {
      assert.ok(drawn.length > 2, 'the pages with charts were found');
      const context = await visitor.newContext({ viewport: { width: WIDTHS[0], height: 800 } });
      const page = await context.newPage();
      const found: string[] = [];
      for (const { path, document } of drawn) {
        if (path === '/print/') continue;
        await page.goto(visitor.addressOf(site, path));
        const units = [...document.querySelectorAll('unit-switch input')].map((input) => input.getAttribute('value') ?? '');
        for (const unit of units.length > 0 ? units : [null]) {
          if (unit !== null) await chooseUnit(page, unit);
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 800 });
            found.push(...(await clashes(page)).map((clash) => `${path} at ${width} px${unit ? ` in ${unit}` : ''}: ${clash}`));
          }
        }
      }
      await context.close();
      assertNone(found, 'texts in the way of something');
    });

    test('no square crosses the line between two terms', async () => {
      const flows = pagesOf(site).filter(({ document }) => document.querySelector('main .flow .line') !== null);
      const context = await visitor.newContext({ viewport: { width: WIDTHS[0], height: 800 }, javaScriptEnabled: false });
      const page = await context.newPage();
      const found: string[] = [];
      for (const { path } of flows) {
        await page.goto(visitor.addressOf(site, path));
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          found.push(...(await crossings(page)).map((name) => `${path} at ${width} px: ${name}`));
        }
      }
      await context.close();
      assertNone(found, 'squares beyond the line');
    });
  });
}

/** Chooses a unit and waits until every chart is drawn in it. */
async function chooseUnit(page: Page, unit: string): Promise<void> {
  const input = page.locator(`unit-switch input[value="${unit}"]`);
  if (await input.isChecked()) return;
  await input.check();
  const name = (await input.locator('..').textContent())?.trim() ?? '';
  await page.waitForFunction(
    (label) =>
      [...document.querySelectorAll('live-chart svg[data-size="narrow"]')].every((svg) =>
        [...svg.querySelectorAll('text.axis')].some((text) => text.textContent?.includes(`（${label}）`)),
      ),
    name,
  );
}

/** Texts of shown drawings that reach out of them, lie on another text or are crossed by a line; lengths in their own unit. */
function clashes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const svg of document.querySelectorAll<SVGSVGElement>('main svg.drawing')) {
      if (!svg.checkVisibility()) continue;
      const { width, height } = svg.viewBox.baseVal;
      const texts = [...svg.querySelectorAll<SVGTextElement>('text')].map((text) => {
        const box = text.getBBox();
        const baseline = Number(text.getAttribute('y'));
        return { text: text.textContent ?? '', left: box.x, right: box.x + box.width, top: baseline - 11, bottom: baseline + 2 };
      });
      const lines = [...svg.querySelectorAll('path:is(.grid, .zero, .step, .sum, .apart, .tick), polyline.line')].flatMap((line) => {
        const numbers = [...(line.getAttribute('points') ?? line.getAttribute('d') ?? '').matchAll(/-?[\d.]+/g)].map(Number);
        if (numbers.length === 3) numbers.splice(2, 0, numbers[0] ?? 0);
        return Array.from(
          { length: numbers.length / 2 - 1 },
          (_, at) => numbers.slice(2 * at, 2 * at + 4) as [number, number, number, number],
        );
      });
      const say = (what: string) => found.push(`${svg.getAttribute('aria-labelledby')}: ${what}`);
      texts.forEach((one, at) => {
        if (one.left < -2 || one.right > width + 2 || one.top < -4 || one.bottom > height + 4) say(`「${one.text}」 reaches out`);
        for (const other of texts.slice(at + 1))
          if (one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
            say(`「${one.text}」 on 「${other.text}」`);
        for (const [x1, y1, x2, y2] of lines) {
          let [from, to] = [0, 1];
          for (const [start, delta, low, high] of [
            [x1, x2 - x1, one.left, one.right],
            [y1, y2 - y1, one.top, one.bottom],
          ] as const) {
            if (delta === 0) [from, to] = start > low && start < high ? [from, to] : [1, 0];
            else {
              const ends = [(low - start) / delta, (high - start) / delta];
              [from, to] = [Math.max(from, Math.min(...ends)), Math.min(to, Math.max(...ends))];
            }
          }
          if (from < to) say(`a line through 「${one.text}」`);
        }
      });
    }
    return found;
  });
}

/** Squares of an earlier term that stand right of one of the present term, or below where those begin. */
function crossings(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main .flow .line')].flatMap((line) => {
      const sideOf = (side: string) =>
        [...line.querySelectorAll(`[data-side="${side}"] > * svg`)].map((square) => square.getBoundingClientRect());
      const [ended, current] = [sideOf('ended'), sideOf('current')];
      const rule = Math.min(...current.map(({ left }) => left));
      return ended.filter(({ right }) => right > rule).map(() => line.parentElement?.querySelector('p')?.textContent?.trim() ?? '');
    }),
  );
}
