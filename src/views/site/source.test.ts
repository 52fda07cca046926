import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallTerm } from '../../../tests/fixtures/small-plan.ts';
import { buildSource } from './source.ts';

test('every line is there, and leads to the pages that rest on it', () => {
  const [document] = smallTerm.plan.documents;
  assert.ok(document);
  const lines = buildSource(smallTerm, document);
  assert.equal(lines.length, 13);
  assert.deepEqual(lines[2]?.links, [{ label: 'BPRの推進', address: '/initiatives/bpr/' }]);
  assert.deepEqual(lines[6]?.links, [{ label: '挑戦 1', address: '/late/try/1/' }]);
  assert.deepEqual(lines[12]?.links, [{ label: 'Keep 1', address: '/late/retrospective/#keep-1' }]);
});
