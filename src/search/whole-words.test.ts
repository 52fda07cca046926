import assert from 'node:assert/strict';
import test from 'node:test';
import { searchable, searchableQuery } from './normalise.ts';
import { fitOf } from './whole-words.ts';

const FITS: readonly (readonly [string, string, number])[] = [
  ['PR', 'シティPRの推進', 2],
  ['PR', 'PRE（公的不動産）', 1],
  ['PR', 'BPRの推進', 0],
  ['PR', 'BPRとPR', 2],
  ['PR', 'PRE、BPR', 1],
  ['STEP', 'M-STEP', 1],
  ['STEP', 'M STEP', 1],
  ['ＯＣＲ', 'ＡＩ　ＯＣＲ', 1],
  ['re', 'Re-engineering', 1],
  ['PR', 'B P R', 0],
  ['PFI', 'PPP/PFI', 2],
  ['keep', 'Keep ①', 2],
  ['2040', '2040年', 2],
  ['493', '62,493', 0],
  ['62', '62,493', 1],
  ['62,493', '162,493', 0],
  ['62,493', '△ 62,493', 2],
  ['62493', '62,493', 2],
  ['PR', 'PRE、PR、PRO', 2],
  ['B', 'BPR', 2],
  ['改革', '行財政改革', 2],
];

for (const [query, text, fit] of FITS)
  test(`「${query}」 in 「${text}」 fits ${fit}`, () => {
    assert.equal(fitOf(searchable(text), searchableQuery(query), text), fit);
  });
