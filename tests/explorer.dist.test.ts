import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertNone, repeated } from './harness/findings.ts';
import { initiativePagesOf, pagesOf, textOf } from './harness/pages.ts';
import { everySite, firstPlan, type Site, secondPlan } from './harness/sites.ts';

for (const site of everySite) {
  describe(`the list of initiatives without scripts (${site.name})`, () => {
    test('holds a link to every initiative of the term, once, under its section; the others stand in lists of their terms', () => {
      const addresses = initiativePagesOf(site).map(({ path }) => site.base.slice(0, -1) + path);
      const listed = [...list(site).querySelectorAll('[data-section] li a.name')].map((link) => link.getAttribute('href') ?? '');
      assertNone(repeated(listed), 'listed twice');
      assertNone(
        listed.filter((address) => !addresses.includes(address)),
        'links to pages that are not there',
      );
      const ofTerms = pagesOf(site).filter(({ path }) => /^\/[^/]+\/(policies\/[^/]+\/|transitions\/)?$/.test(path));
      const inTerms = new Set(
        ofTerms.flatMap(({ document }) => [...document.querySelectorAll('main li a, main td a')].map((link) => link.getAttribute('href'))),
      );
      assertNone(
        addresses.filter((address) => !listed.includes(address) && !inTerms.has(address)),
        'initiatives in no list',
      );
    });

    test('says of each its change, and its department where it has not ended', () => {
      const rows = [...list(site).querySelectorAll('[data-section] li')];
      const hasChanges = list(site).querySelector('.change') !== null;
      const hasChange = (row: Element) =>
        textOf(row.querySelector('.change')) !== '' || /に(開始|完了|終了|統合|休止)/.test(textOf(row.querySelector('.now')));
      const hasDepartment = (row: Element) =>
        textOf(row.querySelector('.departments')) !== '' ||
        row.querySelector('.change [data-kind="ended"], .change[data-kind="ended"]') !== null;
      const bare = rows.filter((row) => (hasChanges && !hasChange(row)) || !hasDepartment(row));
      assertNone(bare.map(textOf), 'rows that do not say');
    });

    test('counts of headings and choices are those of the list', () => {
      assert.ok(list(site).querySelector('[data-top] .count'));
      for (const section of list(site).querySelectorAll('[data-section], [data-top]')) {
        const count = section.querySelector('.count');
        if (count) assert.equal(textOf(count), `${section.querySelectorAll('li').length}件`);
      }
      for (const box of page(site).querySelectorAll('[data-part="form"] input[name="change"]')) {
        const rows = list(site).querySelectorAll(`li[data-change="${box.getAttribute('value')}"]`);
        assert.equal(textOf(box.parentElement?.querySelector('.number') ?? null), String(rows.length));
      }
    });
  });
}

test('a former name stands beside the current one where they differ', () => {
  const row = [...list(firstPlan).querySelectorAll('li')].find((each) => textOf(each).includes('若手職員のフォローアップ制度の導入'));
  assert.equal(textOf(row?.querySelector('.former') ?? null), '前期：メンター制度の導入');
});

test('a plan without Try has no choice of it, in its own words', () => {
  const names = new Set([...page(secondPlan).querySelectorAll('input[type="checkbox"]')].map((box) => box.getAttribute('name')));
  assert.ok(names.has('level1') && names.has('change'));
  assert.ok(!names.has('try') && !names.has('list'));
  assert.ok(!page(secondPlan).querySelector('option[value="try"]'));
  assert.match(textOf(page(secondPlan).querySelector('main')), /施策一覧/);
});

function page(site: Site): Document {
  const found = pagesOf(site).find(({ path }) => path === '/initiatives/');
  assert.ok(found);
  return found.document;
}

function list(site: Site): Element {
  const found = page(site).querySelector('[data-part="list"]');
  assert.ok(found);
  return found;
}
