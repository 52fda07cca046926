import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyParts } from '../../../tests/fixtures/history-plan.ts';
import { planOf } from '../../../tests/fixtures/plan-in-time.ts';
import { groupFile } from '../../model/group.ts';
import { termPlanOf } from '../../model/term-plan.ts';
import { buildInitiativeList } from './initiative-list.ts';

test('a lower group is told with the numbers above it, but for those with which its own begins', () => {
  const [first, second] = historyParts.terms;
  assert.ok(first && second);
  const outline = [
    {
      id: '1',
      ...groupFile.parse({
        number: '1',
        name: '窓口',
        groups: [
          { id: 'a', number: '1-1', name: '手続', groups: [{ id: 'b', number: 'ア', name: '申請', initiatives: ['review', 'paper'] }] },
          {
            id: 'c',
            number: '1-2',
            name: '参加',
            groups: [{ id: 'people', number: 'ア', name: '会議', initiatives: ['counter', 'fees', 'manual'] }],
          },
        ],
      }),
    },
  ];
  const initiatives = historyParts.initiatives.filter(({ id }) => id !== 'chat');
  const reports: typeof historyParts.reports = [];
  const levels = ['目標', '施策', '分野'];
  const plan = planOf({
    ...historyParts,
    initiatives,
    reports,
    terms: [first, { ...second, term: { ...second.term, levels }, outline, vintages: [] }],
  });
  const { facets } = buildInitiativeList(termPlanOf(plan)).explorer;
  const labels = (name: string) => facets.find((each) => each.name === name)?.choices.map(({ label }) => label);
  assert.deepEqual(labels('level2'), ['1-1 手続', '1-2 参加']);
  assert.deepEqual(labels('level3'), ['1-1 ア 申請', '1-2 ア 会議']);
});
