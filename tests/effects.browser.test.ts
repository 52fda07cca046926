import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { addressOf } from '../src/address.ts';
import { axeFindings } from './harness/axe.ts';
import { complaintsOf, withVisitor } from './harness/browser.ts';
import { assertNone } from './harness/findings.ts';
import { tooWide } from './harness/layout.ts';
import { termOf } from './harness/plans.ts';
import { firstPlan, type Site, secondPlan } from './harness/sites.ts';

const visitor = withVisitor([firstPlan, secondPlan]);
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 375, height: 800 };

describe('charts that a reader reaches for', () => {
  test('nothing of Chart.js is loaded before, and nothing moves when it comes', async () => {
    await visit(firstPlan, '', { viewport: DESK }, async (page, requests) => {
      assert.deepEqual(requests().filter(isChartJs), []);
      const figure = page.locator('#chart-total-by-year');
      const before = await figure.locator('.picture').innerHTML();
      await figure.locator('.picture').hover();
      await page.waitForTimeout(200);
      assert.deepEqual(requests().filter(isChartJs), [], 'a pointer that passes over asks for nothing');
      await watchShifts(page);
      await figure.locator('.controls summary').click();
      await figure.locator('canvas').waitFor();
      await page.waitForTimeout(200);
      assert.equal(requests().filter(isChartJs).length, 1);
      assert.equal(await figure.locator('.picture').innerHTML(), before, 'the drawing with all its labels stays');
      assert.equal(await page.evaluate(() => Reflect.get(globalThis, 'shifted')), 0);
    });
  });

  test('it opens with the values of the latest year, the slider beside the canvas', async () => {
    await visit(firstPlan, '', { viewport: DESK }, async (page) => {
      const figure = page.locator('#chart-total-by-year');
      await figure.locator('.controls summary').click();
      const canvas = await figure.locator('canvas').boundingBox();
      const slider = await figure.getByRole('slider').boundingBox();
      assert.match((await figure.locator('.read-out').textContent()) ?? '', /令和9年度.*1,018,560千円（見込み）/);
      assert.equal(await figure.getByRole('slider').getAttribute('aria-valuetext'), '令和9年度');
      assert.ok(canvas && slider && slider.x >= canvas.x + canvas.width && slider.y < canvas.y + canvas.height, 'beside, not below');
    });
  });

  test('the canvas has the name and the description of the picture, and the table stays beside it', async () => {
    await visit(firstPlan, '', { viewport: DESK }, async (page) => {
      const figure = page.locator('#chart-by-policy');
      await figure.locator('.controls summary').click();
      const canvas = figure.locator('canvas').first();
      await canvas.waitFor();
      assert.equal(await canvas.getAttribute('role'), 'img');
      assert.match((await canvas.getAttribute('aria-label')) ?? '', /基本方針ごとの効果額　I 業務マネジメント改革/);
      assert.equal(await canvas.getAttribute('aria-describedby'), 'chart-by-policy-summary');
      await figure.getByText('数値の表').click();
      assert.ok(await figure.locator('table').first().isVisible());
    });
  });

  test('by keyboard alone: a year, the running sum, a series less; all of it in the address', async () => {
    await visit(firstPlan, '', { viewport: DESK }, async (page) => {
      const figure = page.locator('#chart-total-by-year');
      await figure.locator('.controls summary').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      // At once, as one does who knows the keys: nothing typed before the canvas is there is lost.
      for (let times = 0; times < 4; times++) await page.keyboard.press('ArrowLeft');
      const readOut = figure.locator('.read-out');
      assert.equal(await figure.getByRole('slider').getAttribute('aria-valuetext'), '令和5年度');
      const said = /令和5年度.*計画策定時点：274,598千円（見込み）.*後期アクションプラン策定時点：93,900千円（実績）/;
      await readOut.filter({ hasText: said }).waitFor();
      await figure.getByRole('radio', { name: '累計' }).focus();
      await page.keyboard.press('Space');
      await readOut.filter({ hasText: /計画策定時点：222,380千円.*後期アクションプラン策定時点：78,227千円/ }).waitFor();
      await figure.getByRole('checkbox', { name: '計画策定時点', exact: true }).focus();
      await page.keyboard.press('Space');
      await readOut.filter({ hasNotText: /222,380/ }).waitFor();
      assert.equal(
        decodeURIComponent(new URL(page.url()).search),
        '?total-by-year.at=2023&total-by-year.view=cumulative&total-by-year.hide=baseline',
      );
      assert.match((await figure.locator('.announcement').textContent()) ?? '', /計画策定時点：隠しました/);
    });
  });

  test('an address with a choice shows it at once, and the table agrees', async () => {
    await visit(firstPlan, '?by-policy.panel=total&by-policy.view=cumulative&unit=million', { viewport: DESK }, async (page) => {
      const figure = page.locator('#chart-by-policy');
      await figure.locator('canvas').first().waitFor();
      assert.equal(await figure.locator('canvas').count(), 1);
      assert.equal(await figure.locator('.chart-tables table').count(), 1);
      assert.match(
        (await figure.locator('.chart-tables').textContent()) ?? '',
        /累計（単位：百万円。四捨五入のため合計が合わないことがあります）.*2,611\.6/,
      );
      assert.match((await figure.locator('figcaption').textContent()) ?? '', /単位：百万円/);
      assert.ok(await page.getByRole('radio', { name: '百万円' }).isChecked());
    });
  });

  test('the unit changes every amount of the page, and back', async () => {
    await visit(firstPlan, '', { viewport: DESK }, async (page) => {
      const tables = page.locator('#tables');
      await page.getByRole('radio', { name: '億円' }).check();
      assert.match((await tables.textContent()) ?? '', /単位：億円.*26\.74.*△ マイナス0\.62/s);
      assert.equal(new URL(page.url()).search, '?unit=hundred-million');
      await page.getByRole('radio', { name: '千円', exact: true }).check();
      assert.match((await tables.textContent()) ?? '', /2,674,093.*△ マイナス62,493/s);
      assert.equal(new URL(page.url()).search, '');
    });
  });

  test('the unit draws the same pictures anew, with their labels, sentences, tables and a word on rounding, and back', async () => {
    await visit(firstPlan, '', { viewport: DESK }, async (page) => {
      const words = page.locator('main :is(p:not([role]), caption, td, figcaption, text)');
      const before = await words.allTextContents();
      const bridge = page.locator('#chart-bridge');
      await page.getByRole('radio', { name: '百万円' }).check();
      await bridge.locator('svg[data-size="wide"] text', { hasText: '2,674.1' }).waitFor();
      assert.equal(await page.locator('canvas').count(), 0, 'a drawing stays a drawing');
      const texts = await bridge.locator('svg[data-size="wide"] text').allTextContents();
      for (const text of ['2,674.1', '△ 191.3', '152.7', '2,611.6（差 △ 62.5）']) assert.ok(texts.includes(text), `${text} of ${texts}`);
      assert.match(
        (await page.locator('#chart-bridge-summary').textContent()) ?? '',
        /2,674\.1百万円から.*2,611\.6百万円になり、62\.5百万円/,
      );
      assert.match((await bridge.locator('figcaption').textContent()) ?? '', /単位：百万円.*四捨五入のため合計が合わないことがあります/s);
      const third = page.locator('#chart-by-policy svg[data-size="wide"] text');
      assert.ok((await third.allTextContents()).includes('0'), 'nothing is 0, not 0.0');
      assert.doesNotMatch((await page.locator('main p').allTextContents()).join(' '), /[\d,]{5,}千円/, 'no sentence keeps the other unit');
      await page.getByRole('radio', { name: '千円', exact: true }).check();
      await bridge.locator('svg[data-size="wide"] text', { hasText: '2,674,093' }).waitFor();
      assert.deepEqual(await words.allTextContents(), before);
    });
  });

  test('a chart is saved as it is shown: its values in the unit of the page, its drawing as a picture', async () => {
    await visit(firstPlan, '?unit=million', { viewport: DESK }, async (page) => {
      const figure = page.locator('#chart-total-by-year');
      await figure.locator('svg[data-size="wide"] text', { hasText: '1,018.6' }).waitFor();
      const saved = async (name: string) => {
        const [download] = await Promise.all([page.waitForEvent('download'), figure.getByRole('button', { name }).click()]);
        return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
      };
      const data = await saved('CSV');
      assert.equal(data.name, 'chart-total-by-year-million.csv');
      const lines = data.content.toString('utf8').slice(1).split('\r\n');
      assert.equal(lines[0], '図,年度,系列,値,単位,備考,出典');
      assert.match(lines[1] ?? '', /^年度ごとの効果額,令和4年度,計画策定時点,-52\.2,百万円,見込み,「/);
      assert.equal(lines.filter(Boolean).length, 1 + 12);
      const picture = await saved('PNG');
      assert.equal(picture.name, 'chart-total-by-year-million.png');
      assert.deepEqual([...picture.content.subarray(1, 4)], [...Buffer.from('PNG')]);
      assert.equal(picture.content.readUInt32BE(16), 2 * (720 + 48), 'as wide as the drawing, twice as fine');
      assert.ok(picture.content.length > 20_000, 'and not empty');
    });
  });

  test('where Chart.js cannot be loaded, the drawing stays and the page says so', async () => {
    const context = await visitor.newContext({ viewport: DESK });
    const page = await context.newPage();
    await page.route(/canvas-panels/, (route) => route.abort());
    await page.goto(visitor.addressOf(firstPlan, await effectsOf(firstPlan)));
    const figure = page.locator('#chart-total-by-year');
    await figure.locator('.controls summary').click();
    await figure.getByText('グラフの操作を読み込めませんでした').waitFor({ state: 'attached' });
    assert.ok(await figure.locator('svg[data-size="wide"]').isVisible());
    await context.close();
  });

  for (const site of [firstPlan, secondPlan])
    for (const viewport of [PHONE, DESK])
      test(`axe finds nothing once the charts live (${site.name}, ${viewport.width} px)`, async () => {
        await visit(site, '?unit=hundred-million', { viewport, reducedMotion: 'reduce' }, async (page) => {
          for (const summary of await page.locator('.controls summary, .chart-data summary').all()) await summary.click();
          await page.locator('canvas').first().waitFor();
          assertNone([...(await axeFindings(page)), ...(await tooWide(page))], `${site.name} at ${viewport.width} px`);
        });
      });
});

