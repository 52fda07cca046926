import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { addressOf } from '../src/address.ts';
import { complaintsOf, withVisitor } from './harness/browser.ts';
import { termOf } from './harness/plans.ts';
import { basedPlan, firstPlan, secondPlan } from './harness/sites.ts';

const { term } = await termOf(secondPlan);
const visitor = withVisitor([firstPlan, basedPlan, secondPlan]);

describe('copied links', () => {
  test('a link copies title and permanent address, says so, and leads to its place', async () => {
    const context = await visitor.newContext({ permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(visitor.addressOf(basedPlan, '/glossary/'));
    const control = page.locator('main a[data-copy]').nth(2);
    const anchor = await control.getAttribute('href');
    await control.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'コピーしました' }).waitFor();
    assert.equal(
      await clipboard(page),
      `${(await control.getAttribute('aria-label'))?.replace('リンク：', '')}\n${basedPlan.origin}/kaikaku/glossary/${anchor}`,
    );
    assert.ok(page.url().endsWith(anchor ?? '?'), 'the link leads to its place as well');
    assert.ok(await page.locator(`[id="${anchor?.slice(1)}"]`).isVisible());
    assert.deepEqual(complaints, []);
    await context.close();
  });

  test('every copy link leads to a place on its page', async () => {
    const context = await visitor.newContext();
    const page = await context.newPage();
    for (const path of ['/glossary/', addressOf.policy(term.id, '1'), '/updates/']) {
      await page.goto(visitor.addressOf(secondPlan, path));
      const lost = await page
        .locator('a[data-copy]')
        .evaluateAll((links) => links.filter((link) => !document.getElementById(link.getAttribute('href')?.slice(1) ?? '')).length);
      assert.ok((await page.locator('a[data-copy]').count()) > 0, path);
      assert.equal(lost, 0, path);
    }
    await context.close();
  });

  test('a citation is copied with its address, on a phone by touch', async () => {
    const context = await visitor.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
      viewport: { width: 375, height: 700 },
      hasTouch: true,
    });
    const page = await context.newPage();
    await page.goto(visitor.addressOf(secondPlan, '/initiatives/reserved-bus/'));
    const copy = page.getByRole('button', { name: '引用文をコピー' });
    const box = await copy.boundingBox();
    assert.ok(box && box.y + box.height < 700, 'it stands within the first screen');
    await copy.tap();
    await page.getByRole('status').filter({ hasText: 'コピーしました' }).waitFor();
    const [words = '', address] = (await clipboard(page)).split('\n');
    assert.equal(address, `${secondPlan.origin}/initiatives/reserved-bus/`);
    for (const part of ['若葉野町', '第3版', '令和5年10月2日']) assert.ok(words.includes(part), `${words} says ${part}`);
    await context.close();
  });

  test('without the clipboard of secure pages a link is copied all the same', async () => {
    const context = await visitor.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(visitor.addressOf(firstPlan, '/glossary/'));
    await page.evaluate(() => addEventListener('copy', () => Object.assign(document.body.dataset, { copied: String(getSelection()) })));
    await page.locator('main a[data-copy]').first().click();
    await page.getByRole('status').filter({ hasText: 'コピーしました' }).waitFor();
    await context.close();
  });

  test('without scripts there is no button that does nothing, and the link still leads to its place', async () => {
    const context = await visitor.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(visitor.addressOf(secondPlan, '/initiatives/reserved-bus/'));
    await page.getByText('引用文・二次元コード').click();
    assert.ok(await page.locator('main').getByText('若葉野町まちの経営改善プログラム').isVisible());
    assert.equal(await page.getByRole('button', { name: 'コピー' }).count(), 0);
    await page.goto(visitor.addressOf(secondPlan, '/glossary/'));
    await page.locator('main a[data-copy]').first().click();
    assert.match(page.url(), /#./);
    await context.close();
  });
});

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
