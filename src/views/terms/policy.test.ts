import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallTerm } from '../../../tests/fixtures/small-plan.ts';
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
