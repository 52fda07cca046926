import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyParts } from '../../../tests/fixtures/history-plan.ts';
import { planOf } from '../../../tests/fixtures/plan-in-time.ts';
import { smallTerm } from '../../../tests/fixtures/small-plan.ts';
import { termPlanOf } from '../../model/term-plan.ts';
import { buildPolicy } from './policy.ts';

test('a policy lists its sections with their initiatives in printed order, ended ones too', () => {
  const view = buildPolicy(smallTerm, '1');
  assert.deepEqual(
    view.sections.map(({ title, rows, summary }) => [title, rows.map(({ name }) => name), summary.before?.count, summary.now.count]),
    [
      ['(1)循環', ['点検', 'フォロー制度'], 2, 2],
      ['(2)デジタル', ['BPRの推進', '手順書の作成', '業務調査'], 2, 1],
    ],
  );
  assert.equal(view.turn.next, undefined);
});

test('a list that shows one again from elsewhere says so beside its count, but not the group above both', () => {
  const view = buildPolicy(termPlanOf(planOf(historyParts)), '1');
  assert.deepEqual(
    [view, ...view.sections].map(({ summary }) => summary.again),
    ['', '', 'ほかに再掲1件'],
  );
});
