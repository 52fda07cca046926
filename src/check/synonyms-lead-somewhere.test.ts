import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallPlanWith, smallTerm } from '../../tests/fixtures/small-plan.ts';
import { synonymsLeadSomewhere } from './synonyms-lead-somewhere.ts';

const name = smallTerm.initiatives[0]?.name ?? '';

test('a synonym that leads to words of the plan is right', () => {
  assert.deepEqual(synonymsLeadSomewhere.check(smallPlanWith({ queryWords: [{ words: ['べつの名'], means: [name] }] })), []);
});

test('a synonym that leads nowhere and a word with two entries are told with their place', () => {
  const queryWords = [
    { words: ['べつの名'], means: [name, 'どこにもない語'] },
    { words: ['ほか', 'べつの名'], means: [name] },
  ];
  assert.deepEqual(
    synonymsLeadSomewhere.check(smallPlanWith({ queryWords })).map(({ path }) => path),
    [
      [0, 'means', 1],
      [1, 'words', 1],
    ],
  );
});
