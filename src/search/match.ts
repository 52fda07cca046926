import type { Searchable } from './normalise.ts';
import { contains, searchable, searchableQuery } from './normalise.ts';
import type { Term } from './query.ts';
import type { SearchManifest, SearchRecord } from './record.ts';
import { lineText } from './record.ts';

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
  /** Declared other words: what the reader said, what the plan says, the term with the one in place of the other. */
  synonyms: readonly Synonymous[];
}

/** A declared synonym: `word` is what the reader `said`, as search compares it. */
export interface ReadySynonym {
  said: string;
  word: string;
  means: readonly string[];
}

export interface Synonymous {
  said: string;
  meant: string;
  query: Searchable;
}

/** Where a term was found; `at` counts the texts of that place. */
export interface Hit {
  place: Place;
  at: number;
  query: Searchable;
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
  return {
    record,
    order,
    texts: {
      title: [searchable(record.title)],
      previousName: record.previousName === undefined ? [] : [searchable(record.previousName)],
      alias: aliasesOf(record).map(searchable),
      department: (record.departments ?? []).map(searchable),
      text: (record.lines ?? []).map((line) => searchable(lineText(line))),
      context: record.context === undefined ? [] : [searchable(record.context)],
    },
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
  if (term.isPhrase) return { query, synonyms: [] };
  return {
    query,
    synonyms: synonyms
      .filter(({ word }) => query.literal.includes(word))
      .flatMap(({ said, word, means }) =>
        means.map((meant) => ({ said, meant, query: searchableQuery(query.literal.replace(word, searchable(meant).literal)) })),
      ),
  };
}

/** The best place where `sought` stands in `prepared`, literally if at all; undefined where it does not. */
export function findIn(prepared: PreparedRecord, sought: Sought): Hit | undefined {
  const literal = place(prepared, sought.query);
  if (literal && literal.place !== 'context') return literal;
  const hits = sought.synonyms.flatMap((synonym) => {
    const hit = place(prepared, synonym.query);
    return hit ? [{ ...hit, synonym }] : [];
  });
  return hits.sort((a, b) => PLACES.indexOf(a.place) - PLACES.indexOf(b.place))[0] ?? literal;
}

function place({ texts }: PreparedRecord, query: Searchable): Hit | undefined {
  for (const name of PLACES) {
    const at = texts[name].findIndex((text) => contains(text, query));
    if (at >= 0) return { place: name, at, query };
  }
  return undefined;
}
