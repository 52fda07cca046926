import assert from 'node:assert/strict';
import { buildRecords } from '../src/search/records.ts';
import { sameInEveryEngine } from './harness/engines/with-engines.ts';
import { termOf } from './harness/plans.ts';
import { firstPlan } from './harness/sites.ts';
import { cutQueries } from './search/cut-queries.ts';
import { runQueries } from './search/run-queries.ts';

const plan = await termOf(firstPlan);
const cuts = cutQueries(buildRecords(plan)).map(({ query }) => query);
const queries = [...new Set([...plan.queryWords.flatMap(({ words }) => words), ...cuts, '存在しない語'])];

sameInEveryEngine(firstPlan, `${queries.length} 個の検索語の結果と順`, async (engine, addressOf) => {
  await engine.open(addressOf('/search/'));
  const outcomes = await engine.run(runQueries, queries);
  assert.ok(outcomes.filter(({ links }) => links.length > 0).length > queries.length * 0.9, engine.name);
  return outcomes.map(({ query, links }) => ({ query, links }));
});

sameInEveryEngine(firstPlan, '検索のアドレスを開いたときの結果の文と印', async (engine, addressOf) => {
  const seen: unknown[] = [];
  for (const query of ['メンター', '育休', 'B P R', '財政課 新規', '研修 -派遣', 'ないことば']) {
    await engine.open(addressOf(`/search/?q=${encodeURIComponent(query)}`));
    seen.push(await engine.run(shownResults));
  }
  return seen;
});

/** In the page: the text of every result and what is marked in it, once all are there. */
async function shownResults(): Promise<{ headline: string; results: (readonly [string, readonly string[]])[] }> {
  const found = document.querySelector<HTMLElement>('[data-search-results]');
  for (let waited = 0; found?.dataset.searchState !== 'done' && waited < 200; waited += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    headline: found?.querySelector('h2')?.textContent ?? '',
    results: [...(found?.querySelectorAll('li') ?? [])].map((item) => [
      (item.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
      [...item.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
    ]),
  };
}
