import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { TermPlan } from '../model/term-plan.ts';
import { INDEX_LANGUAGE } from './index-language.ts';
import type { Wording } from './index-words.ts';
import { indexWords } from './index-words.ts';
import { prepare } from './match.ts';
import type { SearchManifest, SearchRecord } from './record.ts';
import { buildRecords } from './records.ts';

/** A file of the search bundle; its path is below `pagefind/`. */
export interface SearchFile {
  path: string;
  content: Uint8Array;
}

/**
 * Up to here a plan is small: its records come as one block, which costs less than an index that could tell them apart.
 * Who finds nothing in it is offered what is nearest, and so reads it too: its index need not be sharp either.
 */
const SMALL_PLAN_RECORDS = 256;

/** Records a block of a large plan: small enough that the first result costs little, large enough that few are asked for. */
const BLOCK_SIZE = 64;

/** What the browser fetches of Pagefind's bundle; its own interfaces, worker and excerpts are not used here. */
const NEEDED = /^(pagefind\.js|pagefind-entry\.json|pagefind\.\w+\.pf_meta|wasm\.unknown\.pagefind|index\/.+)$/;

/** Writes everything that searching needs into `<outDir>/pagefind/`. */
export async function writeSearchIndex(plan: TermPlan, outDir: string): Promise<void> {
  for (const { path, content } of await makeSearchFiles(plan)) {
    const file = join(outDir, 'pagefind', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** Everything that searching `plan` needs: Pagefind's index of blocks of records, and the records themselves. */
export async function makeSearchFiles(plan: TermPlan): Promise<SearchFile[]> {
  const records = buildRecords(plan);
  const isSmall = records.length <= SMALL_PLAN_RECORDS;
  const blockSize = isSmall ? SMALL_PLAN_RECORDS : BLOCK_SIZE;
  const wording: Wording = { pairWords: isSmall ? 676 : 16900, hasSingles: !isSmall, common: [] };
  const blocks = Array.from({ length: Math.ceil(records.length / blockSize) }, (_, at) =>
    makeBlock(records.slice(at * blockSize, (at + 1) * blockSize), at, wording),
  );
  const { files, ids } = await indexBlocks(blocks);
  const manifest: SearchManifest = {
    total: records.length,
    blockSize,
    blocks: blocks.map(({ file }, at) => ({ id: ids.get(String(at)) ?? '', file: file.path })),
    wording: { ...wording, common: commonWords(blocks) },
    synonyms: plan.queryWords,
  };
  return [...files, ...blocks.map(({ file }) => file), { path: 'search.json', content: encode(manifest) }];
}

interface Block {
  words: ReadonlySet<string>;
  file: SearchFile;
}

/** The block's file is named after what is in it, so that no cache can mix two editions. */
function makeBlock(records: readonly SearchRecord[], number: number, wording: Wording): Block {
  const content = encode(records);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return {
    words: indexWords(
      records.flatMap((record, at) => Object.values(prepare(record, at).texts).flat()),
      wording,
    ),
    file: { path: `records/${number}-${hash}.json`, content },
  };
}

/** Pagefind's files for the browser, and the id that it gave each block. */
async function indexBlocks(blocks: readonly Block[]): Promise<{ files: SearchFile[]; ids: Map<string, string> }> {
  const { index, errors } = await createIndex({ keepIndexUrl: true });
  if (!index) throw new Error(`検索の索引を作れませんでした：${errors.join('、')}`);
  try {
    for (const [at, { words }] of blocks.entries()) {
      const added = await index.addCustomRecord({ url: String(at), content: [...words].sort().join(' '), language: INDEX_LANGUAGE });
      if (added.errors.length > 0) throw new Error(`検索の索引を作れませんでした：${added.errors.join('、')}`);
    }
    const { files } = await index.getFiles();
    return { files: files.filter(({ path }) => NEEDED.test(path)).map(withLoudFailures), ids: new Map(files.flatMap(idInFragment)) };
  } finally {
    await index.deleteIndex();
    await close();
  }
}

/**
 * Pagefind passes over a piece of its index that does not come, and then finds nothing where there is something. With its
 * silence taken out, the search fails, and the page can say so.
 */
function withLoudFailures(file: SearchFile): SearchFile {
  if (file.path !== 'pagefind.js') return file;
  const script = new TextDecoder().decode(file.content);
  if (script.split(SILENCE).length !== 2)
    throw new Error('Pagefind の版が変わり、索引の読み込みの失敗を知る方法が合わなくなりました（src/search/write-index.ts の SILENCE）。');
  return { ...file, content: new TextEncoder().encode(script.replace(SILENCE, LOUD)) };
}

const LOUD = '"load_index_chunk"))';
const SILENCE = `${LOUD}.catch(()=>{})`;

/** Pagefind names a record by a hash that only the record's fragment connects to its address. */
function idInFragment({ path, content }: SearchFile): [string, string][] {
  const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
  if (id === undefined) return [];
  const unzipped = gunzipSync(content).toString('utf8');
  const { url }: { url: string } = JSON.parse(unzipped.slice(unzipped.indexOf('{')));
  return [[url, id]];
}

/** Words in more than half of the blocks; a plan of few blocks is read as a whole anyway. */
function commonWords(blocks: readonly Block[]): string[] {
  if (blocks.length < 8) return [];
  const counts = new Map<string, number>();
  for (const { words } of blocks) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > blocks.length / 2).map(([word]) => word);
}

function encode(data: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(data));
}
