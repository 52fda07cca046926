import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallTerm } from '../../../tests/fixtures/small-plan.ts';
import { buildTryIndex } from './try-index.ts';
import { buildTryItem } from './try-item.ts';

test('a Try keeps names, departments, status and notes as printed there', () => {
  const [newList, existing] = buildTryItem(smallTerm, '1').lists;
  const bpr = newList?.entries[0];
  assert.equal(bpr?.status, '先行実施済');
  assert.deepEqual(bpr?.notes, ['※外部評価を追加']);
  assert.deepEqual(
    bpr?.departments.map(({ label }) => label),
    ['政策課', 'デジタル課'],
  );
  assert.equal(existing?.heading, '今ある施策（前期）');
  assert.equal(existing?.entries[0]?.name, 'フォローの制度');
  assert.deepEqual(existing?.entries[0]?.notes, ['整理表での表記：フォロー制度']);
});

test('a group shows what it absorbs and how it ends', () => {
  const group = buildTryItem(smallTerm, '1').lists[0]?.entries[0]?.group;
  assert.equal(group?.label, '統合するもの');
  assert.deepEqual(
    group?.entries.map(({ name, address }) => [name, address]),
    [['手順書の作成', '/initiatives/manual/']],
  );
  assert.equal(group?.conclusion, '一つにする');
});

test('a remark leads to the group it speaks of, a Try to its neighbours and its statement', () => {
  const first = buildTryItem(smallTerm, '1');
  assert.deepEqual(first.remarks[0]?.link, { label: '業務の方針 (2)デジタルを見る', address: '/late/policies/1/#digital' });
  assert.equal(first.turn.previous, undefined);
  assert.equal(first.turn.next?.label, '② 整合をとる');
  assert.equal(first.statement?.address, '/late/retrospective/#try-1');
  assert.equal(first.source?.label, '原資料 7～11行');
});

test('a Try of text alone has its paragraph and no lists', () => {
  const second = buildTryItem(smallTerm, '2');
  assert.equal(second.paragraph, '引き続き協議する。');
  assert.deepEqual(second.lists, []);
});

test('the index counts the two lists, a group as one', () => {
  assert.deepEqual(
    buildTryIndex(smallTerm).map(({ newCount, existingCount }) => [newCount, existingCount]),
    [
      [1, 1],
      [0, 0],
    ],
  );
});
