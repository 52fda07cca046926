import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addressOf } from '../src/address.ts';
import { mergesOf } from '../src/model/initiative.ts';
import { nameIn } from '../src/model/name-in.ts';
import type { TermPlan } from '../src/model/term-plan.ts';
import { termPlanOf } from '../src/model/term-plan.ts';
import { assertNone } from './harness/findings.ts';
import { type Page, pagesOf, textOf } from './harness/pages.ts';
import { planOf, termOf } from './harness/plans.ts';
import { basedPlan, everySite, firstPlan, livedWith, type Site, secondPlan, thisPlan } from './harness/sites.ts';

for (const [site, plan] of await termsAfterTheFirst([firstPlan, basedPlan, secondPlan, livedWith])) {
  const transitions = addressOf.transitions(plan.term.id);
  describe(`transitions into ${plan.term.id} (${site.name})`, () => {
    test('there is a row for each initiative, with the names and the label of the content, and what it was merged into', () => {
      const labels = new Map(plan.term.changes.map(({ id, label }) => [id, label]));
      const rows = rowsOf(site, transitions);
      assert.equal(rows.length, plan.initiatives.length);
      const wrong = plan.initiatives.filter((initiative, at) => {
        const [former = '', , current = ''] = cellsOf(rows[at]);
        const label = textOf(rows[at]?.querySelector('.badge') ?? null);
        const merged = textOf(rows[at]?.querySelector('.merged') ?? null);
        const targets = mergesOf(initiative).map((merge) => nameIn(plan.plan, merge.initiative, plan.term));
        const isRight =
          rows[at]?.id === `row-${initiative.id}` &&
          former === (initiative.previousName ?? '―') &&
          current === `${initiative.name ?? '―'} ${merged}`.trim() &&
          targets.every((name) => merged.includes(name)) &&
          (merged === '') === (initiative.mergedInto === undefined) &&
          label === (initiative.changeLabel ?? labels.get(initiative.change));
        return !isRight;
      });
      assertNone(
        wrong.map(({ id }) => id),
        'rows that differ from the content',
      );
    });

    test('each square of the picture leads to a row of its own, by name', () => {
      const page = pageOf(site, transitions);
      const squares = [...page.document.querySelectorAll('.squares a')];
      const targets = squares.map((square) => square.getAttribute('href')?.split('#')[1] ?? '');
      assert.deepEqual(
        [...targets].sort(),
        rowsOf(site, transitions)
          .map(({ id }) => id)
          .sort(),
      );
      const unnamed = squares.filter((square) => {
        const row = page.document.getElementById(square.getAttribute('href')?.split('#')[1] ?? '');
        const name = textOf(row?.querySelector('[scope="row"]') ?? null);
        return name === '' || !textOf(square).startsWith(name);
      });
      assertNone(unnamed.map(textOf), 'squares called otherwise than their rows');
    });

    test('the numbers behind the picture are those of its squares', () => {
      const { document } = pageOf(site, transitions);
      const total = [...document.querySelectorAll('.flow tfoot td')].map((cell) => Number(textOf(cell)));
      const current = document.querySelectorAll('.squares[data-side="current"] a').length;
      const ended = document.querySelectorAll('.squares[data-side="ended"] a').length;
      const added = document.querySelectorAll('.squares [data-kind="new"]').length;
      assert.equal(total.at(-1), current);
      assert.equal(total[0], current - added + ended);
    });

    test('every list has a page that holds as many as the link to it says', () => {
      const links = [...pageOf(site, transitions).document.querySelectorAll('#lists li')];
      assert.ok(links.length >= 4);
      const findings = links.flatMap((link) => {
        const address = `/${(link.querySelector('a')?.getAttribute('href') ?? '').slice(site.base.length)}`;
        const count = Number(/(\d+)件/.exec(textOf(link))?.[1]);
        const [first] = pageOf(site, address).document.querySelectorAll('main .section');
        const listed = new Set(
          [...(first?.querySelectorAll('.rows > li') ?? [])].map((line) => line.querySelector('a')?.getAttribute('href')),
        );
        return listed.size === count ? [] : [`${address} says ${count}, holds ${listed.size}`];
      });
      assertNone(findings, 'lists that hold something else');
    });
  });
}

