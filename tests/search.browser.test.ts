import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { prepare } from '../src/search/match.ts';
import { contains, searchableQuery } from '../src/search/normalise.ts';
import type { SearchRecord } from '../src/search/record.ts';
import { buildRecords } from '../src/search/records.ts';
import { withVisitor } from './harness/browser.ts';
import { assertNone } from './harness/findings.ts';
import { termOf } from './harness/plans.ts';
import { shareOf } from './harness/share.ts';
import { basedPlan, livedWith, type Site, secondCity, secondPlan } from './harness/sites.ts';
import { askOn } from './search/ask.ts';
import { cutQueries } from './search/cut-queries.ts';
import type { QueryOutcome } from './search/run-queries.ts';

const sites = [basedPlan, secondPlan, secondCity, livedWith];
const visitor = withVisitor(sites);

/** Below a base path the links are what could be wrong, not the words: part of the queries is enough. */
const ANY = 0.25;

/** Queries that no title holds as it is written. */
const FOREIGN = ['存在しない語', 'メンタルヘルス', 'xyz', 'ビルディング', '。。', '取組み取組み', '・', '･'];

for (const site of sites) {
  describe(`search finds all and nothing else (${site.name})`, () => {
    test('every piece of every title finds its record, and every result holds what was asked for', { timeout: 120_000 }, async () => {
      const records = await recordsOf(site);
      const cuts = site === basedPlan ? shareOf(cutQueries(records), ANY) : cutQueries(records);
      const queries = [...new Set([...cuts.map(({ query }) => query), ...FOREIGN])];
      const outcomes = new Map((await askOn(visitor, site, queries)).map((outcome) => [outcome.query, outcome]));
      assert.ok(cuts.length > 200, `${cuts.length} queries`);
      assertNone(
        cuts
          .filter(({ query, address }) => !outcomes.get(query)?.links.includes(address))
          .map(({ query, address }) => `「${query}」 ${address}`),
        'records that were missed',
      );
      assertNone(
        [...outcomes.values()].flatMap((outcome) => strangers(outcome, records)),
        'results without what was asked for',
      );
    });
  });
}

test('a warm answer takes less than 50 ms', async () => {
  const queries = cutQueries(await recordsOf(livedWith))
    .slice(0, 60)
    .map(({ query }) => query);
  const [, ...warm] = await askOn(visitor, livedWith, [...queries, ...queries]);
  const times = warm.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const slow = times[Math.floor(times.length * 0.95)] ?? 0;
  assert.ok(slow < 50, `95 % within ${slow.toFixed(1)} ms`);
});

async function recordsOf(site: Site): Promise<SearchRecord[]> {
  return buildRecords(await termOf(site));
}

/** Results that hold the query neither as one piece nor, where it has several words, each of them. Synonyms are not asked for here. */
function strangers({ query, links }: QueryOutcome, records: readonly SearchRecord[]): string[] {
  const words = [query, ...query.split(/\s+/)].map(searchableQuery);
  const [whole, ...parts] = words;
  return links.flatMap((link) => {
    const record = records.find(({ address }) => address === link);
    const texts = record ? Object.values(prepare(record, 0).texts).flat() : [];
    const holds = (word: (typeof words)[number]) => texts.some((text) => contains(text, word));
    return whole && (holds(whole) || parts.every(holds)) ? [] : [`「${query}」 ${link}`];
  });
}
