import type { Searchable } from './normalise.ts';

/** How an index was made; the browser must ask it in the same words. */
export interface Wording {
  /** Over how many words the pairs of characters are spread: few make a small index, many a sharp one. */
  pairWords: 676 | 16900;
  /** True where single characters are words too; without them a query of one character reads every block. */
  hasSingles: boolean;
  /** Words so common that they narrow nothing down. */
  common: readonly string[];
}

/** More words than these narrow a search no further, and each may cost a chunk of the index. */
const MOST_WORDS = 4;

/**
 * The words under which Pagefind keeps `texts`: one for every pair of neighbouring characters. Pagefind's own words
 * come from a segmenter that reads a query otherwise than a page; pairs miss nothing, whatever the language. Several
 * pairs may share a word: what is found too much, the texts themselves sort out.
 */
export function indexWords(texts: Iterable<Searchable>, wording: Wording): Set<string> {
  const words = new Set<string>();
  for (const { literal, folded } of texts)
    for (const text of literal === folded ? [literal] : [literal, folded]) {
      for (const pair of pairsOf(text)) words.add(pairWord(pair, wording));
      if (wording.hasSingles) for (let at = 0; at < text.length; at++) words.add(singleWord(text.slice(at, at + 1)));
    }
  return words;
}

/**
 * What to ask Pagefind for `text`, literal or folded: words that together narrow it down, common ones only if need be.
 * None where the index cannot help.
 */
export function queryWords(text: string, wording: Wording): string[] {
  if (text.length === 1) return wording.hasSingles ? [singleWord(text)] : [];
  const words = [...new Set(pairsOf(text).map((pair) => pairWord(pair, wording)))];
  const rare = words.filter((word) => !wording.common.includes(word));
  return spread(rare.length > 0 ? rare : words, MOST_WORDS);
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

/** Three letters from a: letters alone, since Pagefind drops punctuation, splits words at digits and takes marks off kana. */
function pairWord(pair: string, { pairWords }: Wording): string {
  return letters(hash(pair) % pairWords);
}

/** Three letters from z, which no pair reaches. */
function singleWord(character: string): string {
  return letters(16900 + (hash(character) % 676));
}

function letters(number: number): string {
  return String.fromCharCode(97 + Math.floor(number / 676), 97 + (Math.floor(number / 26) % 26), 97 + (number % 26));
}

/** FNV-1a over UTF-16 units. */
function hash(characters: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < characters.length; at++) {
    value = Math.imul(value ^ characters.charCodeAt(at), 0x01000193) >>> 0;
    value = (value ^ (value >>> 13)) >>> 0;
  }
  return value;
}

/** At most `count` of `items`, evenly from first to last. */
function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, at) => items[Math.round((at * (items.length - 1)) / (count - 1))] as T);
}
