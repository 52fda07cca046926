import { loadDefaultJapaneseParser } from 'budoux';

const parser = loadDefaultJapaneseParser();
const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** Never at the start of a line (行頭禁則): closing marks, small kana, long vowels, iteration marks. */
const NOT_FIRST = /^[）)\]］｝」』】〉》、。，．,.:;：；！？!?・ー～〜々ゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/;
/** Never at the end of a line (行末禁則): opening brackets; nor the number of what follows, as in 「(2)来た人を待たせない」. */
const NOT_LAST = /[（([［｛「『【〈《]$|(?:^|\s)[(（]\d{1,2}[)）]$/;

/** Within a long phrase words mostly begin where another script does; never before hiragana, which are endings and particles. */
const SCRIPT_CHANGE = /(?<=[^一-龠々])(?=[一-龠])|(?<=[^ァ-ヶー])(?=[ァ-ヶ])|(?<=[^A-Za-z0-9])(?=[A-Za-z0-9])|(?=[（(［「『])/;

/**
 * The phrases (文節) of a Japanese text; joined they are the text again. A line may end after any of them.
 * BudouX finds the phrases; where it would cut through a word (方｜式), the dictionary of the runtime has the last word.
 */
export function breakIntoPhrases(text: string): readonly string[] {
  const known = broken.get(text) ?? joinWhere(parser.parse(text), text, isWithinWord(text));
  broken.set(text, known);
  return known;
}

/** Names stand on many pages: each text is broken once. */
const broken = new Map<string, readonly string[]>();

/** How wide `text` is in em: Latin letters and half-width forms about half of a Japanese character. */
export function widthInEm(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[ -~｡-ﾟ]/.test(character) ? 0.6 : 1), 0);
}

/**
 * The lines of `text` when none may be wider than `maxEm`: broken between phrases; a phrase too long for a line
 * where the script changes; what is still too long between its characters.
 */
export function wrapAtPhrases(text: string, maxEm: number): string[] {
  const lines: string[] = [];
  for (const piece of breakIntoPhrases(text).flatMap((phrase) => fitting(phrase, maxEm))) {
    const last = lines.at(-1);
    if (last !== undefined && widthInEm(last + piece) <= maxEm) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim());
}

/**
 * The pieces of `text` after any of which a narrow cell may end its line: its phrases, those wider than `maxEm` at a change of
 * script. A number stays with what it numbers.
 */
export function breakForCell(text: string, maxEm: number): string[] {
  const pieces: string[] = [];
  for (const piece of breakIntoPhrases(text).flatMap((phrase) => fitting(phrase, maxEm))) {
    const last = pieces.at(-1);
    if (last !== undefined && /^\S{1,4} $/.test(last)) pieces[pieces.length - 1] = `${last.trimEnd()}\u00a0${piece}`;
    else pieces.push(piece);
  }
  return pieces;
}

function fitting(phrase: string, maxEm: number): string[] {
  if (widthInEm(phrase) <= maxEm) return [phrase];
  const pieces = joinWhere(phrase.split(SCRIPT_CHANGE), phrase, () => false);
  return pieces.flatMap((piece) => (widthInEm(piece) <= maxEm ? [piece] : joinWhere([...piece], piece, () => false)));
}

/** Joins neighbours where a line must not end: by the rules of line breaking, or where `isForbidden` says so of an offset. */
function joinWhere(pieces: readonly string[], text: string, isForbidden: (offset: number) => boolean): string[] {
  const joined: string[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && (isForbidden(offset) || NOT_FIRST.test(text.slice(offset)) || NOT_LAST.test(last)))
      joined[joined.length - 1] = last + piece;
    else joined.push(piece);
    offset += piece.length;
  }
  return joined;
}

function isWithinWord(text: string): (offset: number) => boolean {
  const starts = new Set([...words.segment(text)].map(({ index }) => index));
  return (offset) => !starts.has(offset);
}
