import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallTerm } from '../../../tests/fixtures/small-plan.ts';
import { buildDepartment } from './department.ts';
import { buildDepartmentIndex } from './department-index.ts';

const [policySection] = smallTerm.departments;
assert.ok(policySection);

test('the index counts what a department leads apart from where only a Try names it', () => {
  assert.deepEqual(
    buildDepartmentIndex(smallTerm).map(({ name, leads, joins }) => [name, leads, joins]),
    [
      ['政策課', 4, 1],
      ['デジタル課', 1, 0],
    ],
  );
});

test('its page groups by change in the order of the plan, and names the Try', () => {
  const view = buildDepartment(smallTerm, policySection);
  assert.deepEqual(
    view.led.map(({ anchor, rows }) => [anchor, rows.map(({ name }) => name)]),
    [
      ['continued', ['点検', 'フォロー制度']],
      ['ended', ['手順書の作成', '業務調査']],
    ],
  );
  assert.deepEqual(
    view.joined?.entries.map(({ row, where }) => [row.name, where]),
    [['BPRの推進', '挑戦①']],
  );
});
