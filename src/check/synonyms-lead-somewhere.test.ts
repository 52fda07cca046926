import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallPlan } from '../../tests/fixtures/small-plan.ts';
import { synonymsLeadSomewhere } from './synonyms-lead-somewhere.ts';

const name = smallPlan.initiatives[0]?.name ?? '';

test('a synonym that leads to words of the plan is right', () => {
  assert.deepEqual(synonymsLeadSomewhere.check({ ...smallPlan, synonyms: [{ words: ['べつの名'], means: [name] }] }), []);
});

test('a synonym that leads nowhere and a word with two entries are told with their place', () => {
  const synonyms = [
    { words: ['べつの名'], means: [name, 'どこにもない語'] },
    { words: ['ほか', 'べつの名'], means: [name] },
  ];
  assert.deepEqual(
    synonymsLeadSomewhere.check({ ...smallPlan, synonyms }).map(({ path }) => path),
    [
      [0, 'means', 1],
      [1, 'words', 1],
    ],
  );
});
