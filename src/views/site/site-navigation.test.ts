import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallTerm, smallTermWith } from '../../../tests/fixtures/small-plan.ts';
import { buildSiteNavigation } from './site-navigation.ts';
import { buildSitemap } from './sitemap.ts';

test('navigation speaks in the words of the plan', () => {
  assert.deepEqual(
    buildSiteNavigation(smallTerm).main.map(({ label }) => label),
    ['ふりかえり', '挑戦', '施策', '整理表', '効果額', '担当課', 'データ'],
  );
});

test('what the plan does not have is neither in the navigation nor in the sitemap', () => {
  const bare = smallTermWith({
    present: { retrospective: null, tryItems: [], vintages: [] },
    glossary: [],
    documentLines: {},
    pages: [],
  });
  const { main, more } = buildSiteNavigation(bare);
  const addresses = [...main, ...more].map(({ address }) => address);
  for (const absent of ['/late/retrospective/', '/late/try/', '/late/effects/', '/glossary/', '/source/small-plan/', '/about/']) {
    assert.ok(!addresses.includes(absent), absent);
    assert.ok(!buildSitemap(bare).includes(absent), absent);
  }
});

test('the sitemap names every initiative, also ended ones, and no page twice', () => {
  const sitemap = buildSitemap(smallTerm);
  assert.ok(sitemap.includes('/initiatives/survey/'));
  assert.equal(new Set(sitemap).size, sitemap.length);
});
