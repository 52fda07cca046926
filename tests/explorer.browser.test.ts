import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { VIEWS } from './explorer/views.ts';
import { axeFindings } from './harness/axe.ts';
import { complaintsOf, withVisitor } from './harness/browser.ts';
import { DESKTOP, groupNames, listOf, PHONE, ROWS, rowOf, save, searchOf } from './harness/explorer.ts';
import { assertNone } from './harness/findings.ts';
import { basedPlan, firstPlan, livedWith, secondCity, secondPlan } from './harness/sites.ts';

const visitor = withVisitor([firstPlan, basedPlan, secondPlan, secondCity, livedWith]);
const visit = listOf(visitor);

describe('every view comes from its address', () => {
  for (const { query, count, rows, first = [], groups } of VIEWS)
    test(query || '(the first view)', () =>
      visit(firstPlan, query, DESKTOP, async (page) => {
        assert.equal(await page.locator('[data-part="count"]').textContent(), count);
        assert.equal(await page.locator(ROWS).count(), rows);
        assert.deepEqual((await page.locator(`${ROWS} a`).allTextContents()).slice(0, first.length), first);
        if (groups) assert.deepEqual(await groupNames(page), groups);
        assert.equal(await page.locator('[data-part="none"]').isVisible(), rows === 0);
      }),
    );
});

describe('a row', () => {
  for (const site of [firstPlan, secondCity, livedWith])
    test(`has its name first, and what is told of it beside, in the same columns as the other rows (${site.name})`, () =>
      visit(site, '', DESKTOP, async (page) => {
        const columns = await page.locator(ROWS).evaluateAll((rows) =>
          rows.map((row) => {
            const boxOf = (part: string) => row.querySelector(part)?.getBoundingClientRect();
            const name = boxOf('.title, .name');
            const beside = ['.change', '.grading', '.departments'].map(boxOf);
            const isBeside = beside.every((box) => !box || (name && box.left >= name.right && box.top < name.bottom));
            return `${isBeside} ${Math.round(boxOf('.departments')?.left ?? 0)}`;
          }),
        );
        assert.equal(new Set(columns).size, 1, [...new Set(columns)].join(', '));
        assert.match(columns[0] ?? '', /^true /);
      }));
});

