import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyParts, planOf, termParts } from '../../tests/fixtures/plan-in-time.ts';
import { randomHistory } from '../../tests/fixtures/random-histories.ts';
import type { HistoryStep } from './history-of.ts';
import { historyOf } from './history-of.ts';
import type { Initiative } from './initiative.ts';

const MANUAL: Initiative = {
  id: 'manual',
  terms: { first: { name: '手順書' }, second: { change: 'continued', name: '手引' } },
  events: [
    { kind: 'renamed', date: '2020-07-01', name: '手順の書', basis: 'staff-confirmed', note: '担当課に確認' },
    { kind: 'completed', date: '2024-03-31', basis: 'printed', source: { document: 'report-2023', lines: [], page: 3 } },
  ],
};

test('an initiative’s story runs through documents, events and reports as time does', () => {
  const plan = planOf({
    ...emptyParts([termParts('first', [2018, 2021]), termParts('second', [2022, 2025])]),
    initiatives: [MANUAL],
    reports: [
      { id: '2023', term: 'second', title: '令和5年度', entries: { manual: { grade: 'A' } } },
      { id: '2021', term: 'first', title: '令和3年度', entries: { manual: 'not-reported' } },
      { id: '2022', term: 'second', title: '令和4年度', entries: { other: { grade: 'B' } } },
    ],
  });
  assert.deepEqual(historyOf(plan, MANUAL).map(describe), [
    '2018-04-01 手順書',
    '2020-07-01 renamed',
    '2022-03-31 not-reported',
    '2022-04-01 手引',
    '2024-03-31 completed',
    '2024-03-31 A',
  ]);
});

test('in random plans no step is lost and none stands before an earlier one', () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const plan = planOf(randomHistory(seed));
    for (const initiative of plan.initiatives) {
      const steps = historyOf(plan, initiative);
      const reports = plan.reports.filter(({ entries }) => entries[initiative.id]);
      assert.equal(steps.length, Object.keys(initiative.terms).length + (initiative.events?.length ?? 0) + reports.length);
      const orders = steps.map(({ term }) => term.order);
      assert.deepEqual(
        orders,
        orders.toSorted((a, b) => a - b),
        `seed ${seed}`,
      );
    }
  }
});

function describe(step: HistoryStep): string {
  if (step.kind === 'entry') return `${step.date} ${step.entry.name}`;
  if (step.kind === 'event') return `${step.date} ${step.event.kind}`;
  return `${step.date} ${step.entry === 'not-reported' ? step.entry : step.entry.grade}`;
}
