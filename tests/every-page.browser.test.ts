import { describe, test } from 'node:test';
import { axeFindings } from './harness/axe.ts';
import { complaintsOf, withVisitor } from './harness/browser.ts';
import { assertNone } from './harness/findings.ts';
import { tooWide } from './harness/layout.ts';
import { readingPagesOf } from './harness/pages.ts';
import { firstPlan, type Site, secondPlan } from './harness/sites.ts';

const PHONE = { width: 320, height: 640 };
const DESK = { width: 1280, height: 900 };

/** Pages looked at side by side; more would only wait for one another. */
const TABS = 3;

const sites: readonly Site[] = [firstPlan, secondPlan];
const visitor = withVisitor(sites);

for (const site of sites) {
  describe(`every page on a phone and on a desk (${site.name})`, { concurrency: TABS }, () => {
    for (const { path } of readingPagesOf(site)) {
      test(path, async () => {
        const context = await visitor.newContext({ viewport: PHONE, reducedMotion: 'reduce' });
        try {
          const page = await context.newPage();
          const complaints = complaintsOf(page);
          await page.goto(visitor.addressOf(site, path), { waitUntil: 'load' });
          const onPhone = [...(await tooWide(page)), ...(await axeFindings(page))];
          await page.setViewportSize(DESK);
          const onDesk = [...(await tooWide(page)), ...(await axeFindings(page))];
          assertNone(
            [
              ...onPhone.map((finding) => `at ${PHONE.width} px: ${finding}`),
              ...onDesk.map((finding) => `at ${DESK.width} px: ${finding}`),
              ...complaints,
            ],
            path,
          );
        } finally {
          await context.close();
        }
      });
    }
  });
}
