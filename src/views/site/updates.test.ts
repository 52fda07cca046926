import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallTermWith } from '../../../tests/fixtures/small-plan.ts';
import { buildCitation } from './citation.ts';
import { formerAnchorsOn, formerPages } from './former-address.ts';
import { buildUpdates, errataOn, updatesOfDepartment } from './updates.ts';

const site = { publisher: '見本町', edition: { label: '第3版', date: '2023-10-02' } };
const term = smallTermWith({
  site,
  log: [
    { id: 'third-edition', date: '2023-04-03', kind: 'revised', title: '第3版にしました。', pages: ['effects/late/current'] },
    {
      id: 'bpr-section',
      date: '2023-05-10',
      kind: 'erratum',
      title: '担当課を訂正しました。',
      wrong: '政策課',
      right: 'デジタル課',
      // Named as it was called then.
      pages: ['initiatives/process-reform'],
    },
    { id: 'glossary', date: '2022-10-01', kind: 'added', title: '用語の説明を足しました。', pages: ['glossary/bpr'] },
  ],
  moved: [
    { from: 'initiatives/process-reform', to: 'initiatives/bpr' },
    { from: 'initiatives/redesign', to: 'initiatives/process-reform' },
    { from: 'departments/planning', gone: '課の再編でなくなり、仕事は政策課が引き継ぎました。' },
  ],
});

test('updates come newest first, with pages under their names of today', () => {
  const updates = buildUpdates(term);
  assert.deepEqual(
    updates.map(({ update }) => update.date),
    ['2023-05-10', '2023-04-03', '2022-10-01'],
  );
  assert.deepEqual(updates[0]?.pages, [{ label: 'BPRの推進', address: '/initiatives/bpr/' }]);
});

test('errata belong to the page they concern; other updates do not show there', () => {
  assert.equal(errataOn(term, '/initiatives/bpr/').length, 1);
  assert.equal(errataOn(term, '/late/effects/').length, 0);
});

test('a department follows what it leads', () => {
  assert.equal(updatesOfDepartment(term, 'digital-section').length, 1);
  assert.equal(updatesOfDepartment(term, 'policy-section').length, 0);
});

test('former pages and places say where their content is, however many steps away', () => {
  const pages = new Map(formerPages(term).map((each) => [each.address, each]));
  assert.equal(pages.get('/initiatives/redesign/')?.target?.address, '/initiatives/bpr/');
  assert.match(pages.get('/departments/planning/')?.reason ?? '', /政策課/);
  assert.deepEqual(
    formerAnchorsOn(term, '/late/transitions/').map(({ anchor, target }) => [anchor, target?.address]),
    [
      ['row-process-reform', '/late/transitions/#row-bpr'],
      ['row-redesign', '/late/transitions/#row-bpr'],
    ],
  );
});

test('a citation says publisher, plan, edition and place, and leaves out what is not set', () => {
  assert.equal(buildCitation(term, 'BPRの推進', '/x/').work, '見本町『見本計画』第3版（令和5年10月2日）');
  assert.equal(
    buildCitation(smallTermWith({ site: { updated: '2024-04-01' } }), 'BPRの推進', '/x/').work,
    '『見本計画』（令和6年4月1日更新）',
  );
  assert.equal(buildCitation(smallTermWith({ site: {} }), 'BPRの推進', '/x/').work, '『見本計画』');
  assert.equal(buildCitation(term, 'BPRの推進', '/x/').url, undefined);
});
