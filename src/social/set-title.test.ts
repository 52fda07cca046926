import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTitle } from './set-title.ts';

const widthOf = (text: string) => [...text].length;
const box = {
  width: 100,
  sizes: [
    { size: 20, lines: 1 },
    { size: 20, lines: 2 },
    { size: 10, lines: 2 },
  ],
};

test('a short title takes the largest size', () => {
  assert.deepEqual(setTitle(['日勤', '救急隊'], box, widthOf), { size: 20, lines: ['日勤救急隊'] });
});

test('lines end at phrases and are much the same length', () => {
  assert.deepEqual(setTitle(['あい', 'うえお', 'かき', 'くけ'], box, widthOf), { size: 20, lines: ['あいうえお', 'かきくけ'] });
  assert.deepEqual(setTitle(['あい', 'うえ', 'おか', 'きく'], box, widthOf), { size: 20, lines: ['あいうえ', 'おかきく'] });
});

test('a phrase that is wider than a line asks for a smaller size before it is cut', () => {
  assert.deepEqual(setTitle(['ワークエンゲージ', 'の'], box, widthOf), { size: 10, lines: ['ワークエンゲージの'] });
});

test('what does not fit at all ends in … after a whole phrase, and nothing runs out of the box', () => {
  const { lines } = setTitle(Array(12).fill('あいう'), box, widthOf);
  assert.equal(lines.length, 2);
  assert.ok(lines[1]?.endsWith('いう…') || lines[1]?.endsWith('あいう…'), lines[1]);
  for (const line of lines) assert.ok(widthOf(line) <= 10, line);
});

test('a phrase longer than the smallest line is cut rather than lost', () => {
  const { lines } = setTitle(['あいうえおかきくけこさしす'], box, widthOf);
  assert.equal(lines.join(''), 'あいうえおかきくけこさしす');
  for (const line of lines) assert.ok(widthOf(line) <= 10, line);
});
