import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { prepare, seek } from '../src/search/match.ts';
import { readings } from '../src/search/query.ts';
import { rankRecords, seekAll } from '../src/search/rank.ts';
import type { SearchRecord } from '../src/search/record.ts';
import { buildRecords } from '../src/search/records.ts';
import { assertNone } from './harness/findings.ts';
import { pagesOf, readingPagesOf } from './harness/pages.ts';
import { termOf } from './harness/plans.ts';
import { firstPlan, livedWith, type Site, secondCity, secondPlan } from './harness/sites.ts';

/** Pages that nobody looks for by what they say: the search itself, the page of what is not there, lists under a table that is found. */
const UNSOUGHT = /^\/(404\.html|search\/|[^/]+\/transitions\/[^/]+\/)$/;

for (const site of [firstPlan, secondPlan, secondCity, livedWith])
  describe(`what can be searched for (${site.name})`, () => {
    test('is there: each record leads to its own place on a page', async () => {
      const pages = new Map(pagesOf(site).map((page) => [page.path, page.document]));
      const records = await recordsOf(site);
      const lost = records.filter(({ address }) => {
        const [path = '', anchor] = address.split('#');
        const document = pages.get(path);
        return !document || (anchor !== undefined && !document.getElementById(anchor));
      });
      assertNone(
        lost.map(({ title, address }) => `${title} ${address}`),
        'records that lead nowhere',
      );
      assert.equal(new Set(records.map(({ address }) => address)).size, records.length, 'each place once');
    });

    test('is all there is: a record leads to every page, of earlier terms too', async () => {
      const { term } = await termOf(site);
      const reached = new Set((await recordsOf(site)).map(({ address }) => address.split('#')[0]));
      // The page of the present term says what the home page says.
      const isHome = (path: string) => path === `/${term.id}/`;
      assertNone(
        readingPagesOf(site)
          .filter(({ path, document }) => !UNSOUGHT.test(path) && !isHome(path) && !document.querySelector('meta[name="robots"]'))
          .map(({ path }) => path)
          .filter((path) => !reached.has(path)),
        'pages to which no search leads',
      );
    });
  });

describe('what a history leaves behind is found', () => {
  test('a section by each of its names', async () => {
    for (const name of ['職員課', '人事課']) assert.ok((await found(livedWith, name)).includes('/departments/personnel/'), name);
  });

  test('what is over says in which term it was', async () => {
    const records = await recordsOf(livedWith);
    const context = (address: string) => records.find((each) => each.address === address)?.context ?? '';
    assert.match(context('/initiatives/procedure-manuals/'), /^後期アクションプラン › /);
    assert.match(context('/kouki/try/5/'), /^後期アクションプラン$/);
    assert.doesNotMatch(context('/initiatives/bpr/'), /後期/);
  });

  test('an event and the text of a sheet lead to their initiative', async () => {
    assert.ok((await found(livedWith, '休止 機器の入替え')).includes('/initiatives/cashless-payment/'));
    assert.ok((await found(secondCity, '保育所の申込み')).includes('/initiatives/online-applications/'));
    assert.ok((await found(secondCity, '令和7年度 添付書類の見直し')).includes('/initiatives/online-applications/'));
  });
});

async function recordsOf(site: Site): Promise<SearchRecord[]> {
  return buildRecords(await termOf(site));
}

async function found(site: Site, words: string): Promise<string[]> {
  const prepared = (await recordsOf(site)).map(prepare);
  const sought = readings(words).map((query) => seekAll(query, (term) => seek(term, [])));
  return sought.flatMap((reading) => rankRecords(prepared, reading)).map(({ prepared: { record } }) => record.address);
}
