import assert from 'node:assert/strict';
import test from 'node:test';
import { prepare } from './match.ts';
import { nearestTitles } from './nearest.ts';

const TITLES = ['公用車のノンプロ化', '男性の育児休業の取得促進', '支払いのキャッシュレス対応', '業務の集約処理', '窓口業務改革の推進'];
const records = TITLES.map((title, at) => prepare({ kind: 'initiative', label: '施策', title, address: `/${at}/` }, at));
const nearest = (text: string) => nearestTitles(records, text, 3).map(({ record }) => record.title);

test('a slip of the keyboard still leads to what was meant', () => {
  assert.equal(nearest('公用者')[0], '公用車のノンプロ化');
  assert.equal(nearest('育児休暇')[0], '男性の育児休業の取得促進');
  assert.equal(nearest('キャシュレス')[0], '支払いのキャッシュレス対応');
});

test('words in another order lead there too', () => {
  assert.equal(nearest('業務窓口改革')[0], '窓口業務改革の推進');
});

test('where nothing is near, nothing is offered', () => {
  assert.deepEqual(nearest('xyz'), []);
  assert.deepEqual(nearest(''), []);
});
