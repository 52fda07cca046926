import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withVisitor } from '../harness/browser.ts';
import { thisPlan } from '../harness/sites.ts';
import { askOn } from '../search/ask.ts';
import { EXPECTED_QUERIES } from './queries.ts';

const visitor = withVisitor([thisPlan]);

describe('search understands its readers', () => {
  test('the first result is the one a reader expects', { timeout: 60_000 }, async () => {
    const outcomes = await askOn(
      visitor,
      thisPlan,
      EXPECTED_QUERIES.map(({ query }) => query),
    );
    const wrong = EXPECTED_QUERIES.flatMap(({ query, first }, at) => {
      const shown = outcomes[at]?.links[0];
      return shown !== undefined && first.includes(shown) ? [] : [`「${query}」 ${shown} instead of ${first.join(' or ')}`];
    });
    const rate = 1 - wrong.length / EXPECTED_QUERIES.length;
    assert.ok(rate >= 0.95, [`${(rate * 100).toFixed(1)} % of ${EXPECTED_QUERIES.length}:`, ...wrong].join('\n  '));
  });
});
