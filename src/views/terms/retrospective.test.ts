import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallTerm, smallTermWith } from '../../../tests/fixtures/small-plan.ts';
import { buildRetrospective } from './retrospective.ts';

test('statements are numbered within their section, and those to try lead to their page', () => {
  const [keep, tries] = buildRetrospective(smallTerm);
  assert.deepEqual(
    keep?.statements.map(({ anchor, text, tryLink }) => ({ anchor, text, tryLink })),
    [{ anchor: 'keep-1', text: '点検は続いている', tryLink: undefined }],
  );
  assert.deepEqual(
    tries?.statements.map(({ anchor, tryLink }) => [anchor, tryLink?.address]),
    [
      ['try-1', '/late/try/1/'],
      ['try-2', '/late/try/2/'],
    ],
  );
});

test('a section the plan does not have is not there, nor is anything of a plan without a retrospective', () => {
  assert.deepEqual(
    buildRetrospective(smallTerm).map(({ id }) => id),
    ['keep', 'try'],
  );
  assert.deepEqual(buildRetrospective(smallTermWith({ present: { retrospective: null } })), []);
});
