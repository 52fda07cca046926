import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallPlan } from '../../tests/fixtures/small-plan.ts';
import { buildSource } from './source.ts';

test('every line is there, and leads to the pages that rest on it', () => {
  const lines = buildSource(smallPlan);
  assert.equal(lines.length, 13);
  assert.deepEqual(lines[2]?.links, [{ label: 'BPRの推進', address: '/initiatives/bpr/' }]);
  assert.deepEqual(lines[6]?.links, [{ label: '挑戦 1', address: '/try/1/' }]);
  assert.deepEqual(lines[12]?.links, [{ label: 'Keep 1', address: '/retrospective/#keep-1' }]);
});
