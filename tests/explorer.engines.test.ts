import assert from 'node:assert/strict';
import { VIEWS } from './explorer/views.ts';
import { sameInEveryEngine } from './harness/engines/with-engines.ts';
import { firstPlan } from './harness/sites.ts';

sameInEveryEngine(firstPlan, `一覧の ${VIEWS.length} 通りの見方`, async (engine, addressOf) => {
  const seen: unknown[] = [];
  for (const { query, count } of VIEWS) {
    await engine.open(addressOf(`/initiatives/${query}`));
    const view = await engine.run(shownView, count);
    assert.equal(view.count, count, `${engine.name}: ${query}`);
    seen.push([query, view]);
  }
  return seen;
});

/** In the page: the count, the counts of every choice and the names shown, once the count is the one expected. */
async function shownView(expected: string): Promise<{ count: string; choices: string[]; names: string[] }> {
  const count = () => document.querySelector('[data-part="count"]')?.textContent?.trim() ?? '';
  for (let waited = 0; count() !== expected && waited < 100; waited += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  const isShown = (element: Element) => element.getClientRects().length > 0;
  return {
    count: count(),
    choices: [...document.querySelectorAll<HTMLInputElement>('[data-part="form"] input[type="checkbox"]')].map(
      (box) =>
        `${box.name}=${box.value} ${box.closest('label')?.textContent?.replaceAll(/\s+/g, ' ').trim()}${box.disabled ? ' (disabled)' : ''}`,
    ),
    names: [...document.querySelectorAll('main a[href*="/initiatives/"]')].filter(isShown).map((link) => link.textContent?.trim() ?? ''),
  };
}