test('a first term has no page of transitions', async () => {
  for (const site of everySite.filter((each) => each !== thisPlan)) {
    const [first] = (await planOf(site)).terms;
    assert.ok(first);
    const under = pagesOf(site).filter(({ path }) => path.startsWith(addressOf.transitions(first.id)));
    assertNone(
      under.map(({ path }) => path),
      site.name,
    );
  }
});

describe('transitions as the plan prints them', async () => {
  const { term } = await termOf(firstPlan);
  const transitions = addressOf.transitions(term.id);

  test('the label 継続（新規） stays whole', () => {
    const row = rowsOf(firstPlan, transitions).find(({ id }) => id === 'row-kpi-review');
    assert.equal(textOf(row?.querySelector('.badge') ?? null), '継続（新規）');
  });

  test('a category is one group of rows, named by its own cell', () => {
    const groups = [...pageOf(firstPlan, transitions).document.querySelectorAll('.transition-table tbody')];
    assert.equal(groups.length, 9);
    assert.deepEqual(
      groups.map((group) => group.querySelectorAll('tr').length - 1),
      [4, 23, 4, 13, 1, 3, 7, 5, 5],
    );
    assert.ok(groups.every((group) => group.querySelector('tr:first-child th[scope="rowgroup"]')));
  });

  test('changed names mark what changed, and say it to those who do not see marks', () => {
    const marked = rowsOf(firstPlan, transitions).filter((row) => row.querySelector('del, ins'));
    assert.equal(marked.length, 4);
    const followup = marked.find(({ id }) => id === 'row-young-staff-followup');
    assert.equal(textOf(followup?.querySelector('del') ?? null), 'メンター');
    assert.equal(textOf(followup?.querySelector('ins') ?? null), '若手職員のフォローアップ');
    assert.match(textOf(followup ?? null), /なくなった語：「メンター」、加わった語：「若手職員のフォローアップ」/);
  });

  test('what ended is told by its five printed reasons', () => {
    const { document } = pageOf(firstPlan, addressOf.transitionList(term.id, 'ended'));
    assert.equal(document.querySelectorAll('#by-reason > .group').length, 5);
    assert.match(textOf(document.querySelector('#by-reason')), /集約先は原資料に記載がありません。/);
  });

  test('another plan has lists of its own changes only', async () => {
    const { term, initiatives } = await termOf(secondPlan);
    const lists = pagesOf(secondPlan).flatMap(({ path }) => /\/transitions\/(.+)\/$/.exec(path)?.[1] ?? []);
    const own = term.changes.map(({ id }) => id).filter((id) => initiatives.some(({ change }) => change === id));
    assert.deepEqual(lists.filter((id) => id !== 'renamed' && id !== 'merged').sort(), own.sort());
  });
});

function pageOf(site: Site, path: string): Page {
  const page = pagesOf(site).find((each) => each.path === path);
  assert.ok(page, `${path} is there`);
  return page;
}

function rowsOf(site: Site, transitions: string): Element[] {
  return [...pageOf(site, transitions).document.querySelectorAll('.transition-table tr[id^="row-"]')];
}

function cellsOf(row: Element | undefined): string[] {
  return [...(row?.children ?? [])].map(textOf);
}

/** Every term that has one before it: the whole of what transitions there are. */
async function termsAfterTheFirst(sites: readonly Site[]): Promise<[Site, TermPlan][]> {
  const plans = await Promise.all(sites.map(async (site) => ({ site, plan: await planOf(site) })));
  return plans.flatMap(({ site, plan }) => plan.terms.slice(1).map((term): [Site, TermPlan] => [site, termPlanOf(plan, term)]));
}