describe('choosing', () => {
  test('a choice narrows the list, changes the other counts, disables what is empty and stands in the address', () =>
    visit(firstPlan, '', DESKTOP, async (page) => {
      await page.getByRole('checkbox', { name: /^新規 12$/ }).check();
      assert.equal(await page.locator(ROWS).count(), 12);
      assert.equal(await searchOf(page), '?change=added');
      const existing = page.getByRole('checkbox', { name: /^既存取組 0$/ });
      assert.ok(await existing.isVisible());
      assert.ok(await existing.isDisabled());
      assert.ok(await page.getByRole('checkbox', { name: /^継続 41$/ }).isEnabled(), 'its own facet keeps its counts');
    }));

  test('every count is what choosing it shows', () =>
    visit(firstPlan, '?change=added', DESKTOP, async (page) => {
      const boxes = page.locator('[data-part="form"] input[type="checkbox"]:not([name="change"]):enabled');
      const values = await boxes.evaluateAll((all) => all.map((box) => [box.getAttribute('name'), box.getAttribute('value')]));
      assert.ok(values.length > 10);
      for (const [name, value] of values) {
        await page.evaluate(() => {
          for (const each of document.querySelectorAll('.facet')) each.setAttribute('open', '');
        });
        const box = page.locator(`input[name="${name}"][value="${value}"]`);
        const promised = Number(await box.locator('xpath=..').locator('.number').textContent());
        await box.check();
        assert.equal(await page.locator(ROWS).count(), promised, `${name}=${value}`);
        await box.uncheck();
      }
    }));

  test('back and forward lead through the views; a word is one step, not one a letter', () =>
    visit(firstPlan, '', DESKTOP, async (page) => {
      await page.getByRole('checkbox', { name: /^廃止 12$/ }).check();
      await page.getByLabel('ことばで絞り込む').pressSequentially('BPR');
      assert.equal(await page.locator(ROWS).count(), 2);
      await page.goBack();
      assert.equal(await page.locator(ROWS).count(), 12);
      assert.equal(await page.getByLabel('ことばで絞り込む').inputValue(), '');
      await page.goBack();
      assert.equal(await page.locator(ROWS).count(), 65);
      assert.equal(await page.getByRole('checkbox', { name: /^廃止 12$/ }).isChecked(), false);
      await page.goForward();
      await page.goForward();
      assert.equal(await page.locator(ROWS).count(), 2);
    }));

  test('nothing happens while an input method composes', () =>
    visit(firstPlan, '', DESKTOP, async (page) => {
      await page.getByLabel('ことばで絞り込む').focus();
      const client = await page.context().newCDPSession(page);
      await client.send('Input.imeSetComposition', { text: 'まどｇ', selectionStart: 3, selectionEnd: 3 });
      assert.equal(await page.locator(ROWS).count(), 65);
      await client.send('Input.insertText', { text: '窓口' });
      await page.waitForFunction(() => document.querySelectorAll('[data-part="list"] li').length === 2);
    }));

  test('words find what the search finds: by synonyms, by other names, in Japanese quotation marks', async () => {
    for (const [query, name] of [
      ['育休', '男性の育児休業の取得促進'],
      ['デジタルデバイド', 'デジタルデバイス対応'],
      ['「窓口業務」', '窓口業務改革の推進'],
    ] as const) {
      const opened = `?q=${encodeURIComponent(query)}`;
      await visit(firstPlan, opened, DESKTOP, (page) => rowOf(page, name).waitFor());
      await visit(firstPlan, '', DESKTOP, async (page) => {
        await page.getByLabel('ことばで絞り込む').fill(query);
        await rowOf(page, name).waitFor();
        assert.ok((await page.locator(ROWS).count()) < 5, query);
      });
    }
  });

  test('where the synonyms do not come, it says so and finds by the words; they come with the next letter', async () => {
    const context = await visitor.newContext(DESKTOP);
    const page = await context.newPage();
    await page.route('**/pagefind/search.json', (route) => route.abort());
    await page.goto(visitor.addressOf(firstPlan, `/initiatives/?q=${encodeURIComponent('育')}`));
    const note = page.locator('[data-part="partial"]');
    await note.waitFor();
    assert.ok((await page.locator(ROWS).count()) > 0);
    await page.unroute('**/pagefind/search.json');
    await page.getByLabel('ことばで絞り込む').fill('育休');
    await rowOf(page, '男性の育児休業の取得促進').waitFor();
    assert.ok(!(await note.isVisible()));
    await context.close();
  });

  test('where nothing is left, the search is offered with the same words', () =>
    visit(firstPlan, `?q=${encodeURIComponent('ふるさと 納税 消防')}&change=added`, DESKTOP, async (page) => {
      const link = page.getByRole('link', { name: '同じことばでサイト全体を検索する' });
      assert.equal(await link.evaluate((each: HTMLAnchorElement) => decodeURIComponent(each.search)), '?q=ふるさと+納税+消防');
      await page.getByLabel('ことばで絞り込む').fill('');
      assert.equal(await link.isVisible(), false);
      await page.goto(visitor.addressOf(firstPlan, '/initiatives/?change=added&level1=3&try=4'));
      assert.ok(await page.locator('[data-part="none"]').isVisible());
      assert.equal(await link.isVisible(), false, 'without words there is nothing to search for');
    }));

  test('conditions can be taken back one by one and all at once', () =>
    visit(firstPlan, '?change=added&change=ended&q=BPR', DESKTOP, async (page) => {
      const chips = page.locator('.conditions .chip');
      assert.deepEqual(await chips.allTextContents(), ['ことば：BPRを外す', '見直し区分：新規を外す', '見直し区分：廃止を外す']);
      await chips.nth(1).click();
      assert.equal(await searchOf(page), '?q=BPR&change=ended');
      await page.getByRole('button', { name: 'すべて外す', exact: true }).click();
      assert.equal(await page.locator(ROWS).count(), 65);
      assert.equal(await searchOf(page), '');
    }));

  test('what the address asks for and the page does not have is ignored, and said', () =>
    visit(firstPlan, '?change=gone&level1=1&utm_source=mail', DESKTOP, async (page) => {
      const note = page.locator('[data-part="ignored"]');
      assert.match((await note.textContent()) ?? '', /change=gone$/);
      assert.equal(await page.locator(ROWS).count(), 31);
      await page.getByRole('checkbox', { name: /^新規/ }).first().check();
      assert.equal(await note.isVisible(), false);
      assert.equal(await searchOf(page), '?level1=1&change=added');
    }));

  test('an initiative of several groups stands in each, and the count says so', () =>
    visit(firstPlan, '?group=try', DESKTOP, async (page) => {
      const rows = await page.locator(ROWS).count();
      assert.ok(rows > 65);
      assert.equal(await page.locator('[data-part="count"]').textContent(), `全65件、のべ${rows}件`);
    }));

  test('the table is a table: headings for columns, rows and groups', () =>
    visit(firstPlan, '?view=table&group=department', DESKTOP, async (page) => {
      assert.deepEqual(await page.locator('thead th').allInnerTexts(), ['取組', '戦略区分', '見直し区分', '主担当課', 'Try']);
      assert.equal(await page.locator('tbody th[scope="rowgroup"]').count(), 11);
      assert.equal(await page.locator('tbody th[scope="row"]').count(), 65);
    }));

  test('on a phone the filters wait behind a heading, and lead to the results', () =>
    visit(firstPlan, '', PHONE, async (page) => {
      const box = page.getByRole('checkbox', { name: /^新規 12$/ });
      assert.equal(await box.isVisible(), false);
      await page.getByText('絞り込む・並べ替える').click();
      await box.check();
      const see = page.getByRole('button', { name: '12件を見る' });
      const place = await see.boundingBox();
      assert.ok(place && place.y + place.height <= PHONE.viewport.height, 'how many there are stays in view');
      await see.click();
      assert.equal(await box.isVisible(), false);
      assert.equal(await page.locator(':focus').textContent(), '12件（全65件）');
    }));

  test('the same under a base path, and in a plan with other words and no Try', async () => {
    await visit(basedPlan, '?change=ended', DESKTOP, async (page) => {
      assert.equal(await page.locator(ROWS).count(), 12);
      assert.match((await page.locator(`${ROWS} a`).first().getAttribute('href')) ?? '', /^\/kaikaku\/initiatives\//);
    });
    await visit(secondPlan, '?try=1&group=try&change=combined&view=table', DESKTOP, async (page) => {
      assert.match((await page.locator('[data-part="ignored"]').textContent()) ?? '', /try=1、group=try$/);
      assert.ok((await page.locator(ROWS).count()) > 0);
      assert.deepEqual(await page.locator('thead th').allInnerTexts(), ['施策', '改訂の区分', '担当係']);
    });
  });
});

describe('grades', () => {
  test('a count of the report leads to a list of just so many, which says by what it is narrowed', async () => {
    const context = await visitor.newContext(DESKTOP);
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(visitor.addressOf(secondCity, '/progress/2024/'));
    await page
      .locator('.page-title')
      .getByRole('link', { name: /^B 13$/ })
      .click();
    await page.waitForFunction(() => document.querySelector('initiative-explorer:defined') !== null);
    assert.equal(await searchOf(page), '?grade=B');
    assert.equal(await page.locator('[data-part="count"]').textContent(), '13件（全39件）');
    assert.deepEqual(await page.locator('.conditions .chip').allTextContents(), ['評価（令和6年度）：Bを外す']);
    assert.deepEqual([...new Set(await page.locator(`${ROWS} .grading`).allInnerTexts())], ['B']);
    assertNone(complaints, 'the page complains');
    await context.close();
  });

  test('they narrow, group and sort with the other facets, and stand in the address', () =>
    visit(secondCity, '?sort=grade&group=none', DESKTOP, async (page) => {
      const grades = await page.locator(`${ROWS} .grading`).allInnerTexts();
      const order = ['S', 'A', 'B', 'C', '対象外', '―'];
      assert.deepEqual(
        grades,
        [...grades].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
      );
      assert.equal(grades.length, 39);
      await page.locator('.facet', { hasText: '評価（令和6年度）' }).locator('summary').click();
      await page.getByRole('checkbox', { name: /^C 2$/ }).check();
      assert.equal(await searchOf(page), '?grade=C&group=none&sort=grade');
      assert.equal(await page.locator(ROWS).count(), 2);
      await page.getByLabel('まとめ方').selectOption({ label: '評価（令和6年度）' });
      assert.deepEqual(await groupNames(page), ['C']);
      await page.getByRole('radio', { name: '表' }).check();
      assert.ok((await page.locator('thead th').allInnerTexts()).includes('評価（令和6年度）'));
      assert.ok(!(await page.locator('thead th').allInnerTexts()).some((head) => /見直し/.test(head)), 'a first term has no change');
      const lines = readFileSync(await (await save(page, 'CSVで保存')).path(), 'utf8')
        .trimEnd()
        .split('\r\n');
      assert.match(lines[1] ?? '', /^条件：評価（令和6年度）：C,/);
      assert.ok(lines[7]?.includes(',最新の評価,最新の評価の期間,'));
      assert.ok(lines.slice(8).every((line) => line.includes(',C,令和6年度,')) && lines.length === 10);
    }));

  test('a plan without reports does not know them', () =>
    visit(firstPlan, '?grade=S&sort=grade', DESKTOP, async (page) => {
      assert.match((await page.locator('[data-part="ignored"]').textContent()) ?? '', /grade=S、sort=grade$/);
      assert.equal(await page.locator(ROWS).count(), 65);
    }));
});

describe('for every reader', () => {
  for (const [name, options] of Object.entries({ DESKTOP, PHONE }))
    for (const query of ['', '?change=added&view=table', '?q=zzz&change=gone'])
      test(`axe finds nothing with all filters open (${name} ${query})`, () =>
        visit(firstPlan, query, options, async (page) => {
          await page.evaluate(() => {
            for (const each of document.querySelectorAll('main details')) each.setAttribute('open', '');
          });
          assertNone(await axeFindings(page), 'findings of axe');
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing scrolls sideways');
        }));

  test('nothing moves when the script comes', async () => {
    for (const options of [DESKTOP, PHONE])
      for (const query of ['', '?change=added&q=BPR', '?view=table&group=try'])
        await visit(firstPlan, query, options, async (page) => {
          const shift = await page.evaluate(
            () =>
              new Promise<number>((resolve) => {
                new PerformanceObserver((list) =>
                  resolve(list.getEntries().reduce((sum, each) => sum + ((each as LayoutShift).value ?? 0), 0)),
                ).observe({
                  type: 'layout-shift',
                  buffered: true,
                });
                setTimeout(() => resolve(0), 500);
              }),
          );
          assert.equal(shift, 0, `${query} at ${options.viewport.width}`);
        });
  });

  test('without scripts the whole list shows and no control that would do nothing', () =>
    visit(firstPlan, '?change=added', { ...DESKTOP, javaScriptEnabled: false }, async (page) => {
      assert.equal(await page.locator(ROWS).count(), 65);
      for (const control of ['.side', '.views', '.for-view', '[data-part="more"]'])
        assert.equal(await page.locator('initiative-explorer').locator(control).isVisible(), false, control);
      await page.getByText('この一覧を保存・印刷する').click();
      assert.ok(await page.getByRole('link', { name: /^取組一覧（CSV：\d+KB）$/ }).isVisible());
    }));

  test('everything can be reached and worked by keyboard', () =>
    visit(firstPlan, '', DESKTOP, async (page) => {
      await page.getByLabel('ことばで絞り込む').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      assert.equal(await searchOf(page), '?level1=1');
      assert.equal(await page.locator(':focus').getAttribute('value'), '1');
      await page.keyboard.press('Space');
      assert.equal(await searchOf(page), '');
    }));
});

interface LayoutShift extends PerformanceEntry {
  value: number;
}
