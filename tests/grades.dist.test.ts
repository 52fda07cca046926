import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertNone } from './harness/findings.ts';
import { pagesOf, textOf } from './harness/pages.ts';
import { livedWith, type Site, secondCity, sites } from './harness/sites.ts';

for (const site of [secondCity, livedWith]) {
  describe(`grades and indicators (${site.name})`, () => {
    const periods = pagesOf(site).flatMap(({ path }) => /^\/progress\/([^/]+)\/$/.exec(path)?.[1] ?? []);
    const latest = periods.at(-1) ?? '';

    test('what a report counts at its top is what it tells of, group by group', () => {
      for (const period of periods) {
        const page = pageOf(site, `/progress/${period}/`);
        const entries = [...page.querySelectorAll('#entries .rows > li')];
        const counts = badgeCounts(page.querySelector('.page-title'));
        assert.deepEqual(
          counts,
          tally(entries.map((entry) => labelOf([...entry.querySelectorAll('.grades > .grade')].at(-1) ?? null))),
          period,
        );
        const total = textOf(page.querySelector('#counts tfoot td:last-child'));
        assert.deepEqual([total, textOf(page.querySelector('#entries h2 span'))], [`${entries.length}`, `${entries.length}件`], period);
        for (const top of page.querySelectorAll('#entries .top'))
          assert.equal(textOf(top.querySelector('h3 span')), `${top.querySelectorAll('.rows > li').length}件`);
      }
    });

    test('the contents of a report lead to parts of the page, with how much each holds', () => {
      for (const period of periods) {
        const page = pageOf(site, `/progress/${period}/`);
        for (const item of page.querySelectorAll('nav[aria-label="このページの内容"] li')) {
          const anchor = item.querySelector('a')?.getAttribute('href')?.slice(1) ?? '';
          const part = page.getElementById(anchor);
          assert.ok(part, anchor);
          const said = textOf(item.querySelector('span'));
          const rows = part.querySelectorAll('.rows > li, tbody tr').length;
          if (said) assert.equal(said, `${rows}件`, anchor);
        }
      }
    });

    test('the list of initiatives counts the grades that the latest report counts, and its rows show them', () => {
      const list = pageOf(site, '/initiatives/');
      const rows = [...list.querySelectorAll('[data-part="list"] li')];
      const boxes = [...list.querySelectorAll('input[name="grade"]')];
      assert.ok(boxes.length > 1);
      for (const box of boxes) {
        const value = box.getAttribute('value') ?? '';
        const own = rows.filter((row) => row.getAttribute('data-grade') === value);
        assert.equal(textOf(box.parentElement?.querySelector('.number') ?? null), `${own.length}`, value);
        const label = textOf(box.parentElement?.querySelector('.label') ?? null);
        if (value !== 'not-in-report')
          assertNone(own.filter((row) => labelOf(row.querySelector('.grading > *')) !== label).map(textOf), label);
      }
      const page = pageOf(site, `/progress/${latest}/`);
      for (const link of page.querySelectorAll('.page-title a[href*="?grade="]')) {
        const value = new URL(link.getAttribute('href') ?? '', 'http://site.invalid').searchParams.get('grade');
        const box = boxes.find((each) => each.getAttribute('value') === value);
        assert.equal(textOf(box?.parentElement?.querySelector('.number') ?? null), countIn(link), value ?? '');
      }
    });

    test('the page of all reports counts what each report counts', () => {
      const figure = pageOf(site, '/progress/').querySelector('#chart-grades');
      assert.ok(figure);
      assert.ok(figure.querySelector('svg'), 'drawn');
      const heads = [...figure.querySelectorAll('thead th')].slice(1, -1).map(textOf);
      for (const row of figure.querySelectorAll('tbody tr')) {
        const period = row.querySelector('a')?.getAttribute('href') ?? '';
        const counts = badgeCounts(pageOf(site, period).querySelector('.page-title'));
        // A grade that was in use and not given is a 0, one that was not in use a dash; the badges here leave out both.
        const cells = [...row.querySelectorAll('td')].slice(0, -1).map((cell) => textOf(cell).replace(/^0$/, '―'));
        assert.deepEqual(
          cells,
          heads.map((label) => counts.get(label) ?? '―'),
          period,
        );
      }
    });

    test('pages of groups and sections count the grades of what they list', () => {
      const list = pageOf(site, '/initiatives/');
      const gradeAt = new Map(
        [...list.querySelectorAll('[data-part="list"] li')].map((row) => [
          row.querySelector('a')?.getAttribute('href'),
          labelOf(row.querySelector('.grading > *')),
        ]),
      );
      const summaries = pagesOf(site).flatMap(({ path, document }) => {
        const line = document.querySelector('.line');
        return line && /\/(policies|departments)\//.test(path) ? [{ path, document, line }] : [];
      });
      assert.ok(summaries.length > 3);
      for (const { path, document, line } of summaries) {
        assert.match(line.querySelector('a:last-of-type')?.getAttribute('href') ?? '', /^\/progress\//, path);
        const joined = new Set([...document.querySelectorAll('#passed-on li a, #joined li a')].map((link) => link.getAttribute('href')));
        // What is shown again counts where its own place is.
        const counted = [...document.querySelectorAll('.rows li')].filter((row) => !row.querySelector('.again'));
        const listed = counted.flatMap((row) => row.querySelector('.name a')?.getAttribute('href') ?? []);
        const grades = [...new Set(listed)].filter((address) => !joined.has(address)).map((address) => gradeAt.get(address) ?? '―');
        assert.deepEqual(badgeCounts(line), tally(grades.filter((label) => label !== '―')), path);
      }
    });

    test('an indicator of several years is drawn where it stands, with its table', () => {
      const indicators = pagesOf(site).flatMap(({ document }) => [...document.querySelectorAll('section.indicator')]);
      assert.ok(indicators.some((each) => each.querySelector('figure')));
      for (const each of indicators) {
        const rows = [...each.querySelectorAll('tbody tr')].filter((row) => /\d/.test(textOf(row.querySelector('td'))));
        if (rows.length > 2) assert.ok(each.querySelector('figure svg'), each.id);
        assert.ok(each.querySelector('table caption'), each.id);
      }
    });
  });
}

test('a plan without reports says nothing of grades', () => {
  for (const site of sites) {
    const list = pageOf(site, '/initiatives/');
    assert.ok(!list.querySelector('input[name="grade"], option[value="grade"], [data-grade], .grading'), site.name);
  }
});

function pageOf(site: Site, path: string): Document {
  const found = pagesOf(site).find((page) => page.path === path);
  assert.ok(found, path);
  return found.document;
}

/** The count in a badge: 10 of S 10. */
function countIn(badge: Element): string {
  return textOf(badge.querySelector('.count'));
}

function labelOf(badge: Element | null): string {
  const count = badge?.querySelector('.count');
  return textOf(badge)
    .slice(0, count ? -textOf(count).length : undefined)
    .trim();
}

/** How many of each grade badges say, without those of which there are none. */
function badgeCounts(holder: Element | null): Map<string, string> {
  const badges = [...(holder?.querySelectorAll('.badges .grade') ?? [])];
  return new Map(
    badges
      .map((badge): [string, string] => [labelOf(badge), countIn(badge)])
      .filter(([, count]) => count !== '0')
      .sort(),
  );
}

function tally(labels: readonly string[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return new Map([...counts].map(([label, count]): [string, string] => [label, `${count}`]).sort());
}
