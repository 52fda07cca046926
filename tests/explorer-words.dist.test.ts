import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readRows, recordOf } from '../src/components/explorer/page-rows.ts';
import { readWords, rowsWith } from '../src/components/explorer/words.ts';
import { prepare, readySynonyms } from '../src/search/match.ts';
import { buildRecords } from '../src/search/records.ts';
import { assertNone } from './harness/findings.ts';
import { pagesOf } from './harness/pages.ts';
import { termOf } from './harness/plans.ts';
import { firstPlan, secondPlan } from './harness/sites.ts';
import { cutQueries } from './search/cut-queries.ts';

/** As readers combine and leave out words. */
const FREE = ['財政課 新規', '廃止 -窓口', '「見直し」 の', '継続（新規）', 'B P R', 'ﾃﾞｼﾞﾀﾙ', '手続き -オンライン', '存在しない語'];

for (const site of [firstPlan, secondPlan])
  describe(`the words of the list (${site.name})`, () => {
    test('find in its rows what the search finds among initiatives', async () => {
      const plan = await termOf(site);
      const list = pagesOf(site)
        .find(({ path }) => path === '/initiatives/')
        ?.document.querySelector('[data-part="list"]');
      assert.ok(list);
      const synonyms = readySynonyms(plan.queryWords);
      const records = buildRecords(plan);
      const initiatives = records
        .filter(({ kind }) => kind === 'initiative')
        .map((record, at) => ({ prepared: prepare(record, at), address: site.base + record.address.slice(1) }));
      const rows = readRows(list).map((row) => ({
        prepared: recordOf(row),
        address: row.element.querySelector('a')?.getAttribute('href') ?? '',
      }));
      const queries = new Set([
        ...plan.queryWords.flatMap(({ words }) => words),
        ...cutQueries(records).map(({ query }) => query),
        ...FREE,
      ]);
      const different = [...queries].filter((query) => {
        const found = (those: typeof rows) =>
          rowsWith(those, readWords(query, synonyms), ({ prepared }) => prepared)
            .map(({ address }) => address)
            .sort();
        return found(rows).join() !== found(initiatives).join();
      });
      assertNone(different, 'words by which only one of them finds');
      assert.equal(rows.length, initiatives.length);
    });
  });
