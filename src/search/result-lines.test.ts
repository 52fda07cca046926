import assert from 'node:assert/strict';
import test from 'node:test';
import { prepare, readySynonyms, seek } from './match.ts';
import { parseQuery } from './query.ts';
import { rankRecords, seekAll } from './rank.ts';
import type { SearchRecord } from './record.ts';
import { resultLines } from './result-lines.ts';

const SYNONYMS = readySynonyms([{ words: ['育休'], means: ['育児休業'] }]);

/** The lines under the one result of `query`, matches in [ ]. */
function lines(query: string, record: Partial<SearchRecord>): string[] {
  const prepared = prepare({ kind: 'initiative', label: '施策', title: '無題', address: '/', ...record }, 0);
  const [found] = rankRecords(
    [prepared],
    seekAll(parseQuery(query), (term) => seek(term, SYNONYMS)),
  );
  assert.ok(found, `「${query}」 is found`);
  return resultLines(found, '前の名称').map(
    ({ label, pieces }) => `${label ? `${label}：` : ''}${pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')}`,
  );
}

test('a match in the title needs no line', () => {
  assert.deepEqual(lines('研修', { title: '研修の再構築', lines: [{ text: '研修' }] }), []);
});

test('a match elsewhere is shown in its line, under what the plan calls it', () => {
  assert.deepEqual(lines('メンター', { formerName: 'メンター制度の導入' }), ['前の名称：[メンター]制度の導入']);
  assert.deepEqual(lines('外部評価', { lines: [{ text: '別の行' }, { label: '注', text: '※外部評価を追加' }] }), ['注：※[外部評価]を追加']);
  assert.deepEqual(lines('MSTEP', { aliases: ['意見交換（M STEP）'] }), ['ほかの書き方：意見交換（[M STEP]）']);
});

test('each place is shown once, with all words marked', () => {
  assert.deepEqual(lines('外部 評価', { lines: [{ text: '外部の評価' }] }), ['[外部]の[評価]']);
});

test('a synonym says why it led here', () => {
  assert.deepEqual(lines('育休', { title: '育児休業の取得' }), ['「育休」を「育児休業」に言い換えて見つけました']);
});

test('a term comes with what it means', () => {
  assert.deepEqual(lines('KPI', { kind: 'term', title: 'KPI', lines: [{ text: '指標です。' }] }), ['指標です。']);
});
