import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlan } from '../load/read-plan.ts';
import { buildCitation } from './citation.ts';
import { formerAnchorsOn, formerPages } from './former-address.ts';
import { buildUpdates, errataOn, updatesOfDepartment } from './updates.ts';

const { plan } = await readPlan('tests/fixtures/second-plan');
assert.ok(plan);
const second = plan;

test('updates come newest first, with pages under their names of today', () => {
  const updates = buildUpdates(second);
  assert.deepEqual(
    updates.map(({ update }) => update.date),
    ['2023-05-10', '2023-04-03', '2022-10-01'],
  );
  const name = second.initiatives.find((each) => each.id === 'reserved-bus')?.name;
  assert.deepEqual(updates[0]?.pages, [{ label: name, address: '/initiatives/reserved-bus/' }]);
});

test('errata belong to the page they concern; other updates do not show there', () => {
  assert.equal(errataOn(second, '/initiatives/reserved-bus/').length, 1);
  assert.equal(errataOn(second, '/effects/').length, 0);
});

test('a department follows what it leads', () => {
  assert.equal(updatesOfDepartment(second, 'welfare').length, 1);
  assert.equal(updatesOfDepartment(second, 'accounts').length, 0);
});

test('former pages and places say where their content is, however many steps away', () => {
  const pages = new Map(formerPages(second).map((each) => [each.address, each]));
  assert.equal(pages.get('/initiatives/dial-a-ride/')?.target?.address, '/initiatives/reserved-bus/');
  assert.match(pages.get('/departments/planning/')?.reason ?? '', /総務係/);
  assert.deepEqual(
    formerAnchorsOn(second, '/transitions/').map(({ anchor, target }) => [anchor, target?.address]),
    [
      ['row-on-demand-bus', '/transitions/#row-reserved-bus'],
      ['row-dial-a-ride', '/transitions/#row-reserved-bus'],
    ],
  );
});

test('a citation says publisher, plan, edition and place, and leaves out what is not set', () => {
  assert.equal(
    buildCitation(second, '予約制バス', '/x/').work,
    '若葉野町（架空）『若葉野町まちの経営改善プログラム』第3版（令和5年10月2日）',
  );
  assert.equal(buildCitation({ ...second, site: {} }, '予約制バス', '/x/').work, '『若葉野町まちの経営改善プログラム』');
  assert.equal(buildCitation(second, '予約制バス', '/x/').url, undefined);
});
