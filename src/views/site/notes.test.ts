import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallTermWith } from '../../../tests/fixtures/small-plan.ts';
import { buildNotesPage } from './notes.ts';

const reason = '表のとおりに示します。';
const entry = (title: string, spelling?: true) => ({
  title,
  reason,
  ...(spelling && { spelling }),
  file: 'known-discrepancies.yaml',
  at: 0,
});

test('what bears on how things are shown stands before what is but spelled in two ways, each under its number in the file', () => {
  const plan = smallTermWith({ knownDiscrepancies: [entry('課の違い'), entry('かっこの違い', true), entry('名称の違い')] });
  assert.deepEqual(
    buildNotesPage(plan, []).parts.map(({ anchor, discrepancies }) => [
      anchor,
      discrepancies.map(({ number, title }) => `${number} ${title}`),
    ]),
    [
      ['discrepancies', ['1 課の違い', '3 名称の違い']],
      ['spelling', ['2 かっこの違い']],
    ],
  );
});

test('a part without an entry is left out', () => {
  const plan = smallTermWith({ knownDiscrepancies: [entry('かっこの違い', true)] });
  assert.deepEqual(
    buildNotesPage(plan, []).parts.map(({ anchor }) => anchor),
    ['spelling'],
  );
  assert.deepEqual(buildNotesPage(smallTermWith({ knownDiscrepancies: [] }), []).parts, []);
});
