import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { toXlsx } from './xlsx.ts';

const columns = [
  { key: 'name', heading: '名称', description: '' },
  { key: 'amount', heading: '額（千円）', description: '', isAmount: true },
];

async function read(bytes: Uint8Array, sheet: number | string = 1) {
  return readSheet(Buffer.from(bytes), sheet);
}

function part(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
}

test('a reader finds the headings, texts as texts and numbers as numbers', async () => {
  const rows = [
    { name: '窓口 <A & "B">', amount: -62493 },
    { name: '無し', amount: null },
    { name: '零', amount: 0 },
  ];
  assert.deepEqual(await read(toXlsx([{ name: '取組', columns, rows }])), [
    ['名称', '額（千円）'],
    ['窓口 <A & "B">', -62493],
    ['無し', null],
    ['零', 0],
  ]);
});

test('text that looks like a formula stays that very text, and is marked so that editing it changes nothing', async () => {
  const bytes = toXlsx([
    {
      name: 'x',
      columns,
      rows: [
        { name: '=1+1', amount: 1 },
        { name: '＝1+1', amount: 1 },
      ],
    },
  ]);
  assert.deepEqual((await read(bytes)).slice(1), [
    ['=1+1', 1],
    ['＝1+1', 1],
  ]);
  const sheet = part(bytes, 'xl/worksheets/sheet1.xml');
  assert.doesNotMatch(sheet, /<f[ >]/);
  const styles = [...sheet.matchAll(/<c r="A[23]" s="(\d+)" t="s">/g)].map(([, style]) => Number(style));
  const looks = [...(part(bytes, 'xl/styles.xml').split('<cellXfs')[1] ?? '').matchAll(/<xf [^>]*>/g)].map(([look]) => look);
  assert.equal(styles.length, 2);
  for (const style of styles) assert.match(looks[style] ?? '', /quotePrefix="1"/);
});

test('lines above the headings come first, with an empty row after them', async () => {
  const rows = [{ name: 'A', amount: 1 }];
  const bytes = toXlsx([{ name: 'x', head: ['取組一覧', '条件：新規'], columns, rows }]);
  assert.deepEqual(
    (await read(bytes)).map(([first]) => first),
    ['取組一覧', '条件：新規', null, '名称', 'A'],
  );
  assert.match(part(bytes, 'xl/worksheets/sheet1.xml'), /<pane ySplit="4"/);
  assert.match(part(bytes, 'xl/workbook.xml'), /\$4:\$4/);
});

test('names of sheets are what Excel allows, and no two the same', async () => {
  const name = `${'とても長い名前'.repeat(6)}:*?`;
  const bytes = toXlsx([name, name, '=a/b'].map((each) => ({ name: each, columns, rows: [] })));
  const names = [...part(bytes, 'xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(([, each]) => each ?? '');
  assert.equal(new Set(names).size, 3);
  for (const each of names) {
    assert.ok(each.length <= 31, each);
    assert.doesNotMatch(each, /[[\]:*?/\\]/);
  }
});

test('leaves out characters that would make the file unreadable', async () => {
  const bytes = toXlsx([{ name: 'x', columns, rows: [{ name: 'a\u0000b\u000bc\ud800d', amount: 1 }] }]);
  assert.deepEqual((await read(bytes))[1], ['abcd', 1]);
});

test('the same content gives the same bytes', () => {
  const make = () => toXlsx([{ name: 'x', columns, rows: [{ name: 'A', amount: 1 }] }]);
  assert.deepEqual(make(), make());
});
