import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCsv } from './csv.ts';

const column = (key: string) => ({ key, heading: key, description: '' });

function linesOf(csv: string): string[] {
  return csv.slice(1).split('\r\n');
}

test('begins with a byte order mark and ends every line, the last one too, with CRLF', () => {
  const csv = toCsv({ columns: [column('名称')], rows: [{ 名称: '相談' }] });
  assert.equal(csv, '\ufeff名称\r\n相談\r\n');
  assert.deepEqual([...new TextEncoder().encode(csv)].slice(0, 3), [0xef, 0xbb, 0xbf]);
});

test('quotes what would break a line or a field, and doubles quotation marks', () => {
  const [, line] = linesOf(toCsv({ columns: [column('a'), column('b'), column('c')], rows: [{ a: 'x,y', b: '「"」', c: 'plain' }] }));
  assert.equal(line, '"x,y","「""」",plain');
  assert.match(toCsv({ columns: [column('a')], rows: [{ a: '1行目\n2行目' }] }), /"1行目\n2行目"/);
});

test('keeps numbers numbers, below zero too, and leaves unknown ones empty', () => {
  const [, line] = linesOf(toCsv({ columns: ['a', 'b', 'c'].map(column), rows: [{ a: -62493, b: 0, c: null }] }));
  assert.equal(line, '-62493,0,');
});

for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', ' =', '　＝', '−'])
  test(`text that begins with ${JSON.stringify(start)} cannot run as a formula`, () => {
    const csv = toCsv({ columns: [column('a')], rows: [{ a: `${start}SUM(A1)` }] });
    assert.match(csv.slice('\ufeffa\r\n'.length), /^"?'/);
  });

test('guards headings and the lines above them as well', () => {
  const [head, , heading] = linesOf(toCsv({ columns: [{ ...column('a'), heading: '@a' }], rows: [] }, ['=1+1']));
  assert.equal(head, "'=1+1");
  assert.equal(heading, "'@a");
});

test('leaves harmless text as it is', () => {
  for (const text of ['サーバー', '△5', 'B-1', "it's", 'ー（長音）']) {
    assert.equal(linesOf(toCsv({ columns: [column('a')], rows: [{ a: text }] }))[1], text);
  }
});

test('joins several values in one cell; a single number stays a number', () => {
  const [, line] = linesOf(toCsv({ columns: ['a', 'b', 'c'].map(column), rows: [{ a: ['職員課', '財政課'], b: [247], c: [] }] }));
  assert.equal(line, '職員課;財政課,247,');
});

test('gives every line the same number of fields, those above the headings too', () => {
  const lines = linesOf(toCsv({ columns: ['a', 'b', 'c'].map(column), rows: [{ a: 1, b: 2, c: 3 }] }, ['取組一覧', '条件：新規']));
  assert.deepEqual(
    lines.slice(0, -1).map((line) => line.split(',').length),
    [3, 3, 3, 3, 3],
  );
});
