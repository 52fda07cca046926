import type { Searchable } from './normalise.ts';
import { contains, searchable, searchableQuery } from './normalise.ts';
import type { Term } from './query.ts';
import type { SearchManifest, SearchRecord } from './record.ts';
import { lineText } from './record.ts';
import type { Fit } from './whole-words.ts';
import { fitOf } from './whole-words.ts';

/** Where in a record a term stands, the best place first. */
export const PLACES = ['title', 'previousName', 'alias', 'department', 'text', 'context'] as const;

export type Place = (typeof PLACES)[number];

/** A record with its texts made searchable once. */
export interface PreparedRecord {
  record: SearchRecord;
  /** Its number in the order of the plan. */
  order: number;
  texts: Readonly<Record<Place, readonly Searchable[]>>;
}

/** A term with everything that may stand for it. */
export interface Sought {
  query: Searchable;
  /** Declared other words. */
  synonyms: readonly Synonymous[];
  /** A number in a circle, which is no other number. */
  circled?: string | undefined;
}

/** A declared synonym: `word` is what the reader `said`, as search compares it. */
export interface ReadySynonym {
  said: string;
  word: string;
  means: readonly string[];
}

/** What the reader said, what the plan says instead, and what must stand beside it in the same text. */
export interface Synonymous {
  said: string;
  meant: string;
  query: Searchable;
  beside: readonly Searchable[];
}

/** Where a term was found; `at` counts the texts of that place. */
export interface Hit {
  place: Place;
  at: number;
  query: Searchable;
  /** How well, among the texts of this record. */
  fit: Fit;
  synonym?: Synonymous | undefined;
}

/** Kinds whose label tells one from another, as Keep ① does, and is therefore looked for too. */
const LABELLED = new Set(['try', 'statement', 'policy', 'group']);

/** The other names of a record, in the order in which `Hit.at` counts them. */
export function aliasesOf(record: SearchRecord): readonly string[] {
  return [...(LABELLED.has(record.kind) ? [record.label] : []), ...(record.aliases ?? [])];
}

/** Makes the texts of `record` searchable. */
export function prepare(record: SearchRecord, order: number): PreparedRecord {
  const made = Object.entries(textsOf(record)).map(([name, texts]) => [name, texts.map(searchable)]);
  return { record, order, texts: Object.fromEntries(made) as PreparedRecord['texts'] };
}

/** What is looked through, as it is written. */
function textsOf(record: SearchRecord): Readonly<Record<Place, readonly string[]>> {
  return {
    title: [record.title],
    previousName: record.previousName === undefined ? [] : [record.previousName],
    alias: aliasesOf(record),
    department: record.departments ?? [],
    text: (record.lines ?? []).map(lineText),
    context: record.context === undefined ? [] : [record.context],
  };
}

/** Makes declared synonyms ready for `seek`, once for all terms. */
export function readySynonyms(synonyms: SearchManifest['synonyms']): readonly ReadySynonym[] {
  return synonyms.flatMap(({ words, means }) =>
    words.map((said) => ({ said, word: searchableQuery(said).literal, means })).filter(({ word }) => word !== ''),
  );
}

/** What to look for where a reader asks for `term`. A quoted phrase is meant to the letter, so it has no synonyms. */
export function seek(term: Term, synonyms: readonly ReadySynonym[]): Sought {
  const query = searchableQuery(term.text);
  const circled = /^[①-⑳㉑-㉟㊱-㊿]$/.test(term.text) ? term.text : undefined;
  return { query, circled, synonyms: term.isPhrase ? [] : synonyms.flatMap((synonym) => replaced(query.literal, synonym)) };
}

/** 残業時間 is looked for as 勤務時間, with 時間 in the same text. A word within a longer one of its script is another word. */
function replaced(literal: string, { said, word, means }: ReadySynonym): Synonymous[] {
  const at = literal.indexOf(word);
  if (at < 0) return [];
  const [before, after] = [literal.slice(0, at), literal.slice(at + word.length)];
  if (isOneWord(before, word) || isOneWord(word, after)) return [];
  const beside = [before, after].map(searchableQuery).filter((each) => each.literal !== '');
  return means.map((meant) => ({ said, meant, query: searchableQuery(meant), beside }));
}

function isOneWord(before: string, after: string): boolean {
  return /[ァ-ー]$/.test(before) ? /^[ァ-ー]/.test(after) : /[a-z]$/.test(before) && /^[a-z]/.test(after);
}

/** The best place where `sought` stands in `prepared`, literally if at all; undefined where it does not. */
export function findIn(prepared: PreparedRecord, { query, circled, synonyms }: Sought): Hit | undefined {
  const literal = place(prepared, query, [], circled);
  if (literal && literal.place !== 'context') return literal;
  const hits = synonyms.flatMap((synonym) => {
    const hit = place(prepared, synonym.query, synonym.beside);
    return hit ? [{ ...hit, synonym }] : [];
  });
  return hits.sort((a, b) => PLACES.indexOf(a.place) - PLACES.indexOf(b.place))[0] ?? literal;
}

/** The first place where `query` is a word of its own, else the first at all; with all of `beside` in the same text. */
function place({ record, texts }: PreparedRecord, query: Searchable, beside: readonly Searchable[], circled?: string): Hit | undefined {
  let best: Hit | undefined;
  for (const name of PLACES)
    for (const [at, text] of texts[name].entries()) {
      if (!contains(text, query) || !beside.every((each) => contains(text, each))) continue;
      const original = textsOf(record)[name][at] ?? '';
      const fit = circled === undefined ? fitOf(text, query, original) : original.includes(circled) ? 2 : 0;
      if (fit === 2) return { place: name, at, query, fit };
      best = best ? { ...best, fit: Math.max(best.fit, fit) as Fit } : { place: name, at, query, fit };
    }
  return best;
}
