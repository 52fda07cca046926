import assert from 'node:assert/strict';
import test from 'node:test';
import { excerptOf, markText } from './excerpt.ts';
import { searchableQuery } from './normalise.ts';

const queries = (...words: string[]) => words.map(searchableQuery);
const shown = (pieces: readonly { text: string; isMatch: boolean }[]) =>
  pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

test('every match is marked, in whatever spelling it stands', () => {
  assert.equal(shown(markText('Ｂ Ｐ Ｒの推進とBPRの検討', queries('bpr'))), '[Ｂ Ｐ Ｒ]の推進と[BPR]の検討');
});

test('matches that overlap are marked once', () => {
  assert.equal(shown(markText('消防局総務課', queries('消防局', '防局総務'))), '[消防局総務]課');
});

test('a text without a match is whole and unmarked', () => {
  assert.equal(shown(markText('消防局', queries('採用'))), '消防局');
});

test('a long text is cut around its first match, at punctuation where it can be', () => {
  const text = `${'あ'.repeat(60)}、ここに効果額があり${'い'.repeat(80)}`;
  assert.equal(shown(excerptOf(text, queries('効果額'), 40)), `…ここに[効果額]があり${'い'.repeat(31)}…`);
});

test('a short text is not cut', () => {
  assert.equal(shown(excerptOf('ここに効果額がある', queries('効果額'), 40)), 'ここに[効果額]がある');
});
