import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withVisitor } from '../../harness/browser.ts';
import { thisPlan } from '../../harness/sites.ts';
import { readerAt, WINDOWS } from './reader.ts';

const visitor = withVisitor([thisPlan]);

/** What readers come for, by the words that they see; how many clicks it may take. */
for (const viewport of WINDOWS)
  describe(`a reader at ${viewport.width} pixels`, { timeout: 120_000 }, () => {
    test('learns what the plan saves and whether it is on course, without a click', async () => {
      const reader = await readerAt(visitor, '/', viewport);
      await reader.seesAtOnce(/令和4～9年度/, /26\.1億円を見込んでいます/, /うち実績0\.8億円/, /当初の見込み2\.2億円の35%/);
      await reader.page.context().close();
    });

    test('learns why the amount is 62,493 thousand less and since when, with one click', async () => {
      const reader = await readerAt(visitor, '/', viewport);
      await reader.click('計画策定時点とどう違うか');
      await reader.seesAtOnce(/62,493千円少なくなりました/, /令和5～7年度/, /合わせて460,006千円少なく/);
      const told = (await reader.page.locator('#difference').textContent()) ?? '';
      assert.match(told, /令和8～9年度\s*合わせて360,968千円多く/);
      assert.match(told, /理由.*原資料に記載がありません/);
      assert.equal(reader.clicks, 1);
      await reader.named('Problem①').click();
      assert.match((await reader.page.locator(':target').textContent()) ?? '', /財政の健全化/);
      await reader.page.context().close();
    });

    test('sees at once where an initiative went', async () => {
      const reader = await readerAt(visitor, '/initiatives/procedure-manuals/', viewport);
      await reader.seesAtOnce(/業務手順書の作成/, /「BPRの推進」に集約されました/);
      await reader.page.context().close();
    });

    test('learns what changes at the counter, with one click', async () => {
      const reader = await readerAt(visitor, '/', viewport);
      await reader.click(/窓口/);
      const told = (await reader.page.locator('main').textContent()) ?? '';
      assert.match(told, /窓口業務改革/);
      assert.equal(reader.clicks, 1);
      await reader.page.context().close();
    });

    test('has what one section begins and ends on one sheet, with one click before printing', async () => {
      const reader = await readerAt(visitor, '/', viewport);
      await reader.click('職員課');
      const [begun, ended] = await Promise.all(
        ['新規', '廃止'].map((change) =>
          reader.page.locator('main section', { has: reader.page.getByRole('heading', { name: change }) }).textContent(),
        ),
      );
      assert.match(begun ?? '', /職員のエンゲージメント向上/);
      assert.match(ended ?? '', /派遣研修受講者の有効活用/);
      const pdf = (await reader.page.pdf({ format: 'A4' })).toString('latin1');
      assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1, 'sheets of paper');
      assert.equal(reader.clicks, 1);
      await reader.page.context().close();
    });

    test('finds the address and the citation of an initiative where they have come, and copies with one click', async () => {
      const reader = await readerAt(visitor, '/initiatives/bpr/', viewport);
      await reader.seesAtOnce(/BPRの推進/);
      const copy = reader.named(/出典.*コピー|引用.*コピー/);
      const box = await copy.boundingBox();
      assert.ok(box && box.y + box.height <= viewport.height, `within the first screen: ${JSON.stringify(box)}`);
      await reader.page.context().close();
    });

    test('has the amounts in a spreadsheet with two clicks', async () => {
      const reader = await readerAt(visitor, '/', viewport);
      await reader.click('効果額の表と図を見る');
      const file = (await reader.take(/改革改善効果額（CSV/)).toString('utf8');
      assert.match(file, /後期アクションプラン策定時点,2027,令和9年度,見込み,II,[^,]*,810703/);
      assert.equal(reader.clicks, 2);
      await reader.page.context().close();
    });
  });
