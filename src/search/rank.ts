import type { Hit, PreparedRecord, Sought } from './match.ts';
import { findIn, PLACES } from './match.ts';
import type { Searchable } from './normalise.ts';
import { contains, searchableQuery } from './normalise.ts';
import type { Query } from './query.ts';

/** A record that answers a query. */
export interface Found {
  prepared: PreparedRecord;
  /** One a term, in the order of the query. */
  hits: readonly Hit[];
  /** The smaller, the better; equal ones stand in the order of the records. */
  rank: number;
}

/** A query made ready for matching. */
export interface SoughtQuery {
  terms: readonly Sought[];
  excluded: readonly Sought[];
  /** All terms together: a title that reads just so is the best answer. */
  whole: Searchable;
}

const EXACT_TITLE = 0;
const TITLE_PREFIX = 1;
const FIRST_PLACE = 2;
/** Below every literal match. */
const BY_SYNONYM = FIRST_PLACE + PLACES.length * 2;

/** Puts the terms of `query`, as `seekTerm` understands them, together; those that ask for nothing are left out. */
export function seekAll(query: Query, seekTerm: (term: Query['terms'][number]) => Sought): SoughtQuery {
  return {
    terms: query.terms.map(seekTerm).filter((term) => term.query.literal !== ''),
    // What a reader leaves out, they leave out as they wrote it.
    excluded: query.excluded.map((term) => ({ query: searchableQuery(term.text), synonyms: [] })),
    whole: searchableQuery(query.terms.map(({ text }) => text).join('')),
  };
}

/** The records that hold every term and none that is left out, best first. */
export function rankRecords(records: Iterable<PreparedRecord>, sought: SoughtQuery): Found[] {
  const found: Found[] = [];
  for (const prepared of records) {
    const each = match(prepared, sought);
    if (each) found.push(each);
  }
  return fitting(found, sought.terms.length).sort((a, b) => a.rank - b.rank || a.prepared.order - b.prepared.order);
}

/** Without those that hold a term only inside a longer word, where others hold it as a word of its own. */
function fitting(found: readonly Found[], terms: number): Found[] {
  let left = [...found];
  for (let term = 0; term < terms; term++) {
    const isWhole = left.some(({ hits }) => hits[term]?.fit === 2 && !hits[term]?.synonym);
    if (isWhole) left = left.filter(({ hits }) => hits[term]?.fit !== 0);
  }
  return left;
}

/** True where `prepared` holds every term and none that is left out. */
export function answers(prepared: PreparedRecord, sought: SoughtQuery): boolean {
  return match(prepared, sought) !== undefined;
}

function match(prepared: PreparedRecord, { terms, excluded, whole }: SoughtQuery): Found | undefined {
  const hits: Hit[] = [];
  for (const term of terms) {
    const hit = findIn(prepared, term);
    if (!hit) return undefined;
    hits.push(hit);
  }
  // What a record belongs to only narrows down: the name of a policy alone does not list all that stands below it.
  if (hits.length === 0 || hits.every((hit) => hit.place === 'context')) return undefined;
  if (excluded.some((term) => findIn(prepared, term))) return undefined;
  return { prepared, hits, rank: rankOf(prepared, hits, whole) };
}

function rankOf({ texts }: PreparedRecord, hits: readonly Hit[], whole: Searchable): number {
  const place = Math.max(...hits.map(placeRank));
  if (hits.some((hit) => hit.synonym)) return BY_SYNONYM + place;
  const title = texts.title[0];
  if (title && (title.literal === whole.literal || title.folded === whole.folded)) return EXACT_TITLE;
  if (title && (title.literal.startsWith(whole.literal) || title.folded.startsWith(whole.folded))) return TITLE_PREFIX;
  // Of two that hold all words in like places, the one that holds them side by side comes first.
  const isTogether = hits.length === 1 || PLACES.slice(0, place + 1).some((name) => texts[name].some((text) => contains(text, whole)));
  return FIRST_PLACE + place * 2 + (isTogether ? 0 : 1);
}

function placeRank(hit: Hit): number {
  return PLACES.indexOf(hit.place);
}
