import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCheckedPlan } from '../src/checked-plan.ts';
import { formatReport } from '../src/load/format-report.ts';
import type { Group } from '../src/model/group.ts';
import { presentTerm } from '../src/model/plan.ts';
import { inRoot } from './harness/sites.ts';

const folder = inRoot('tests', 'fixtures', 'second-city');

test('the second city is as unlike the first plan as the tests need it', async () => {
  const { plan, problems, locate } = await readCheckedPlan(folder);
  assert.equal(problems.length, 0, formatReport(problems, { folder, locate }));
  assert.ok(plan);
  const term = presentTerm(plan);
  assert.deepEqual(
    [plan.terms.length, term.changes.length, term.retrospective, term.tryItems.length],
    [1, 0, null, 0],
    'one term, without a predecessor',
  );
  const depths = new Set(term.outline.flatMap((group) => leavesOf(group)).map(({ level }) => level));
  assert.deepEqual([...depths].sort(), [1, 2, 3], 'branches of two, three and four levels');
  assert.ok(plan.initiatives.length >= 32);
  const kinds = new Set(plan.initiatives.flatMap(({ events = [] }) => events.map(({ kind }) => kind)));
  assert.equal(kinds.size, 8, 'every kind of event');
  assert.equal(plan.reports.length, 3);
  assert.ok(
    (plan.settings.grades ?? []).some(({ redefined }) => redefined),
    'a threshold that was redefined',
  );
  assert.ok(plan.documents.some(({ lines }) => lines.length === 0) && plan.documents.some(({ lines }) => lines.length > 0));
});

function leavesOf(group: Group): Group[] {
  return group.groups.length === 0 ? [group] : group.groups.flatMap(leavesOf);
}
