import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakForCell, breakIntoPhrases, widthInEm, wrapAtPhrases } from './phrases.ts';

const TEXTS = [
  '図書館の開館時間の延長',
  '設計施工一括発注（DB）方式の導入検討',
  '部局横断的な課題解決を図るための制度運用',
  '廃止（制度構築完了、新規取組に統合）',
  'PRE（公的不動産）の売却等の促進',
  '',
];

test('phrases joined are the text again', () => {
  for (const text of TEXTS) assert.equal(breakIntoPhrases(text).join(''), text);
});

test('no phrase ends inside a word', () => {
  assert.ok(!breakIntoPhrases('設計施工一括発注（DB）方式の導入検討').includes('方'));
  assert.ok(!breakIntoPhrases('部局横断的な課題解決を図るための制度運用').includes('部'));
});

test('a phrase never begins with a closing mark nor ends with an opening one', () => {
  for (const phrase of TEXTS.flatMap(breakIntoPhrases)) {
    assert.doesNotMatch(phrase, /^[）」、。・ー]/);
    assert.doesNotMatch(phrase, /[（「]$/);
  }
});

test('lines keep to their width and lose nothing', () => {
  for (const text of TEXTS) {
    const lines = wrapAtPhrases(text, 9);
    assert.equal(lines.join(''), text);
    for (const line of lines) assert.ok(widthInEm(line) <= 9, `${line} is wider than 9em`);
  }
});

test('lines break at phrases where they can', () => {
  assert.deepEqual(wrapAtPhrases('図書館の開館時間の延長', 6), ['図書館の', '開館時間の', '延長']);
});

test('a phrase too long for a line breaks between its words, not before a particle', () => {
  assert.deepEqual(wrapAtPhrases('公用車保有・管理及び台数の適正化', 9), ['公用車保有・', '管理及び台数の', '適正化']);
  assert.deepEqual(wrapAtPhrases('納税型クラウドファンディングの導入', 13), ['納税型', 'クラウドファンディングの', '導入']);
});

test('in a narrow cell a line ends between words, at a change of script where they are long, and a number stays with its name', () => {
  assert.deepEqual(breakForCell('I 業務マネジメント改革', 7), ['I\u00a0業務', 'マネジメント', '改革']);
  assert.equal(breakForCell('組織・人材マネジメント改革', 7).join(''), '組織・人材マネジメント改革');
  assert.deepEqual(breakForCell('合計', 7), ['合計']);
});

test('a number stays with what it numbers', () => {
  const numbered = breakIntoPhrases('1-1 窓口と手続の改革 › (2)来た人を待たせない › ア 窓口');
  assert.ok(
    numbered.some((phrase) => phrase.includes('(2)来た')),
    numbered.join('|'),
  );
});
