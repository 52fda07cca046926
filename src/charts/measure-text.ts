import { splitUnbreakable } from './unbreakable.ts';

/** Width in em of a character in the fonts of the site; on the wide side, so that estimated room is enough room. */
function characterWidth(character: string): number {
  if (/[0-9]/.test(character)) return 0.6;
  if (/[.,:;|!' ]/.test(character)) return 0.31;
  if (/[ -~]/.test(character)) return 0.66;
  return 1;
}

/** The width of `text` at `fontSize`, in the unit of `fontSize`; an estimate, since no font is loaded at build. */
export function textWidth(text: string, fontSize: number): number {
  return [...text].reduce((sum, character) => sum + characterWidth(character), 0) * fontSize;
}

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** `text` in lines of at most `width`, broken between words; a word that is wider than a line is broken inside. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, width, fontSize)) {
    if (line && textWidth(line + piece, fontSize) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line ? piece : piece.trimStart();
  }
  return [...lines, line.trimEnd()].filter(Boolean);
}

/** What never begins a line: what closes a phrase, and a single kanji or kana, which ends the word before it. */
const CLOSING = /^(?:[）」』、。，．％%]+|[\p{Script=Han}\p{Script=Hiragana}])$/u;
/** What never ends a line. */
const OPENING = /[（「『]$/;

function pieces(text: string, width: number, fontSize: number): string[] {
  const fits = (piece: string) => textWidth(piece, fontSize) <= width;
  const whole = splitUnbreakable(text).flatMap((piece) => (piece.isWhole && fits(piece.text) ? [piece.text] : wordsOf(piece.text)));
  const segments = whole.flatMap((segment) => (fits(segment) ? [segment] : [...segment]));
  const joined: string[] = [];
  for (const segment of segments) {
    const before = joined.at(-1) ?? '';
    const isTied = before !== '' && (CLOSING.test(segment) || OPENING.test(before)) && fits(before + segment);
    joined.splice(isTied ? -1 : joined.length, isTied ? 1 : 0, isTied ? before + segment : segment);
  }
  return joined;
}

function wordsOf(text: string): string[] {
  return [...words.segment(text)].map(({ segment }) => segment);
}
