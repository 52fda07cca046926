import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallTerm } from '../../tests/fixtures/small-plan.ts';
import { buildDepartment, buildDepartmentIndex } from './department.ts';

const [policySection] = smallTerm.departments;
assert.ok(policySection);

test('the index counts what a department leads apart from where only a Try names it', () => {
  assert.deepEqual(
    buildDepartmentIndex(smallTerm).map(({ department, leads, joins }) => [department.name, leads, joins]),
    [
      ['政策課', 4, 1],
      ['デジタル課', 1, 0],
    ],
  );
});

test('its page groups by change in the order of the plan, and names the Try', () => {
  const view = buildDepartment(smallTerm, policySection);
  assert.deepEqual(
    view.led.map(({ changeId, rows }) => [changeId, rows.map(({ name }) => name)]),
    [
      ['continued', ['点検', 'フォロー制度']],
      ['ended', ['手順書の作成', '業務調査']],
    ],
  );
  assert.deepEqual(
    view.joined.map(({ row, tryNumbers }) => [row.name, tryNumbers]),
    [['BPRの推進', [1]]],
  );
});
