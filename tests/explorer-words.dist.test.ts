import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readRows, recordOf } from '../src/components/explorer/page-rows.ts';
import { holdsWords, readWords } from '../src/components/explorer/words.ts';
import { readPlan } from '../src/load/read-plan.ts';
import { prepare, readySynonyms } from '../src/search/match.ts';
import { buildRecords } from '../src/search/records.ts';
import { assertNone } from './harness/findings.ts';
import { pagesOf } from './harness/pages.ts';
import { firstPlan, secondPlan } from './harness/sites.ts';
import { cutQueries, EXPECTED_QUERIES } from './search/queries.ts';

for (const site of [firstPlan, secondPlan])
  describe(`the words of the list (${site.name})`, () => {
    test('find in its rows what the search finds among initiatives', async () => {
      const { plan } = await readPlan(site.contentDir);
      const list = pagesOf(site)
        .find(({ path }) => path === '/initiatives/')
        ?.document.querySelector('[data-part="list"]');
      assert.ok(plan && list);
      const synonyms = readySynonyms(plan.synonyms);
      const records = buildRecords(plan);
      const initiatives = new Map(
        records.filter(({ kind }) => kind === 'initiative').map((record, at) => [site.base + record.address.slice(1), prepare(record, at)]),
      );
      const rows = readRows(list).map((row) => ({
        row: recordOf(row),
        address: row.element.querySelector('a')?.getAttribute('href') ?? '',
      }));
      assert.equal(rows.length, initiatives.size);
      const queries = new Set([...EXPECTED_QUERIES, ...cutQueries(records)].map(({ query }) => query));
      const different = [...queries].flatMap((query) => {
        const words = readWords(query, synonyms);
        return rows.flatMap(({ row, address }) => {
          const record = initiatives.get(address);
          return record && holdsWords(row, words) === holdsWords(record, words) ? [] : [`「${query}」 ${address}`];
        });
      });
      assertNone(different, 'rows that only one of them finds');
    });
  });