describe('the drawing of the page', () => {
  test('a phone has its own, with type of at least 14 px', async () => {
    await visit(firstPlan, '', { viewport: { width: 320, height: 700 }, javaScriptEnabled: false }, async (page) => {
      assert.ok(await page.locator('#chart-total-by-year svg[data-size="narrow"]').isVisible());
      assert.ok(!(await page.locator('#chart-total-by-year svg[data-size="wide"]').isVisible()));
      assertNone(await smallTexts(page), 'texts under 14 px at 320 px');
    });
    await visit(firstPlan, '', { viewport: DESK }, async (page) => assertNone(await smallTexts(page), 'texts under 14 px at 1280 px'));
  });

  for (const site of [firstPlan, secondPlan])
    for (const viewport of [{ width: 320, height: 700 }, DESK])
      test(`no text is cut and no amount covers another (${site.name}, ${viewport.width} px)`, async () => {
        await visit(site, '', { viewport }, async (page) => assertNone(await clashes(page), 'texts in each other’s way'));
      });

  test('on paper the wide drawing is printed, with no controls', async () => {
    await visit(firstPlan, '', { viewport: { width: 680, height: 1000 } }, async (page) => {
      await page.locator('#chart-total-by-year .controls summary').click();
      await page.locator('#chart-total-by-year canvas').waitFor();
      await page.emulateMedia({ media: 'print' });
      assert.ok(await page.locator('#chart-total-by-year svg[data-size="wide"]').isVisible());
      assert.ok(!(await page.locator('#chart-total-by-year canvas').isVisible()));
      assert.equal(await page.locator('.controls:visible, unit-switch:visible, .chart-tools:visible').count(), 0);
    });
  });

  test('forced colours keep what is settled from what is expected by pattern, one vintage from the other by place and ink', async () => {
    await visit(firstPlan, '', { viewport: DESK, forcedColors: 'active' }, async (page) => {
      const bars = await page.evaluate(() =>
        [...document.querySelectorAll('#chart-by-policy svg[data-size="wide"] rect[data-value]')].map((bar) => ({
          ink: getComputedStyle(bar).stroke,
          isHatched: bar.classList.contains('textured'),
        })),
      );
      const kinds = new Set(bars.map(({ ink, isHatched }) => `${ink} ${isHatched ? 'hatched' : 'plain'}`));
      assert.equal(kinds.size, 3, 'the first vintage is all expected, the latest has both');
      assert.equal(new Set(bars.map(({ ink }) => ink)).size, 2);
    });
  });

  test('forced colours show by its tip, not by its colour, that a total became less', async () => {
    await visit(firstPlan, '', { viewport: DESK, forcedColors: 'active' }, async (page) => {
      const tips = await page.evaluate(() =>
        [...document.querySelectorAll('#chart-bridge svg[data-size="wide"] path.bar[data-value]')].map((bar) => {
          const [from = 0, , tip = 0] = (bar.getAttribute('d') ?? '').split(/[ML]/).slice(1).map(Number.parseFloat);
          return Math.sign(Math.round(tip - from));
        }),
      );
      assert.deepEqual(tips, [0, -1, -1, 1, -1], 'nothing, less, less, more, and the total less');
    });
  });
});

