import axe from 'axe-core';
import type { Page } from 'playwright-core';

const OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Off unless asked for.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
} satisfies axe.RunOptions;

/** What axe finds wrong with the page as it is shown, a line for each rule and element. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Through the debugging protocol, so the page's content security policy does not stand in the way.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (options) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, options);
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, html }) => `${target.join(' ')}  ${html.slice(0, 100)}`),
    }));
  }, OPTIONS);
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 5).map((node) => `axe ${id}: ${node}`));
}
