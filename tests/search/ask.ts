import type { withVisitor } from '../harness/browser.ts';
import type { Site } from '../harness/sites.ts';
import { type QueryOutcome, runQueries } from './run-queries.ts';

/** What the search page of `site` answers to each of `queries`. */
export async function askOn(visitor: ReturnType<typeof withVisitor>, site: Site, queries: readonly string[]): Promise<QueryOutcome[]> {
  const context = await visitor.newContext();
  const page = await context.newPage();
  await page.goto(visitor.addressOf(site, '/search/'));
  const outcomes = await page.evaluate(runQueries, queries);
  await context.close();
  return outcomes;
}
