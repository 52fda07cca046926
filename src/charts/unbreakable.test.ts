import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitUnbreakable } from './unbreakable.ts';

test('years and amounts stay whole, and nothing of the sentence is lost', () => {
  const sentence = '令和4～9年度の合計は2,611,600千円で、△0.62億円（2.3%）です。平成元年度も。';
  const pieces = splitUnbreakable(sentence, ['千円', '億円']);
  assert.equal(pieces.map(({ text }) => text).join(''), sentence);
  assert.deepEqual(
    pieces.filter(({ isWhole }) => isWhole).map(({ text }) => text),
    ['令和4～9年度', '2,611,600千円', '△0.62億円', '2.3%', '平成元年度'],
  );
});
