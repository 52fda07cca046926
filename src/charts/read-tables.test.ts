import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCsv } from '../exports/csv.ts';
import { tidy } from './read-tables.ts';

const OF = { title: '年度ごとの額', unit: '百万円', source: '「見本」' };
const rows = [
  { header: '令和4年度', cells: [{ text: '△ マイナス1,052.2', note: '見込み' }] },
  { header: '令和5年度', cells: [{ text: '算定中', note: '' }] },
];

test('a value a line, as a number with its unit; what is no number stays as it is written, without one', () => {
  const table = tidy([{ caption: '', head: ['年度', '当初'], rows }], OF);
  assert.deepEqual(toCsv(table).slice(1).split('\r\n'), [
    '図,年度,系列,値,単位,備考,出典',
    '年度ごとの額,令和4年度,当初,-1052.2,百万円,見込み,「見本」',
    '年度ごとの額,令和5年度,当初,算定中,,,「見本」',
    '',
  ]);
});

test('several tables of one picture stay apart by their captions', () => {
  const tables = ['当初', '最新'].map((caption) => ({
    caption,
    head: ['年度', 'I', 'II'],
    rows: [{ header: 'R4', cells: [cell('1'), cell('0')] }],
  }));
  assert.deepEqual(
    tidy(tables, OF).rows.map(({ table, series, value }) => [table, series, value]),
    [
      ['当初', 'I', 1],
      ['当初', 'II', 0],
      ['最新', 'I', 1],
      ['最新', 'II', 0],
    ],
  );
});

function cell(text: string) {
  return { text, note: '' };
}
