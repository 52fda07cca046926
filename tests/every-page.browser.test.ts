import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFindings } from './harness/axe.ts';
import { complaintsOf, withVisitor } from './harness/browser.ts';
import { assertNone } from './harness/findings.ts';
import { crushed, tooWide } from './harness/layout.ts';
import { onePageOfEachKind, readingPagesOf } from './harness/pages.ts';
import { shareOf } from './harness/share.ts';
import { livedWith, type Site, secondCity, secondPlan, thisPlan } from './harness/sites.ts';

const PHONE = { width: 320, height: 640 };
const DESK = { width: 1280, height: 900 };

/** Pages looked at side by side; more would only wait for one another. */
const TABS = 3;

const sites: readonly Site[] = [thisPlan, secondPlan, secondCity, livedWith];

/** Of the other plans one page of each kind and a share of the rest; every page of the plan that is published. */
const OTHERS = 0.15;
const visitor = withVisitor(sites);
const idleTabs: Page[] = [];

for (const site of sites) {
  describe(`every page on a phone and on a desk (${site.name})`, { concurrency: TABS }, () => {
    for (const path of pathsIn(site)) {
      test(path, async () => {
        const tab = idleTabs.pop() ?? (await openTab());
        const complaints = complaintsOf(tab);
        await tab.setViewportSize(PHONE);
        await tab.goto(visitor.addressOf(site, path), { waitUntil: 'load' });
        const onPhone = await findingsIn(tab);
        await tab.setViewportSize(DESK);
        const onDesk = await findingsIn(tab);
        // Only a tab that came this far is used again.
        tab.removeAllListeners();
        idleTabs.push(tab);
        assertNone(
          [
            ...onPhone.map((finding) => `at ${PHONE.width} px: ${finding}`),
            ...onDesk.map((finding) => `at ${DESK.width} px: ${finding}`),
            ...complaints,
          ],
          path,
        );
      });
    }
  });
}

function pathsIn(site: Site): readonly string[] {
  const all = readingPagesOf(site);
  const chosen = new Set(site === thisPlan ? all : [...onePageOfEachKind(site), ...shareOf(all, OTHERS)]);
  return all.filter((page) => chosen.has(page)).map(({ path }) => path);
}

async function openTab(): Promise<Page> {
  const context = await visitor.newContext({ reducedMotion: 'reduce' });
  return context.newPage();
}

async function findingsIn(tab: Page): Promise<string[]> {
  return [...(await tooWide(tab)), ...(await crushed(tab)), ...(await axeFindings(tab))];
}
