import type { PreparedRecord, ReadySynonym } from '../../search/match.ts';
import { seek } from '../../search/match.ts';
import { isWord, parseQuery } from '../../search/query.ts';
import type { SoughtQuery } from '../../search/rank.ts';
import { answers, seekAll } from '../../search/rank.ts';

/** What a reader typed, as the search understands it; undefined where there is no word in it yet. */
export function readWords(text: string, synonyms: readonly ReadySynonym[]): SoughtQuery | undefined {
  const query = parseQuery(text);
  return query.terms.some(isWord) ? seekAll(query, (term) => seek(term, synonyms)) : undefined;
}

/** True where the search would find `prepared` by these words. */
export function holdsWords(prepared: PreparedRecord, words: SoughtQuery | undefined): boolean {
  return words === undefined || answers(prepared, words);
}

/** True where a synonym may find more than the words themselves. */
export function hasSynonyms(words: SoughtQuery | undefined): boolean {
  return words?.terms.some(({ synonyms }) => synonyms.length > 0) ?? false;
}
