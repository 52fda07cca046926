import type { Range, Searchable } from './normalise.ts';
import { rangesOf } from './normalise.ts';

/** A piece of text, marked or not. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/** `text` in pieces, with every place marked where one of `queries` stands. */
export function markText(text: string, queries: readonly Searchable[]): Piece[] {
  return toPieces(text, 0, text.length, matchesIn(text, queries));
}

/**
 * About `length` characters of `text` around the first match, marked; an ellipsis stands where something was left out.
 * Ends are moved to a comma or full stop where one is near.
 */
export function excerptOf(text: string, queries: readonly Searchable[], length: number): Piece[] {
  const matches = matchesIn(text, queries);
  const first = matches[0];
  if (text.length <= length) return toPieces(text, 0, text.length, matches);
  const start = !first || first.end <= length * 0.8 ? 0 : leadStart(text, Math.max(0, first.start - Math.floor(length / 3)), first.start);
  const end = Math.min(text.length, Math.max(start + length, first?.end ?? 0));
  return [
    ...(start > 0 ? [{ text: '…', isMatch: false }] : []),
    ...toPieces(text, start, end, matches),
    ...(end < text.length ? [{ text: '…', isMatch: false }] : []),
  ];
}

/** In order, overlapping ones joined. */
function matchesIn(text: string, queries: readonly Searchable[]): Range[] {
  const joined: Range[] = [];
  for (const range of rangesOf(text, ...queries).sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}

function toPieces(text: string, start: number, end: number, matches: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (const match of matches) {
    if (match.start >= end || match.end <= from) continue;
    if (match.start > from) pieces.push({ text: text.slice(from, match.start), isMatch: false });
    pieces.push({ text: text.slice(Math.max(from, match.start), Math.min(match.end, end)), isMatch: true });
    from = Math.min(match.end, end);
  }
  if (from < end) pieces.push({ text: text.slice(from, end), isMatch: false });
  return pieces;
}

/** Where to begin between `at` and the match: after punctuation if there is any; never inside a surrogate pair. */
function leadStart(text: string, at: number, match: number): number {
  const punctuation = text.slice(at, match).search(/[、。：]/);
  if (punctuation >= 0) return at + punctuation + 1;
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at;
}
