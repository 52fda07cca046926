import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NamePiece } from './name-difference.ts';
import { compareNames, describeDifference } from './name-difference.ts';

/** Writes the words that only one version has in brackets. */
const marked = (pieces: readonly NamePiece[]) => pieces.map(({ text, isCommon }) => (isCommon ? text : `[${text}]`)).join('');

function markedNames(former: string, current: string): [string, string] {
  const difference = compareNames(former, current);
  return [marked(difference.former), marked(difference.current)];
}

test('marks the words that went and came', () => {
  assert.deepEqual(markedNames('図書館の開館時間の延長', '図書館の開館日の拡大'), ['図書館の開館[時間の延長]', '図書館の開館[日の拡大]']);
});

test('marks whole words, not single characters', () => {
  assert.deepEqual(markedNames('KPI評価に基づく既存事業ヒアリング', 'KPI評価に基づく事業改善の促進'), [
    'KPI評価に基づく[既存]事業[ヒアリング]',
    'KPI評価に基づく事業[改善の促進]',
  ]);
  assert.deepEqual(markedNames('メンター制度の導入', '若手職員のフォローアップ制度の導入'), [
    '[メンター]制度の導入',
    '[若手職員のフォローアップ]制度の導入',
  ]);
});

test('a mark that is common between changed words does not shred them', () => {
  assert.deepEqual(markedNames('集中管理による公用車の共用化・台数の適正化', '集中管理等による公用車保有・管理及び台数の適正化'), [
    '集中管理による公用車[の共用化・]台数の適正化',
    '集中管理[等]による公用車[保有・管理及び]台数の適正化',
  ]);
});

test('pieces joined are the names again', () => {
  for (const [former, current] of [
    ['部局横断プロジェクトチームの制度化', '部局横断的な課題解決を図るための制度運用'],
    ['あ', 'い'],
    ['同じ名前', '同じ名前'],
  ] as const) {
    const difference = compareNames(former, current);
    assert.equal(difference.former.map(({ text }) => text).join(''), former);
    assert.equal(difference.current.map(({ text }) => text).join(''), current);
  }
});

test('says the difference in words, and nothing where there is none', () => {
  assert.equal(
    describeDifference(compareNames('メンター制度の導入', '若手職員制度の導入')),
    'なくなった語：「メンター」、加わった語：「若手職員」',
  );
  assert.equal(describeDifference(compareNames('集中管理', '集中管理等')), '加わった語：「等」');
  assert.equal(describeDifference(compareNames('同じ名前', '同じ名前')), '');
});
