import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { beganIn } from '../src/model/began-in.ts';
import { flatten } from '../src/model/group.ts';
import { presentTerm } from '../src/model/plan.ts';
import { isAlive, stateOf } from '../src/model/state-of.ts';
import { termPlanOf } from '../src/model/term-plan.ts';
import { assertNone } from './harness/findings.ts';
import { pagesOf, textOf } from './harness/pages.ts';
import { planOf } from './harness/plans.ts';
import { firstPlan, livedWith, type Site, secondCity } from './harness/sites.ts';

describe('what differs from the document by now (second city)', async () => {
  const plan = await planOf(secondCity);
  const term = presentTerm(plan);
  const begun = plan.initiatives.filter((each) => beganIn(plan, each, term) && each.terms[term.id] === undefined);
  const printed = plan.initiatives.filter((each) => each.terms[term.id]?.name !== undefined);
  const now = plan.initiatives.filter((each) => isAlive(stateOf(plan, each))).length;

  test('the home page says how many are in force beside how many were printed', () => {
    assert.notEqual(now, printed.length);
    const answers = textOf(pageOf(secondCity, '/').querySelector('.where'));
    assert.match(answers, new RegExp(`計画では${printed.length}の取組です。その後、.*令和7年11月14日現在は${now}の取組`));
    const counted = [...answers.matchAll(/(\d+)件が(ほかの取組に統合され|完了し|終わり|始まり)/g)];
    const sum = counted.reduce((total, [, count, how]) => total + (how === '始まり' ? 1 : -1) * Number(count), printed.length);
    assert.equal(sum, now);
  });

  test('and leads to each of them, as the page of the term does', () => {
    for (const path of ['/', `/${term.id}/`]) {
      const links = [...pageOf(secondCity, path).querySelectorAll('#since a')].map((link) => link.getAttribute('href'));
      const expected = plan.initiatives.filter((each) => isAlive(stateOf(plan, each)) !== printed.includes(each));
      assert.deepEqual(links.sort(), expected.map(({ id }) => `/initiatives/${id}/`).sort(), path);
    }
  });

  test('what began later stands in its group and in the list, with its day, and in no printed section', () => {
    for (const initiative of begun) {
      const event = beganIn(plan, initiative, term);
      assert.ok(event);
      const page = pageOf(secondCity, `/${term.id}/policies/${event.group.split('/')[0]}/`);
      assert.ok(page.querySelector(`#begun a[href="/initiatives/${initiative.id}/"]`));
      const [year, month, day] = event.date.split('-').map(Number);
      assert.ok(textOf(page.querySelector('#begun')).includes(`令和${(year ?? 0) - 2018}年${month}月${day}日に開始`));
      assert.ok(pageOf(secondCity, '/initiatives/').querySelector(`li a[href="/initiatives/${initiative.id}/"]`));
    }
    assert.ok(begun.length > 0);
  });

  test('what is shown again stands there with a mark and the way to its own place, and is counted once', () => {
    const again = flatten(term.outline).flatMap((group) =>
      group.members.filter((each) => each.again).map(({ initiative }) => ({ group, initiative })),
    );
    assert.ok(again.length > 0);
    for (const { group, initiative } of again) {
      const page = pageOf(secondCity, `/${term.id}/policies/${group.path.split('/')[0]}/`);
      const row = page.getElementById(group.id)?.querySelector(`li:has(a[href="/initiatives/${initiative}/"])`);
      assert.match(textOf(row ?? null), /再掲/);
      const home = flatten(term.outline).find(({ members }) => members.some((each) => !each.again && each.initiative === initiative));
      assert.ok(home && row?.querySelector(`a[href$="#${home.id}"]`), initiative);
      const section = page.getElementById(group.id);
      const own = [...(section?.querySelectorAll('li > .name') ?? [])].filter((each) => !each.querySelector('.again'));
      assert.match(textOf(section?.querySelector('.summary') ?? null), new RegExp(`取組：\\s*${own.length}件`));
    }
  });

  test('numbers stand before names, in their order', () => {
    const numbers = [...pageOf(secondCity, '/initiatives/').querySelectorAll('[data-section] .number')].map(textOf);
    assert.deepEqual(
      numbers,
      printed.map((each) => each.terms[term.id]?.number),
    );
    const page = pageOf(secondCity, `/${term.id}/policies/1/`);
    assert.ok(numbers.every((number) => /^\d-\d-./.test(number)));
    const own = [...page.querySelectorAll('.rows li:not(:has(.again)) .number')].map(textOf);
    assert.deepEqual(
      own,
      numbers.filter((number) => number.startsWith('1-')),
    );
  });
});

describe('what differs from the document by now (lived with)', async () => {
  const plan = await planOf(livedWith);

  test('the page of a term that is over says how many there were at its end, and the next term begins with them', () => {
    const [, kouki, jiki] = plan.terms.map((term) => termPlanOf(plan, term));
    assert.ok(kouki && jiki);
    const there = /その後、.*期の終わり（令和10年3月31日）には(\d+)の取組がありました。/.exec(
      textOf(pageOf(livedWith, '/kouki/').querySelector('.lead')),
    );
    const goesOn = /後期の(\d+)の取組のうち/.exec(textOf(pageOf(livedWith, '/').querySelector('main')));
    assert.ok(there && goesOn);
    assert.equal(there[1], goesOn[1]);
  });

  test('one that was put under a Try later stands on its page, with its day and what that rests on, and in no printed count', () => {
    const page = pageOf(livedWith, '/kouki/try/5/');
    const begun = page.querySelector('#begun');
    assert.match(textOf(begun), /計画の後に始まったもの.*生成AIの業務での利用.*令和8年7月1日に始まりました（担当課に確認：/s);
    assert.doesNotMatch(textOf(page.querySelector('#new')), /生成AI/);
    assert.match(textOf(page.querySelector('#new h2')), /3件/);
  });

  test('the home page of a later term does not speak of the one before as its own', () => {
    const description = pageOf(livedWith, '/').querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
    assert.match(description, /次期/);
    assert.doesNotMatch(description, /後期/);
  });
});

test('a plan to which nothing happened says nothing of it', () => {
  const found = ['/', '/kouki/', '/kouki/transitions/', '/initiatives/', '/kouki/policies/1/'].filter((path) =>
    /その後、|計画の後/.test(textOf(pageOf(firstPlan, path).querySelector('main'))),
  );
  assertNone(found, 'pages that speak of changes');
});

function pageOf(site: Site, path: string): Document {
  const page = pagesOf(site).find((each) => each.path === path);
  assert.ok(page, path);
  return page.document;
}
