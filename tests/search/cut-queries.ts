import type { SearchRecord } from '../../src/search/record.ts';

/** A query that must find the record it was cut from. */
export interface CutQuery {
  query: string;
  address: string;
}

/** Pieces of every title and former name, from its beginning, middle and end, some of them as other keyboards write them. */
export function cutQueries(records: readonly SearchRecord[]): CutQuery[] {
  return records.flatMap(({ title, previousName, address }) =>
    [title, ...(previousName === undefined ? [] : [previousName])].flatMap((text) =>
      [...new Set(piecesOf(text))].filter((piece) => piece.trim() !== '').map((query) => ({ query, address })),
    ),
  );
}

function piecesOf(text: string): string[] {
  const characters = [...text];
  const cut = (from: number, length: number) => characters.slice(from, from + length).join('');
  const middle = Math.floor(characters.length / 2);
  const pieces = [cut(0, 1), cut(0, 2), cut(middle, 2), cut(middle - 1, 3), cut(1, 4), cut(-4 + characters.length, 4), cut(2, 7), text];
  return [...pieces, spaced(cut(0, 5)), toFullWidth(cut(0, 4)), toHiragana(cut(middle - 2, 4))];
}

/** With a wide space in the middle of a word, as text copied from a PDF has. */
function spaced(text: string): string {
  return [...text].join('').replace(/^(\p{Script=Latin})(?=\p{Script=Latin})/u, '$1 ');
}

function toFullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 96));
}
