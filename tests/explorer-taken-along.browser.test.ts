import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import readWorkbook from 'read-excel-file/node';
import { withVisitor } from './harness/browser.ts';
import { DESKTOP, listOf, ROWS, save } from './harness/explorer.ts';
import { assertNone } from './harness/findings.ts';
import { basedPlan, firstPlan, secondPlan } from './harness/sites.ts';

const visitor = withVisitor([firstPlan, basedPlan, secondPlan]);
const visit = listOf(visitor);

describe('taken along', () => {
  test('CSV holds exactly the rows shown, in their order, under its conditions and date', () =>
    visit(firstPlan, '?change=ended&department=finance&sort=name', DESKTOP, async (page) => {
      const shown = await page.locator(`${ROWS} a`).allTextContents();
      const download = await save(page, 'CSVで保存');
      assert.match(download.suggestedFilename(), /^取組一覧_\d{8}\.csv$/);
      const text = readFileSync(await download.path(), 'utf8');
      const lines = text.slice(1).trimEnd().split('\r\n');
      assert.ok(text.startsWith('\ufeff'));
      assert.match(lines[0] ?? '', /^行革推進プラン 後期アクションプラン　取組一覧,/);
      assert.match(lines[1] ?? '', /^条件：見直し区分：廃止／主担当課：財政課,/);
      assert.match(lines[3] ?? '', /^2件（全65件）,/);
      assert.match(lines[4] ?? '', /^作成日：令和\d+年\d+月\d+日,/);
      assert.ok(lines[5]?.startsWith(`アドレス：${page.url()}`));
      assert.match(lines[7] ?? '', /^順番,ID,/);
      assert.deepEqual(
        lines.slice(8).map((line) => line.split(',')[5]),
        shown,
      );
      assert.match(lines[8] ?? '', /,http:\/\/127\.0\.0\.1:\d+\/initiatives\/[a-z-]+\/$/);
    }));

  test('grouped by what it is narrowed to, a file holds no group that was not chosen', () =>
    visit(firstPlan, '?group=try&try=5', DESKTOP, async (page) => {
      const text = readFileSync(await (await save(page, 'CSVで保存')).path(), 'utf8');
      const lines = text.trimEnd().split('\r\n').slice(8);
      assert.equal(lines.length, 14);
      assertNone(
        lines.filter((line) => !line.startsWith('⑤ ')),
        'rows of another Try',
      );
    }));

  test('XLSX holds the same, numbers as numbers, with the group where rows stand in several', () =>
    visit(firstPlan, '?group=try&try=1', DESKTOP, async (page) => {
      const shown = await page.locator(`${ROWS} a`).allTextContents();
      const download = await save(page, 'Excelで保存');
      const [sheet] = await readWorkbook(readFileSync(await download.path()));
      assert.equal(sheet?.sheet, '取組一覧');
      const rows = sheet?.data ?? [];
      assert.equal(rows[1]?.[0], '条件：Try：① 財政の健全化に資する取組の強化');
      assert.deepEqual(rows[7]?.slice(0, 2), ['まとまり（Try）', '順番']);
      assert.deepEqual(
        rows.slice(8).map((row) => row[9] ?? row[6]),
        shown,
      );
      assert.ok(rows.slice(8).every((row) => typeof row[1] === 'number'));
    }));

  test('the writer of XLSX comes only when it is asked for', () =>
    visit(firstPlan, '?change=added', DESKTOP, async (page) => {
      const scripts: string[] = [];
      page.on('request', (request) => scripts.push(request.url()));
      await page.reload({ waitUntil: 'networkidle' });
      assertNone(
        scripts.filter((url) => /xlsx|\.json$/.test(url)),
        'asked for too early',
      );
      await save(page, 'Excelで保存');
      assert.ok(scripts.some((url) => /xlsx/.test(url)));
    }));

  test('the link is copied, and that is said', async () => {
    const context = { ...DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] };
    await visit(firstPlan, '?change=added', context, async (page) => {
      await page.getByText('この一覧を保存・印刷する').click();
      await page.getByRole('button', { name: 'リンクをコピー' }).click();
      await page.getByText('この一覧のアドレスをコピーしました').waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
    });
  });

  test('paper carries the conditions, the date and the address, and no controls', () =>
    visit(firstPlan, '?change=added', DESKTOP, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const head = (await page.locator('[data-part="paper"]').textContent()) ?? '';
      assert.match(head, /条件：見直し区分：新規/);
      assert.match(head, /作成日：令和/);
      const letterhead = (await page.locator('.letterhead').textContent()) ?? '';
      assert.ok(letterhead.includes('/initiatives/?change=added'));
      for (const control of ['.side', '.bar', '.take', '.conditions'])
        assert.equal(await page.locator('initiative-explorer').locator(control).isVisible(), false, control);
    }));
});
