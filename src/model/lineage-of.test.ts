import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { emptyParts, planOf, termParts } from '../../tests/fixtures/plan-in-time.ts';
import { randomHistory } from '../../tests/fixtures/random-histories.ts';
import type { Initiative, InitiativeEntry } from './initiative.ts';
import { lineageOf } from './lineage-of.ts';

const terms = [termParts('first', [2014, 2017]), termParts('second', [2018, 2021]), termParts('third', [2022, 2025])];
const into = (...ids: string[]): InitiativeEntry['mergedInto'] => ids.map((initiative) => ({ initiative, basis: 'printed', source: [1] }));

function lineage(initiatives: readonly Initiative[], id = initiatives[0]?.id) {
  const plan = planOf({ ...emptyParts(terms), initiatives });
  const own = plan.initiatives.find((each) => each.id === id);
  assert.ok(own);
  const { nodes, edges } = lineageOf(plan, own);
  return { nodes: nodes.map(({ key }) => key), edges: edges.map(({ from, to, kind, basis }) => `${from} → ${to} ${kind} ${basis}`) };
}

describe('lineage', () => {
  test('goes on from term to term, over one that leaves it out', () => {
    const { nodes, edges } = lineage([{ id: 'a', terms: { first: { name: 'A' }, third: { name: 'A' } } }]);
    assert.deepEqual(nodes, ['first/a', 'third/a']);
    assert.deepEqual(edges, ['first/a → third/a goes-on entry']);
  });

  test('runs through a merge of a merge, and brings what came together there', () => {
    const initiatives: Initiative[] = [
      { id: 'a', terms: { first: { name: 'A' }, second: { mergedInto: into('b') } } },
      { id: 'b', terms: { first: { name: 'B' }, second: { name: 'B' }, third: { mergedInto: into('c') } } },
      { id: 'c', terms: { second: { name: 'C' }, third: { name: 'C' } } },
      { id: 'd', terms: { first: { name: 'D' } } },
    ];
    const whole = lineage(initiatives);
    assert.deepEqual(whole.nodes, ['first/a', 'first/b', 'second/b', 'second/c', 'third/c']);
    assert.deepEqual(whole.edges, [
      'first/a → second/b merged printed',
      'first/b → second/b goes-on entry',
      'second/b → third/c merged printed',
      'second/c → third/c goes-on entry',
    ]);
    assert.deepEqual(lineage(initiatives, 'd').nodes, ['first/d']);
  });

  test('tells a split from a merge', () => {
    const { edges } = lineage([
      { id: 'a', terms: { first: { name: 'A' }, second: { name: 'A', mergedInto: into('b') }, third: { mergedInto: into('b', 'c') } } },
      { id: 'b', terms: { second: { name: 'B' }, third: { name: 'B' } } },
      { id: 'c', terms: { third: { name: 'C' } } },
    ]);
    assert.deepEqual(
      edges.filter((edge) => edge.includes('split')),
      ['first/a → second/b split printed', 'second/a → third/b split printed', 'second/a → third/c split printed'],
    );
  });

  test('by event stays within its term, also into one that began there', () => {
    const common = { basis: 'staff-confirmed', note: '担当課に確認' } as const;
    const { nodes, edges } = lineage([
      { id: 'a', terms: { third: { name: 'A' } }, events: [{ ...common, kind: 'merged', date: '2024-04-01', into: ['b'] }] },
      { id: 'b', terms: {}, events: [{ ...common, kind: 'began', date: '2023-04-01', name: 'B', departments: ['x'], group: '1' }] },
    ]);
    assert.deepEqual(nodes, ['third/a', 'third/b']);
    assert.deepEqual(edges, ['third/a → third/b merged event']);
  });

  test('begins in the plan before this one', () => {
    const parts = emptyParts(terms);
    const plan = planOf({
      ...parts,
      settings: { ...parts.settings, previousPlan: { name: '前の計画', url: 'https://old.example.jp/', file: 'old.json' } },
      previous: {
        old: { terms: [{ id: 'late' }], initiatives: ['x', 'y', 'z'].map((id) => ({ id, terms: { late: { name: `旧${id}` } } })) },
      },
      initiatives: [{ id: 'a', previously: ['x', 'y'], terms: { second: { name: 'A' }, third: { name: 'A' } } }],
    });
    const own = plan.initiatives[0];
    assert.ok(own);
    const { nodes, edges } = lineageOf(plan, own);
    assert.deepEqual(
      nodes.map(({ key, name }) => `${key} ${name}`),
      ['previous:x 旧x', 'previous:y 旧y', 'second/a A', 'third/a A'],
    );
    assert.deepEqual(
      edges.map(({ from, to, kind }) => `${from} → ${to} ${kind}`),
      ['previous:x → second/a previous-plan', 'previous:y → second/a previous-plan', 'second/a → third/a goes-on'],
    );
  });

  test('ends also where merges run in a circle', () => {
    const common = { kind: 'merged', date: '2024-04-01', basis: 'staff-confirmed', note: '担当課に確認' } as const;
    const { edges } = lineage([
      { id: 'a', terms: { third: { name: 'A' } }, events: [{ ...common, into: ['b'] }] },
      { id: 'b', terms: { third: { name: 'B' } }, events: [{ ...common, into: ['a'] }] },
    ]);
    assert.equal(edges.length, 2);
  });

  test('in random plans holds no edge without both its ends', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const plan = planOf(randomHistory(seed));
      for (const initiative of plan.initiatives) {
        const { nodes, edges } = lineageOf(plan, initiative);
        const keys = new Set(nodes.map(({ key }) => key));
        assert.equal(keys.size, nodes.length);
        for (const { from, to } of edges) assert.ok(keys.has(from) && keys.has(to), `seed ${seed}: ${from} → ${to}`);
      }
    }
  });
});
