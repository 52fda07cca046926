import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOfPeriod, startOfPeriod } from './period.ts';

test('a period runs over the days of its fiscal year, half or quarter', () => {
  const spans = ['2024', '2024-h1', '2024-h2', '2024-q1', '2024-q2', '2024-q3', '2024-q4'].map(
    (id) => `${startOfPeriod(id)}/${endOfPeriod(id)}`,
  );
  assert.deepEqual(spans, [
    '2024-04-01/2025-03-31',
    '2024-04-01/2024-09-30',
    '2024-10-01/2025-03-31',
    '2024-04-01/2024-06-30',
    '2024-07-01/2024-09-30',
    '2024-10-01/2024-12-31',
    '2025-01-01/2025-03-31',
  ]);
});