async function visit(
  site: Site,
  search: string,
  options: BrowserContextOptions,
  look: (page: Page, requests: () => string[]) => Promise<void>,
) {
  const context = await visitor.newContext(options);
  try {
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(visitor.addressOf(site, await effectsOf(site)) + search, { waitUntil: 'networkidle' });
    await look(page, () => requests);
    assertNone(complaints, 'complaints');
  } finally {
    await context.close();
  }
}

async function effectsOf(site: Site): Promise<string> {
  return addressOf.effects((await termOf(site)).term.id);
}

function isChartJs(address: string): boolean {
  return /canvas-panels/.test(address);
}

function watchShifts(page: Page): Promise<void> {
  return page.evaluate(() => {
    Reflect.set(globalThis, 'shifted', 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (!Reflect.get(entry, 'hadRecentInput'))
          Reflect.set(globalThis, 'shifted', Reflect.get(globalThis, 'shifted') + Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift' });
  });
}

/** Texts of drawings that are smaller on the screen than a reader needs. */
function smallTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGSVGElement>('svg.drawing')]
      .filter((svg) => svg.checkVisibility())
      .map((svg) => ({
        id: svg.getAttribute('aria-labelledby'),
        size: 14 * (svg.getBoundingClientRect().width / svg.viewBox.baseVal.width),
      }))
      .filter(({ size }) => size < 13.6)
      .map(({ id, size }) => `${id}: ${size.toFixed(1)} px`),
  );
}

/** Texts that reach out of their drawing or lie on another text, as the browser really sets them. */
function clashes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const svg of document.querySelectorAll<SVGSVGElement>('svg.drawing')) {
      if (!svg.checkVisibility()) continue;
      const frame = svg.getBoundingClientRect();
      const boxes = [...svg.querySelectorAll('text')].map((text) => ({ text: text.textContent ?? '', box: text.getBoundingClientRect() }));
      boxes.forEach(({ text, box }, at) => {
        if (box.left < frame.left - 2 || box.right > frame.right + 2 || box.bottom > frame.bottom + 4)
          found.push(`${svg.getAttribute('aria-labelledby')}: 「${text}」 reaches out`);
        for (const other of boxes.slice(at + 1)) {
          const x = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const y = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (x > 1 && y > box.height * 0.35) found.push(`${svg.getAttribute('aria-labelledby')}: 「${text}」 on 「${other.text}」`);
        }
      });
    }
    return found;
  });
}
