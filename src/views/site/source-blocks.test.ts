import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBlocks } from './source-blocks.ts';

const lines = (text: string) =>
  text.split('\n').map((each, at) => ({ number: at + 1, text: each, links: [] as { label: string; address: string }[] }));
const blocks = (text: string) => toBlocks(lines(text));

test('a heading, a list and a paragraph lose their marks and keep their numbers', () => {
  assert.deepEqual(
    blocks('# 計画\n\n**Try** 次に取り組むこと  \n\n- 一つ目\n\t- その中\n---\n終わり').map((block) =>
      block.kind === 'list'
        ? block.lines.map(({ number, depth, pieces }) => [number, depth, pieces.map(({ text }) => text).join('')])
        : block.kind === 'table'
          ? []
          : [block.kind, block.line.number, ...block.line.pieces.map(({ text, isStrong }) => (isStrong ? `[${text}]` : text))],
    ),
    [
      ['heading', 1, '計画'],
      ['text', 3, '[Try]', ' 次に取り組むこと'],
      [
        [5, 0, '一つ目'],
        [6, 1, 'その中'],
      ],
      ['text', 8, '終わり'],
    ],
  );
});

test('lines of columns are one table, as wide as its widest row; a line that only stands deeper is none', () => {
  const [table, deeper] = blocks('方針\t名称\t課\n\t手順書\n\n\t深い行');
  assert.ok(table?.kind === 'table');
  assert.deepEqual(
    table.rows.map(({ number, cells }) => [number, cells]),
    [
      [1, ['方針', '名称', '課']],
      [2, ['', '手順書', '']],
    ],
  );
  assert.deepEqual(deeper?.kind === 'text' && deeper.line.depth, 1);
});

test('the link of a row stands on the cell that names it, else on its first word', () => {
  const row = { number: 1, text: '\t手順書\t廃止', links: [{ label: '手順書', address: '/initiatives/manual/' }] };
  const other = { ...row, number: 2, links: [{ label: '別の名', address: '/initiatives/manual/' }] };
  const [table] = toBlocks([row, other]);
  assert.deepEqual(table?.kind === 'table' && table.rows.map(({ linkedCell }) => linkedCell), [1, 1]);
});
