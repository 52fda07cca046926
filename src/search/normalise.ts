import type { Mapped } from './base-text.ts';
import { baseOf, mapBase, toKatakana } from './base-text.ts';
import { foldEdits } from './fold-spelling.ts';

/**
 * A text as search compares it: width, case, kana, dashes and white space made equal (`literal`), and the spellings
 * of one word made equal besides (`folded`). A query that cuts a word in two, such as り組み, is met by the first,
 * one that spells it differently by the second; so both are kept. In a query `folded` is empty only where `literal` is.
 */
export interface Searchable {
  literal: string;
  folded: string;
  /** Of a query such as 標準化: how a text says it that shares the last character, as 標準・共通化 does. */
  shared?: { beginning: string; pattern: RegExp } | undefined;
}

/** A stretch of a text: offsets in UTF-16 units, the end excluded. */
export interface Range {
  start: number;
  end: number;
}

/** `text` as search compares it. Pure and the same at build and in the browser. */
export function searchable(text: string): Searchable {
  const base = baseOf(text);
  const literal = toKatakana(base);
  return { literal, folded: fold(base, literal, false) };
}

/** What a reader looks for, as search compares it; nothing where it is nothing but dashes, which any katakana word may end in. */
export function searchableQuery(query: string): Searchable {
  const base = baseOf(query);
  const literal = toKatakana(base);
  if (/^ー*$/.test(literal)) return { literal: '', folded: '' };
  const folded = fold(base, literal, true);
  // A lone ・ folds to nothing, which is in every text: it is looked for as it stands.
  return { literal, folded: /[^ー]/.test(folded) ? folded : literal, shared: sharedOf(literal) };
}

function sharedOf(literal: string): Searchable['shared'] {
  const [, stem, last] = /^(\p{Script=Han}{2,})([化性])$/u.exec(literal) ?? [];
  if (stem === undefined) return undefined;
  return { beginning: `${stem}・`, pattern: new RegExp(`${stem}・\\p{Script=Han}{1,4}${last}`, 'u') };
}

/** True where `text` holds `query`; an empty query is in no text. */
export function contains(text: Searchable, query: Searchable): boolean {
  if (query.literal === '') return false;
  return text.literal.includes(query.literal) || text.folded.includes(query.folded) || query.shared?.pattern.test(text.literal) === true;
}

/** What an index must hold, one or another, of a text that holds `query`. */
export function waysToWrite({ literal, folded, shared }: Searchable): string[] {
  return [...new Set([literal, folded, ...(shared ? [shared.beginning] : [])])];
}

/** Where each of `queries` stands in the original `text`, each in order and without overlap: what a page marks. */
export function rangesOf(text: string, ...queries: readonly Searchable[]): Range[] {
  const mapped = mapBase(text);
  const literal = { ...mapped, text: toKatakana(mapped.text) };
  const folded = foldMapped(mapped, literal.text);
  return queries.flatMap((query) => {
    for (const [where, what] of [
      [literal, query.literal],
      [folded, query.folded],
      [literal, query.shared?.pattern.exec(literal.text)?.[0] ?? ''],
    ] as const) {
      const ranges = find(where, what);
      if (ranges.length > 0) return ranges;
    }
    return [];
  });
}

function fold(base: string, literal: string, isQuery: boolean): string {
  let folded = '';
  let from = 0;
  for (const { at, length, replacement } of foldEdits(base, literal, isQuery)) {
    folded += literal.slice(from, at) + replacement;
    from = at + length;
  }
  return folded + literal.slice(from);
}

function foldMapped({ text: base, starts, ends }: Mapped, literal: string): Mapped {
  const folded = { text: '', starts: [] as number[], ends: [] as number[] };
  let from = 0;
  const copy = (until: number) => {
    folded.text += literal.slice(from, until);
    folded.starts.push(...starts.slice(from, until));
    folded.ends.push(...ends.slice(from, until));
  };
  for (const { at, length, replacement } of foldEdits(base, literal, false)) {
    copy(at);
    const end = ends[at + length - 1] ?? 0;
    folded.text += replacement;
    folded.starts.push(...Array.from(replacement, () => (length > 0 ? (starts[at] ?? 0) : end)));
    folded.ends.push(...Array.from(replacement, () => end));
    from = at + length;
  }
  copy(literal.length);
  return folded;
}

function find({ text, starts, ends }: Mapped, query: string): Range[] {
  const ranges: Range[] = [];
  if (query === '') return ranges;
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length))
    ranges.push({ start: starts[at] ?? 0, end: ends[at + query.length - 1] ?? 0 });
  return ranges;
}
