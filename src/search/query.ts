/** One word of a query, or a quoted phrase. */
export interface Term {
  text: string;
  isPhrase: boolean;
}

/** A query as typed, taken apart: a record must hold all of `terms` and none of `excluded`. */
export interface Query {
  terms: readonly Term[];
  excluded: readonly Term[];
}

const QUOTES: Readonly<Record<string, string>> = { '"': '"', '＂': '＂', '“': '”', '„': '”', '「': '」', '『': '』' };

/**
 * Takes a query apart at white space of any width. A quote opens a phrase only where a word begins, and closes it only
 * where one ends, so that text with quotes in it can be pasted; `-` leaves a word out unless nothing else is asked for or
 * it is the sign of an amount.
 */
export function parseQuery(text: string): Query {
  const found: (Term & { isExcluded: boolean })[] = [];
  for (let rest = text.replace(LONE_SIGN, '$1').trimStart(); rest !== ''; ) {
    const dash = /^[-－−‐](?=[^\s\p{Nd}])/u.exec(rest)?.[0] ?? '';
    const { term, length } = takeTerm(rest.slice(dash.length));
    found.push({ ...term, isExcluded: dash !== '' });
    rest = rest.slice(dash.length + length).trimStart();
  }
  const [wanted, unwanted] = [found.filter((term) => !term.isExcluded), found.filter((term) => term.isExcluded)];
  if (wanted.length === 0) return { terms: meant(plainWords(text)), excluded: [] };
  return { terms: meant(joinLetters(wanted)), excluded: once(unwanted.filter(isWord)) };
}

/**
 * The readings of a query, to be tried in turn until one finds something: as it is typed; taken apart also where signs
 * join its words, as in ふるさと納税、寄附.
 */
export function readings(text: string): Query[] {
  const asTyped = parseQuery(text);
  const apart = text.replace(JOINTS, ' ');
  return apart === text ? [asTyped] : [asTyped, parseQuery(apart)];
}

/** The sign of an amount as documents print it, away from its digits. */
const LONE_SIGN = /(?<=^|\s)([-－−‐△▲])\s+(?=\p{Nd})/gu;

/** No hyphen, which leaves out, and no comma, full stop or slash between digits. */
const JOINTS = /(?<!\p{Nd})[,，.．/／]|[,，.．/／](?!\p{Nd})|[、。・･｡､…‥～〜:：;；|｜&＆+＋→⇒（）()【】［\][〔〕]/gu;

/** Without what is only a mark between words, such as the ・ of `DX ・ BPR`, unless there is nothing else. */
function meant(terms: readonly Term[]): Term[] {
  return once(terms.some(isWord) ? terms.filter(isWord) : terms);
}

/** True where `term` is more than marks. */
export function isWord({ text }: Term): boolean {
  return /[\p{L}\p{N}\p{So}]/u.test(text);
}

function once(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map(({ text, isPhrase }) => [`${isPhrase} ${text}`, { text, isPhrase }])).values()];
}

function takeTerm(text: string): { term: Term; length: number } {
  const closing = QUOTES[text[0] ?? ''];
  if (closing !== undefined) {
    const end = closingAt(text, closing);
    const phrase = text.slice(1, end < 0 ? undefined : end);
    // An open quote is a phrase still being typed.
    if (phrase.trim() !== '' && (end >= 0 || !text.slice(1).includes(closing)))
      return { term: { text: phrase, isPhrase: true }, length: end < 0 ? text.length : end + 1 };
  }
  const word = /^\S+/.exec(text)?.[0] ?? '';
  // A word in square brackets, as documents set one apart, is that word.
  const bare = /^[[［【〔](.*[\p{L}\p{N}].*)[\]］】〕]$/u.exec(word)?.[1] ?? word;
  return { term: { text: bare, isPhrase: false }, length: word.length };
}

/** Where the phrase ends: at a closing quote before white space or the end; -1 where there is none. */
function closingAt(text: string, closing: string): number {
  for (let at = text.indexOf(closing, 1); at >= 0; at = text.indexOf(closing, at + 1)) {
    const after = text[at + 1];
    if (after === undefined || /\s/.test(after)) return at;
  }
  return -1;
}

function plainWords(text: string): Term[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ text: word, isPhrase: false }));
}

/** `B P R` and `D X 推進課` are one word with spaces in it: single letters belong together, and to a word they lead. */
function joinLetters(terms: readonly Term[]): Term[] {
  const joined: Term[] = [];
  let isOpen = false;
  for (const term of terms) {
    const last = joined.at(-1);
    if (isOpen && last && !term.isPhrase && /^\p{Script=Latin}(?!\p{Script=Latin})/u.test(term.text)) {
      joined[joined.length - 1] = { text: `${last.text}${term.text}`, isPhrase: false };
    } else joined.push(term);
    isOpen = !term.isPhrase && /^\p{Script=Latin}$/u.test(term.text);
  }
  return joined;
}
