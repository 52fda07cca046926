import type { PreparedRecord, ReadySynonym } from '../../search/match.ts';
import { seek } from '../../search/match.ts';
import { isWord, readings } from '../../search/query.ts';
import type { SoughtQuery } from '../../search/rank.ts';
import { answers, seekAll } from '../../search/rank.ts';

/** What a reader typed in the ways in which the search understands it; none where there is no word in it yet. */
export function readWords(text: string, synonyms: readonly ReadySynonym[]): SoughtQuery[] {
  return readings(text)
    .filter(({ terms }) => terms.some(isWord))
    .map((query) => seekAll(query, (term) => seek(term, synonyms)));
}

/** Those of `rows` that the search would find by `words`, in their order. */
export function rowsWith<R>(rows: readonly R[], words: readonly SoughtQuery[], recordOf: (row: R) => PreparedRecord): readonly R[] {
  if (words.length === 0) return rows;
  for (const reading of words) {
    const found = rows.filter((row) => answers(recordOf(row), reading));
    if (found.length > 0) return found;
  }
  return [];
}

/** True where a synonym may find more than the words themselves. */
export function hasSynonyms(words: readonly SoughtQuery[]): boolean {
  return words.some(({ terms }) => terms.some(({ synonyms }) => synonyms.length > 0));
}
