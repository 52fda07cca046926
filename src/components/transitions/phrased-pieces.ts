import { breakIntoPhrases } from '../../phrases.ts';
import type { NamePiece } from '../../views/transitions/name-difference.ts';

/** A piece of a name, cut where a line may end within it; `endsPhrase` where one may end after it. */
export interface PhrasedPiece {
  parts: readonly string[];
  isCommon: boolean;
  endsPhrase: boolean;
}

/** The pieces of a name with the ends of the whole name's phrases: a mark must not make a new place to break. */
export function phrasedPieces(pieces: readonly NamePiece[]): PhrasedPiece[] {
  const name = pieces.map(({ text }) => text).join('');
  const ends = new Set<number>();
  breakIntoPhrases(name).reduce((at, phrase) => {
    ends.add(at + phrase.length);
    return at + phrase.length;
  }, 0);
  let start = 0;
  return pieces.map(({ text, isCommon }) => {
    const from = start;
    start += text.length;
    return { parts: cutAt(text, (at) => ends.has(from + at)), isCommon, endsPhrase: start < name.length && ends.has(start) };
  });
}

function cutAt(text: string, isEnd: (at: number) => boolean): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && !isEnd(at)) continue;
    parts.push(text.slice(from, at));
    from = at;
  }
  return parts;
}
