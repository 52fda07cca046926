import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refsOf } from '../../src/model/entry-ref.ts';
import { assertNone } from '../harness/findings.ts';
import { readWhole } from '../harness/plans.ts';
import { thisPlan } from '../harness/sites.ts';
import { unanswered } from '../harness/unanswered.ts';

test('every published id of this plan answers', async () => {
  const { publishedIds } = await readWhole(thisPlan);
  assert.ok(publishedIds, 'the plan keeps a ledger');
  assertNone(unanswered(thisPlan, refsOf(publishedIds)), 'published addresses without an answer');
});
