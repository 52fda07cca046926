import { baseOf, toKatakana } from './base-text.ts';
import { SPELLING_PAIRS } from './spelling-pairs.ts';

/** A replacement of `length` units at `at`. */
export interface Edit {
  at: number;
  length: number;
  replacement: string;
}

/**
 * What to change in `literal` so that spellings of one word become equal: pairs to their common form, no ・, /, brackets
 * or hyphens in compounds, and one ー at the end of every katakana word of three or more (サーバ is サーバー, but メンター is not in メンタル).
 * A query may begin inside a word, so its first one counts at any length.
 */
export function foldEdits(base: string, literal: string, isQuery: boolean): Edit[] {
  const edits: Edit[] = [];
  let wordStart = -1;
  for (let at = 0; at <= literal.length; ) {
    const isInWord = at < base.length && isKatakana(base.charCodeAt(at));
    if (isInWord && wordStart < 0) wordStart = at;
    if (!isInWord && wordStart >= 0) {
      const isLong = at - wordStart >= 3 || (isQuery && wordStart === 0);
      const isDone = literal[at - 1] === 'ー' || endOf(edits.at(-1)) === at;
      if (isLong && !isDone) edits.push({ at, length: 0, replacement: 'ー' });
      wordStart = -1;
    }
    const edit = pairAt(literal, at) ?? seamAt(literal, at, isQuery);
    if (edit) edits.push(edit);
    at += edit?.length ?? 1;
  }
  return edits;
}

function pairAt(literal: string, at: number): Edit | undefined {
  const spelling = SPELLINGS.get(literal.charCodeAt(at))?.find(({ form }) => literal.startsWith(form, at));
  return spelling && { at, length: spelling.form.length, replacement: spelling.common };
}

/** PPP/PFI is PPP・PFI, M-STEP is MSTEP, (DB)方式 is DB方式, and 2,611,600 is 2611600. */
function seamAt(literal: string, at: number, isQuery: boolean): Edit | undefined {
  const character = literal[at] ?? '';
  const isSeam = SEAMS[character]?.(literal.slice(Math.max(0, at - 8), at), literal.slice(at + 1, at + 9)) ?? false;
  return isSeam && !(isQuery && isLoneBracket(literal, at)) ? { at, length: 1, replacement: '' } : undefined;
}

const OPENING = '([{〔【〈《「『“‘';
const CLOSING = ')]}〕】〉》」』”’';

/** What may join or part the pieces of one word, each with a look at what stands before and after. */
const SEAMS: Readonly<Record<string, (before: string, after: string) => boolean>> = {
  '・': () => true,
  ',': (before, after) => /\d$/.test(before) && /^\d{3}(?!\d)/.test(after),
  '/': (before, after) => /[^\d]$/.test(before) && /^[^\d]/.test(after),
  ー: (before, after) => /[a-z]$/.test(before) && /^[a-z]/.test(after),
  // What stands in (1) is a number of a list, not a word.
  ...each(OPENING, (_before, after) => !/^\d+[)\]]/.test(after)),
  ...each(CLOSING, (before) => !/[([]\d+$/.test(before)),
};

function each<T>(characters: string, value: T): Record<string, T> {
  return Object.fromEntries([...characters].map((character) => [character, value]));
}

/** A bracket at the edge of a query is meant where its partner is not inside: it has none, or the two hold all there is. */
function isLoneBracket(literal: string, at: number): boolean {
  const [character = '', inside] = [literal[at], literal.slice(1, -1)];
  if (at === 0) return CLOSING.includes(character) || (OPENING.includes(character) && !has(inside, CLOSING));
  if (at < literal.length - 1) return false;
  return OPENING.includes(character) || (CLOSING.includes(character) && !has(inside, OPENING));
}

function has(text: string, characters: string): boolean {
  return [...characters].some((character) => text.includes(character));
}

function endOf(edit: Edit | undefined): number {
  return edit && edit.length > 0 ? edit.at + edit.length : -1;
}

/** Part of a katakana word: a katakana, ー, or the ・ between two. */
function isKatakana(code: number): boolean {
  return code >= 0x30a1 && code <= 0x30fc;
}

/** Every spelling with the common form of its word, by first character, the longest first. */
const SPELLINGS = spellingsByFirst();

function spellingsByFirst(): Map<number, { form: string; common: string }[]> {
  const byFirst = new Map<number, { form: string; common: string }[]>();
  for (const pair of SPELLING_PAIRS) {
    const forms = pair
      .split('|')
      .flatMap(expand)
      .map((form) => toKatakana(baseOf(form)));
    const common = forms[0] ?? '';
    for (const form of forms) {
      const same = byFirst.get(form.charCodeAt(0)) ?? [];
      byFirst.set(
        form.charCodeAt(0),
        [...same, { form, common }].sort((a, b) => b.form.length - a.form.length),
      );
    }
  }
  return byFirst;
}

/** 取(り)組(み) → 取組, 取組み, 取り組, 取り組み: the shortest first. */
function expand(pattern: string): string[] {
  const [before = '', optional, ...rest] = pattern.split(/[()]/);
  if (optional === undefined) return [before];
  const tails = expand(rest.join('').length > 0 ? pattern.slice(pattern.indexOf(')') + 1) : '');
  return [...tails.map((tail) => before + tail), ...tails.map((tail) => before + optional + tail)].sort((a, b) => a.length - b.length);
}
