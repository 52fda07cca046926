import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembled } from '../../../tests/fixtures/assembled.ts';
import { historyParts } from '../../../tests/fixtures/history-plan.ts';
import { smallTerm } from '../../../tests/fixtures/small-plan.ts';
import { termPlanOf } from '../../model/term-plan.ts';
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

const plan = assembled(historyParts);

/** The page of a section of the plan with a history, as `policy: 政策課を[人事課](/departments/personnel/)に…`. */
function historyOf(id: string): string[] {
  const department = plan.departments.find((each) => each.id === id);
  assert.ok(department);
  return buildDepartment(termPlanOf(plan), department).history.map((pieces) =>
    pieces.map(({ text, address }) => (address ? `[${text}](${address})` : text)).join(''),
  );
}

test('a section that was parted leads to what it became, and those lead back', () => {
  assert.deepEqual(historyOf('general'), [
    '令和5年4月1日に、[人事課](/departments/personnel/)と[管財課](/departments/property/)に分かれました。',
  ]);
  assert.deepEqual(historyOf('personnel'), ['令和5年4月1日に、[総務課](/departments/general/)から分かれてできました。']);
  assert.deepEqual(historyOf('tax'), ['令和6年4月1日に、[政策課](/departments/policy/)に統合されました。']);
});

test('a section that has nothing any more shows what it had in the last term in which it had something', () => {
  const department = { id: 'archives', name: '文書課' };
  const initiatives = historyParts.initiatives.map((each) => {
    const first = each.terms.first;
    return first ? { ...each, terms: { ...each.terms, first: { ...first, departments: ['archives'] } } } : each;
  });
  const later = assembled({ ...historyParts, departments: [...historyParts.departments, department], initiatives });
  const { onceLed, remark } = buildDepartment(termPlanOf(later), department);
  const names = initiatives.flatMap(({ terms }) => terms.first?.name ?? []);
  assert.ok(names.length > 1);
  assert.match(onceLed?.heading ?? '', new RegExp(` ${names.length}件$`));
  assert.deepEqual(onceLed?.rows.map(({ name }) => name).sort(), names.sort());
  assert.match(remark ?? '', /ではありません/);
});
