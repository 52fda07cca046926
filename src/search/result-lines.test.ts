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
  assert.deepEqual(lines('メンター', { previousName: 'メンター制度の導入' }), ['前の名称：[メンター]制度の導入']);
  assert.deepEqual(lines('外部評価', { lines: [{ text: '別の行' }, { label: '注', text: '※外部評価を追加' }] }), ['注：※[外部評価]を追加']);
  assert.deepEqual(lines('MSTEP', { aliases: ['意見交換（M STEP）'] }), ['ほかの名称：意見交換（[M STEP]）']);
  assert.deepEqual(lines('びー', { kind: 'term', aliases: ['びーぴーあーる'] }), ['ほかの書き方：[びー]ぴーあーる']);
});

test('each place is shown once, with all words marked', () => {
  assert.deepEqual(lines('外部 評価', { lines: [{ text: '外部の評価' }] }), ['[外部]の[評価]']);
});

test('of a line that holds all words and others that hold one, the first is shown', () => {
  assert.deepEqual(lines('外部 評価', { lines: [{ text: '外部の声' }, { text: '評価の表' }, { text: '評価を外部に' }] }), [
    '[評価]を[外部]に',
  ]);
});

const FIGURES: Partial<SearchRecord> = {
  kind: 'page',
  title: '効果額',
  lines: [
    { text: '新しい額' },
    { label: '新しい額', text: '合計', facts: ['R4 11', 'R5 12', '合計額 23'] },
    { label: '新しい額', text: '財務の改革', facts: ['R4 1', 'R5 2', '合計額 3'] },
    { text: '古い額' },
    { label: '古い額', text: '合計', facts: ['R4 91', 'R5 92', '合計額 183'] },
    { label: '古い額', text: '財務の改革', facts: ['R4 81', 'R5 82', '合計額 163'] },
  ],
};

test('a figure is shown only where all words are met in what it is of, the newest and the sum first', () => {
  assert.deepEqual(lines('財務の改革 R5', FIGURES), ['新しい額：[財務の改革]：[R5] 2']);
  assert.deepEqual(lines('R5 財務の改革 古い額', FIGURES), ['古い額：[財務の改革]：[R5] 82']);
  assert.deepEqual(lines('R5 合計', FIGURES), ['新しい額：[合計]：[R5] 12']);
  assert.deepEqual(lines('R5', FIGURES), ['新しい額：合計：[R5] 12']);
  assert.deepEqual(lines('効果額 R5', FIGURES), ['新しい額：合計：[R5] 12']);
  assert.deepEqual(lines('財務の改革', FIGURES), ['新しい額：[財務の改革]：R4 1、R5 2、合計額 3']);
  assert.deepEqual(lines('82', FIGURES), ['古い額：財務の改革：R5 [82]']);
  assert.deepEqual(lines('R5 11', FIGURES), ['新しい額'], 'neither figure is of both');
  assert.deepEqual(lines('財務の改革 92', FIGURES), ['新しい額：[財務の改革]'], 'the figure is not of this row');
});

test('a synonym says why it led here', () => {
  assert.deepEqual(lines('育休', { title: '育児休業の取得' }), ['「育休」を「育児休業」に言い換えて見つけました']);
});

test('a term comes with what it means', () => {
  assert.deepEqual(lines('KPI', { kind: 'term', title: 'KPI', lines: [{ text: '指標です。' }] }), ['指標です。']);
});
