import { queryWords } from './index-words.ts';
import type { PreparedRecord, ReadySynonym, Sought } from './match.ts';
import { prepare, readySynonyms, seek } from './match.ts';
import { nearestTitles } from './nearest.ts';
import { searchableQuery, waysToWrite } from './normalise.ts';
import { parseQuery, readings } from './query.ts';
import type { Found, SoughtQuery } from './rank.ts';
import { rankRecords, seekAll } from './rank.ts';
import type { SearchManifest, SearchRecord } from './record.ts';

/** How the finder reaches its data: over the network in a browser, from a folder in tests. */
export interface SearchSource {
  manifest: SearchManifest;
  /** The ids of the blocks that hold every one of `words`. */
  search: (words: readonly string[]) => Promise<readonly string[]>;
  /** The records of one block. */
  readBlock: (file: string) => Promise<readonly SearchRecord[]>;
}

/** So many blocks make a first answer while the others are on their way. */
const FIRST_BLOCKS = 6;

/** The index is asked for so many terms of a query; what else must be there, the records themselves say. */
const MOST_TERMS_ASKED = 8;

/** More blocks than these are not read to guess what a reader who found nothing may have meant. */
const MOST_BLOCKS_FOR_A_GUESS = 4;

/**
 * Finds the records that answer a query. Pagefind's index says in which blocks all the pairs of a term's characters
 * occur; the texts of those blocks, read once and kept, say which records really hold it.
 */
export class Finder {
  readonly #source: SearchSource;
  readonly #synonyms: readonly ReadySynonym[];
  readonly #blocks = new Map<string, Promise<readonly PreparedRecord[]>>();

  constructor(source: SearchSource) {
    this.#source = source;
    this.#synonyms = readySynonyms(source.manifest.synonyms);
  }

  /**
   * Every record that answers `text`, best first. Where many blocks must be read, `showFirst` gets what the first of them
   * hold, so that a reader does not wait for all.
   */
  async find(text: string, showFirst?: (found: readonly Found[]) => void): Promise<readonly Found[]> {
    for (const query of readings(text)) {
      const found = await this.#answer(
        seekAll(query, (term) => seek(term, this.#synonyms)),
        showFirst,
      );
      if (found.length > 0) return found;
    }
    return [];
  }

  async #answer(sought: SoughtQuery, showFirst: ((found: readonly Found[]) => void) | undefined): Promise<readonly Found[]> {
    if (sought.terms.length === 0) return [];
    const candidates = await Promise.all(narrowing(sought.terms).map((term) => this.#blocksWith(term)));
    const ids = this.#source.manifest.blocks.map(({ id }) => id).filter((id) => candidates.every((some) => some.has(id)));
    if (showFirst && ids.length > FIRST_BLOCKS * 2 && ids.some((id) => !this.#blocks.has(id)))
      showFirst(rankRecords((await this.#read(ids.slice(0, FIRST_BLOCKS))).flat(), sought));
    return rankRecords((await this.#read(ids)).flat(), sought);
  }

  /** The titles most like `text`, for a reader whose query finds nothing. */
  async nearest(text: string, count: number): Promise<readonly PreparedRecord[]> {
    const plain = parseQuery(text)
      .terms.map((term) => term.text)
      .join('');
    return nearestTitles((await this.#read(await this.#blocksLike(plain))).flat(), plain, count);
  }

  async #blocksWith({ query, synonyms }: Sought): Promise<ReadonlySet<string>> {
    const texts = [query, ...synonyms.map((each) => each.query)].flatMap(waysToWrite);
    const found = await Promise.all([...new Set(texts)].map((text) => this.#search(queryWords(text, this.#source.manifest.wording))));
    return new Set(found.flat());
  }

  /** Every block where there is nothing to ask the index for. */
  async #search(words: readonly string[]): Promise<readonly string[]> {
    return words.length > 0 ? this.#source.search(words) : this.#source.manifest.blocks.map(({ id }) => id);
  }

  /** The blocks in which most of the pairs of `text` occur. */
  async #blocksLike(text: string): Promise<string[]> {
    const { blocks } = this.#source.manifest;
    if (blocks.length <= MOST_BLOCKS_FOR_A_GUESS) return blocks.map(({ id }) => id);
    const words = queryWords(searchableQuery(text).folded, this.#source.manifest.wording);
    const counts = new Map<string, number>();
    for (const ids of await Promise.all(words.map((word) => this.#search([word]))))
      for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    return [...counts.entries()]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_BLOCKS_FOR_A_GUESS)
      .map(([id]) => id);
  }

  #read(ids: readonly string[]): Promise<(readonly PreparedRecord[])[]> {
    return Promise.all(ids.map((id) => this.#block(id)));
  }

  #block(id: string): Promise<readonly PreparedRecord[]> {
    let block = this.#blocks.get(id);
    if (!block) {
      block = this.#readBlock(id);
      // A lost connection is no reason never to ask again.
      block.catch(() => this.#blocks.delete(id));
      this.#blocks.set(id, block);
    }
    return block;
  }

  async #readBlock(id: string): Promise<readonly PreparedRecord[]> {
    const { blocks, blockSize } = this.#source.manifest;
    const number = blocks.findIndex((each) => each.id === id);
    const file = blocks[number]?.file;
    if (file === undefined) return [];
    return (await this.#source.readBlock(file)).map((record, at) => prepare(record, number * blockSize + at));
  }
}

/** The longest terms: they are the rarest. */
function narrowing(terms: readonly Sought[]): Sought[] {
  return terms.toSorted((a, b) => b.query.folded.length - a.query.folded.length).slice(0, MOST_TERMS_ASKED);
}
