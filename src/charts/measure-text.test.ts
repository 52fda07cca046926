import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textWidth, wrapText } from './measure-text.ts';

test('a kanji is one em wide, digits and their commas less', () => {
  assert.equal(textWidth('効果額', 14), 42);
  assert.ok(textWidth('1,018,560', 14) < 70);
});

test('names are broken between words, and no line is wider than it may be', () => {
  assert.deepEqual(wrapText('後期アクションプラン策定時点', 104, 14), ['後期アクション', 'プラン策定時点']);
  for (const width of [30, 60, 104, 300]) {
    const lines = wrapText('II 組織・人材マネジメント改革', width, 14);
    assert.equal(lines.join('').replaceAll(' ', ''), 'II組織・人材マネジメント改革');
    for (const line of lines) assert.ok(textWidth(line, 14) <= width, `${line} in ${width}`);
  }
});

test('no line begins with what closes a phrase', () => {
  assert.deepEqual(wrapText('計画の期間（令和7～9年度）', 14 * 12, 14), ['計画の期間', '（令和7～9年度）']);
});

test('no line breaks inside a year or before the last kanji of a word', () => {
  assert.deepEqual(wrapText('令和6年度決算時', 100, 14), ['令和6年度', '決算時']);
  assert.deepEqual(wrapText('計画策定時の見込み', 65, 14), ['計画', '策定時の', '見込み']);
});
