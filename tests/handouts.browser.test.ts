import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { qrPath } from '../src/components/cite/qr-path.ts';
import { withVisitor } from './harness/browser.ts';
import { DESKTOP, listOf } from './harness/explorer.ts';
import { assertNone } from './harness/findings.ts';
import { print, withoutSpace } from './harness/paper.ts';
import { basedPlan, firstPlan, secondCity } from './harness/sites.ts';

const visitor = withVisitor([firstPlan, basedPlan, secondCity]);
const visit = listOf(visitor);

describe('a list as a paper for a committee', () => {
  test('has conditions, date, counts of its own, former names, merge targets and Try, and the amounts of its policies', () =>
    visit(firstPlan, '?department=administrative-management', DESKTOP, async (page) => {
      const words = await handoutOf(page);
      for (const expected of [
        '条件:主担当課:行政マネジメント課',
        '作成日:令和',
        '件(全65件)継続',
        '集約先:BPRの推進',
        'I業務マネジメント改革:令和4~9年度の合計は',
        '担当課ごとの額は原資料に記載がありません。',
        '②・⑤・⑦',
      ])
        assert.ok(words.includes(withoutSpace(expected)), expected);
      assert.ok(!words.includes('前期53'), 'no counts of another list');
    }));

  test('of a whole policy says nothing of sections, and names only its own amounts', () =>
    visit(firstPlan, '?level1=3', DESKTOP, async (page) => {
      const words = await handoutOf(page);
      assert.ok(words.includes('III財務マネジメント改革:令和'));
      assertNone(
        ['I業務マネジメント改革:令和', '担当課ごとの額は'].filter((each) => words.replace('III財務', '').includes(each)),
        'what is not of this list',
      );
    }));

  test('has the latest grades where the plan has any', () =>
    visit(secondCity, '?level1=1', DESKTOP, async (page) => {
      assert.match((await print(page)).map(({ text }) => text).join(''), /評価\(令和6年度\)/);
    }));

  test('has a code that leads to exactly this view, drawn only when printing is asked for', () =>
    visit(basedPlan, '?change=added', DESKTOP, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const code = page.locator('.letterhead svg');
      assert.equal(await code.isVisible(), false, 'the code of the whole list is not that of a part of it');
      await page.emulateMedia({ media: null });
      await askForHandout(page);
      const expected = qrPath('https://www.city.example.jp/kaikaku/initiatives/?change=added').path;
      assert.equal(await code.locator('path').getAttribute('d'), expected);
      const sheets = await print(page);
      assertNone(
        sheets.flatMap(({ margins }, at) =>
          margins.includes('/kaikaku/initiatives/?change=added') ? [] : [`sheet ${at + 1}: ${margins}`],
        ),
        'sheets that do not say where the view is',
      );
    }));
});

/** Asks for the handout by its button, and waits until the browser is asked to print. */
async function askForHandout(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => document.body.append(document.createElement('x-printed'));
  });
  await page.getByText('この一覧を保存・印刷する').click();
  await page.getByRole('button', { name: '配布資料として印刷' }).click();
  await page.locator('x-printed').waitFor({ state: 'attached' });
}

/** The words on the sheets of the handout. */
async function handoutOf(page: Page): Promise<string> {
  await askForHandout(page);
  return (await print(page)).map(({ text }) => text).join('');
}
