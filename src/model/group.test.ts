import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupTitle } from './group.ts';

test('a number stands apart from the name, unless its bracket parts them', () => {
  const titles = [
    ['I', '業務マネジメント改革'],
    ['1-1', '窓口の改革'],
    ['ア', '申請'],
    ['(1)', '行政経営サイクルの確立'],
    ['（２）', '官民共創の推進'],
    ['', '暮らし'],
  ].map(([number = '', name = '']) => groupTitle({ number, name }));
  assert.deepEqual(titles, [
    'I 業務マネジメント改革',
    '1-1 窓口の改革',
    'ア 申請',
    '(1)行政経営サイクルの確立',
    '（２）官民共創の推進',
    '暮らし',
  ]);
});
