import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare, readySynonyms } from '../../search/match.ts';
import { hasSynonyms, readWords, rowsWith } from './words.ts';

const synonyms = readySynonyms([{ words: ['混雑'], means: ['窓口業務'] }]);
const row = prepare(
  {
    kind: 'initiative',
    label: '',
    title: '窓口業務改革の推進',
    address: '',
    departments: ['行政マネジメント課'],
    lines: [{ text: 'B P Rの検討' }],
    context: 'I 業務の改革',
  },
  0,
);
const finds = (query: string) => rowsWith([row], readWords(query, synonyms), (each) => each).length > 0;

test('finds any part of any text, however it is written, and by synonyms', () => {
  for (const query of ['窓', 'ＢＰＲ', 'bpr', 'まねじめんと', 'ﾏﾈｼﾞﾒﾝﾄ', '務改革の', '混雑']) assert.equal(finds(query), true, query);
  assert.equal(finds('消防'), false);
});

test('no word is found across two texts', () => {
  assert.equal(finds('推進B'), false);
});

test('several words are all meant, a leading minus leaves out, quotation marks of any kind keep together', () => {
  assert.equal(finds('窓口 BPR'), true);
  assert.equal(finds('窓口　消防'), false);
  assert.equal(finds('窓口 -BPR'), false);
  assert.equal(finds('窓口 -消防'), true);
  for (const query of ['"B P R"', '「B P R」', '『窓口業務』 推進']) assert.equal(finds(query), true, query);
  for (const query of ['"窓口 推進"', '「窓口 推進」']) assert.equal(finds(query), false, query);
});

test('where it belongs narrows down, and is not enough alone', () => {
  assert.equal(finds('業務の改革'), false);
  assert.equal(finds('業務の改革 窓口'), true);
});

test('nothing typed, or no word yet, leaves everything in', () => {
  for (const query of ['', '  ', '-', '""', '「', '・']) assert.equal(finds(query), true, JSON.stringify(query));
});

test('only words that have a synonym wait for more', () => {
  assert.equal(hasSynonyms(readWords('窓口の混雑', synonyms)), true);
  assert.equal(hasSynonyms(readWords('窓口', synonyms)), false);
  assert.equal(hasSynonyms(readWords('', synonyms)), false);
});
