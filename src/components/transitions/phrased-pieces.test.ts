import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareNames } from '../../views/transitions/name-difference.ts';
import { phrasedPieces } from './phrased-pieces.ts';

const written = (pieces: ReturnType<typeof phrasedPieces>) =>
  pieces.map(({ parts, isCommon, endsPhrase }) => `${isCommon ? '' : '*'}${parts.join('|')}${endsPhrase ? '|' : ''}`);

test('a line may end between phrases, in and after marked words, and nowhere else', () => {
  const { former, current } = compareNames('部局横断プロジェクトチームの制度化', '部局横断的な課題解決を図るための制度運用');
  assert.deepEqual(written(phrasedPieces(former)), ['部局横断', '*プロジェクトチーム', 'の|制度', '*化']);
  assert.deepEqual(written(phrasedPieces(current)), ['部局横断', '*的な|課題解決を|図る|ため', 'の|制度', '*運用']);
});

test('an unmarked name is cut at its phrases', () => {
  assert.deepEqual(written(phrasedPieces([{ text: '図書館の開館時間の延長', isCommon: true }])), ['図書館の|開館時間の|延長']);
  assert.deepEqual(phrasedPieces([]), []);
});
