import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallPlan } from '../../tests/fixtures/small-plan.ts';
import { buildPolicy } from './policy.ts';

test('a policy lists its categories with their initiatives in printed order, ended ones too', () => {
  const view = buildPolicy(smallPlan, '1');
  assert.deepEqual(
    view.categories.map(({ category, rows, counts }) => [category.name, rows.map(({ name }) => name), counts.former, counts.current]),
    [
      ['循環', ['点検', 'フォロー制度'], 2, 2],
      ['デジタル', ['BPRの推進', '手順書の作成', '業務調査'], 2, 1],
    ],
  );
  assert.equal(view.next, undefined);
});
