import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { withVisitor } from './harness/browser.ts';
import { firstPlan, secondCity } from './harness/sites.ts';

const SITES = [firstPlan, secondCity];
const visitor = withVisitor(SITES);

describe('while a page comes in pieces', () => {
  for (const site of SITES)
    for (const width of [320, 700, 1280])
      test(`the plan's name stands where it will stand (${site.name}, ${width})`, async () => {
        const html = readFileSync(join(site.outDir, 'initiatives', 'index.html'), 'utf8');
        const [arrived = ''] = html.split(/<button[^>]*menu-button/);
        assert.notEqual(arrived, html);
        assert.deepEqual(await nameIn(arrived), await nameIn(html));

        /** Where the name stands on a page of which only `text` is there. */
        async function nameIn(text: string) {
          const context = await visitor.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: false });
          try {
            const page = await context.newPage();
            const address = visitor.addressOf(site, '/initiatives/');
            await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: text }));
            await page.goto(address);
            return await page.locator('.brand').evaluate((name) => {
              const { x, y, height } = name.getBoundingClientRect();
              return { x, y, height };
            });
          } finally {
            await context.close();
          }
        }
      });
});
