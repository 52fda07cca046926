import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallTermWith } from '../../../tests/fixtures/small-plan.ts';
import { buildGlossary } from './glossary.ts';

test('terms stand in the order of their readings, each with the initiatives it names', () => {
  const glossary = [
    { id: 'wa', term: '和', reading: 'わ', description: 'a' },
    { id: 'bpr', term: 'BPR', reading: 'びーぴーあーる', description: 'b' },
    { id: 'ai', term: '愛', reading: 'あい', description: 'c' },
  ];
  assert.deepEqual(
    buildGlossary(smallTermWith({ glossary })).map(({ term, rows }) => [term.id, rows.map(({ name }) => name)]),
    [
      ['ai', []],
      ['bpr', ['BPRの推進']],
      ['wa', []],
    ],
  );
});
