import assert from 'node:assert/strict';
import test from 'node:test';
import { Finder } from './finder.ts';
import type { Wording } from './index-words.ts';
import { indexWords } from './index-words.ts';
import { prepare } from './match.ts';
import { contains, searchable, searchableQuery } from './normalise.ts';
import type { SearchRecord } from './record.ts';

const WORDS = [
  '公共施設',
  '窓口',
  'デジタル',
  'サーバー',
  'BPR',
  '取り組み',
  '手続き',
  '障がい者',
  '研修',
  '（DB）',
  '見直し',
  '会（M STEP）',
  '標準・共通化',
];

/** Titles of three words each, different from one another. */
function titles(count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const word = (by: number) => WORDS[Math.floor(at / by) % WORDS.length] ?? '';
    return `${word(1)}の${word(12)}と${word(144)}`;
  });
}

/** A finder over `records`, with an index that answers as Pagefind does, and a count of the blocks that were read. */
function finderOf(records: readonly SearchRecord[], blockSize: number): { finder: Finder; read: string[] } {
  const wording: Wording = { pairWords: 16900, hasSingles: true, common: [] };
  const blocks = Array.from({ length: Math.ceil(records.length / blockSize) }, (_, at) =>
    records.slice(at * blockSize, (at + 1) * blockSize),
  );
  const words = blocks.map((block) =>
    indexWords(
      block.flatMap((record) => Object.values(prepare(record, 0).texts).flat()),
      wording,
    ),
  );
  const read: string[] = [];
  const finder = new Finder({
    manifest: {
      total: records.length,
      blockSize,
      blocks: blocks.map((_, at) => ({ id: `b${at}`, file: String(at) })),
      wording,
      synonyms: [],
    },
    search: async (sought) => words.flatMap((each, at) => (sought.every((word) => each.has(word)) ? [`b${at}`] : [])),
    readBlock: async (file) => {
      read.push(file);
      return blocks[Number(file)] ?? [];
    },
  });
  return { finder, read };
}

const records = titles(1000).map((title, at): SearchRecord => ({ kind: 'initiative', label: '施策', title, address: `/${at}/` }));

test('a query finds every record that holds it and no other, whole words or cut ones, in any spelling', async () => {
  const { finder } = finderOf(records, 16);
  for (const query of [
    '窓口',
    '口のデ',
    'B',
    'ｂｐｒ',
    '取組',
    'り組みと',
    '手続の',
    '障害者の研',
    'サーバの',
    'm step',
    'M-STEP',
    '標準化',
    'DBと公共',
    'ＤＢ',
    '見直しの見直',
    'ない',
  ]) {
    const expected = records.filter(({ title }) => contains(searchable(title), searchableQuery(query))).map(({ address }) => address);
    const found = (await finder.find(query)).map(({ prepared }) => prepared.record.address);
    assert.deepEqual(new Set(found), new Set(expected), `「${query}」`);
  }
});

test('what finds nothing as it stands is looked for apart at its signs', async () => {
  const { finder } = finderOf(records, 16);
  const titlesOf = async (query: string) => (await finder.find(query)).map(({ prepared }) => prepared.record.title).sort();
  assert.ok((await titlesOf('障がい者、研修')).length > 0);
  assert.deepEqual(await titlesOf('障がい者、研修'), await titlesOf('障がい者 研修'));
});

test('only blocks that can hold the query are read, and only once', async () => {
  const { finder, read } = finderOf(records, 16);
  await finder.find('障がい者のBPRと公共施設');
  assert.ok(read.length < 12, `${read.length} blocks of ${Math.ceil(records.length / 16)}`);
  const before = read.length;
  await finder.find('障がい者のBPRと公共施設');
  assert.equal(read.length, before);
});

test('a query that many blocks answer shows what the first of them hold before all are read', async () => {
  const { finder, read } = finderOf(records, 16);
  const first: number[] = [];
  const found = await finder.find('研修', (some) => first.push(some.length, read.length));
  assert.ok((first[0] ?? 0) > 0 && (first[0] ?? 0) < found.length);
  assert.ok((first[1] ?? 0) < read.length);
});

test('equal matches keep the order of the records across blocks', async () => {
  const { finder } = finderOf(records, 16);
  const orders = (await finder.find('の研修')).map(({ prepared }) => prepared.order);
  assert.deepEqual(
    orders,
    orders.toSorted((a, b) => a - b),
  );
  assert.ok(orders.length > 50);
});

test('where nothing is found, the nearest titles are offered', async () => {
  const { finder } = finderOf(records, 16);
  assert.equal((await finder.find('BPRのデジタル花')).length, 0);
  const nearest = await finder.nearest('BPRのデジタル花', 3);
  assert.ok(nearest[0]?.record.title.startsWith('BPRのデジタル'), nearest[0]?.record.title);
});

test('a block that could not be read is asked for again', async () => {
  let isDown = true;
  const finder = new Finder({
    manifest: {
      total: 1,
      blockSize: 16,
      blocks: [{ id: 'b0', file: '0' }],
      wording: { pairWords: 676, hasSingles: false, common: [] },
      synonyms: [],
    },
    search: async () => ['b0'],
    readBlock: async () => {
      if (isDown) throw new Error('offline');
      return records.slice(0, 1);
    },
  });
  await assert.rejects(finder.find('公共'));
  isDown = false;
  assert.equal((await finder.find('公共')).length, 1);
});
