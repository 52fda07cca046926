import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withVisitor } from '../../harness/browser.ts';
import { print } from '../../harness/paper.ts';
import { firstPlan } from '../../harness/sites.ts';

const visitor = withVisitor([firstPlan]);

test('職員課’s new and ended initiatives are on one sheet after two clicks from the home page', async () => {
  const context = await visitor.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      window.print = () => document.body.append(document.createElement('x-printed'));
    });
    await page.goto(visitor.addressOf(firstPlan, '/'));
    await page.getByRole('link', { name: '職員課', exact: true }).click();
    await page.getByRole('link', { name: '新規・廃止だけを配布資料として印刷' }).click();
    await page.locator('x-printed').waitFor({ state: 'attached' });
    const [sheet, ...more] = await print(page);
    assert.equal(more.length, 0, 'one sheet');
    for (const words of [
      '条件:見直し区分:新規・廃止/主担当課:職員課',
      '3件(全65件)新規2・廃止1',
      '職員の主体性のある研修体系の再構築',
      '派遣研修受講者の有効活用',
      '職員のエンゲージメント向上',
    ])
      assert.ok(sheet?.text.includes(words), words);
  } finally {
    await context.close();
  }
});
