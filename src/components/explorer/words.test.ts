import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdsWords, readWords, readyTexts } from './words.ts';

const text = readyTexts(['窓口業務改革の推進', 'B P Rの検討', '行政マネジメント課']);
const finds = (query: string) => holdsWords(text, readWords(query));

test('finds any part of any text, however it is written', () => {
  for (const query of ['窓', 'ＢＰＲ', 'bpr', 'まねじめんと', 'ﾏﾈｼﾞﾒﾝﾄ', '務改革の']) assert.equal(finds(query), true, query);
  assert.equal(finds('消防'), false);
});

test('no word is found across two texts', () => {
  assert.equal(finds('推進B'), false);
});

test('several words are all meant, a leading minus leaves out, quotation marks keep together', () => {
  assert.equal(finds('窓口 BPR'), true);
  assert.equal(finds('窓口　消防'), false);
  assert.equal(finds('窓口 -BPR'), false);
  assert.equal(finds('窓口 -消防'), true);
  assert.equal(finds('"B P R"'), true);
  assert.equal(finds('"窓口 推進"'), false);
});

test('nothing typed leaves everything in', () => {
  for (const query of ['', '  ', '-', '""']) assert.equal(finds(query), true, JSON.stringify(query));
});
