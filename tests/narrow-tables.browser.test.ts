import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withVisitor } from './harness/browser.ts';
import { assertNone } from './harness/findings.ts';
import { pagesOf } from './harness/pages.ts';
import { firstPlan, livedWith, type Site, secondCity, secondPlan } from './harness/sites.ts';

const sites: readonly Site[] = [firstPlan, secondPlan, secondCity, livedWith];
const visitor = withVisitor(sites);

for (const site of sites) {
  describe(`amount tables on a phone (${site.name})`, () => {
    for (const width of [320, 375]) {
      test(`at ${width} px row names and totals stay in view, and no amount is cut, however far one scrolls`, async () => {
        const context = await visitor.newContext({ viewport: { width, height: 800 } });
        const page = await context.newPage();
        const paths = pagesOf(site).flatMap(({ path, document }) => (document.querySelector('.effect-table') ? [path] : []));
        const path = paths.find((each) => each.endsWith('/effects/'));
        assert.ok(path, 'there is a page of amounts');
        await page.goto(visitor.addressOf(site, path));
        assertNone(await page.evaluate(cutAmounts), `${path} at ${width} px`);
        await context.close();
      });
    }
  });
}

/** Amounts of which a part alone is to be seen, and rows whose name or total is out of view, at every stop of every table. */
async function cutAmounts(): Promise<string[]> {
  const findings = new Set<string>();
  for (const region of document.querySelectorAll<HTMLElement>('.effect-table')) {
    const caption = (region.querySelector('caption')?.textContent ?? '').trim().slice(0, 20);
    for (let left = 0; left < region.scrollWidth; left += 60) {
      region.scrollLeft = left;
      await new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume)));
      const view = region.getBoundingClientRect();
      for (const row of region.querySelectorAll('tbody tr')) {
        const name = row.querySelector('th')?.getBoundingClientRect();
        const sum = row.querySelector('.sum')?.getBoundingClientRect();
        if (!name || !sum) continue;
        if (name.left < view.left - 1 || sum.right > view.right + 1) findings.add(`${caption}: name or total out of view at ${left}`);
        for (const cell of row.querySelectorAll('.number:not(.sum)')) {
          // What is only heard takes no room.
          const range = document.createRange();
          range.selectNodeContents(cell.querySelector('.amount')?.lastChild ?? cell);
          const words = range.getBoundingClientRect();
          const [from, to] = [name.right, cell.classList.contains('difference') ? view.right : Math.min(sum.left, view.right)];
          const isSeen = words.right > from + 1 && words.left < to - 1;
          if (isSeen && !cell.classList.contains('difference') && (words.left < from - 1 || words.right > to + 1))
            findings.add(`${caption}: ${(cell.textContent ?? '').trim()} is cut at ${left}`);
        }
      }
    }
  }
  return [...findings].slice(0, 10);
}
