import type { Searchable } from '../../search/normalise.ts';
import { contains, searchable, searchableQuery } from '../../search/normalise.ts';

/** Words to look for in a row: all of `wanted`, none of `unwanted`. */
export interface WordQuery {
  wanted: readonly Searchable[];
  unwanted: readonly Searchable[];
}

/** Splits what a reader typed: several words are all meant, a quoted phrase stays together, `-語` leaves out. */
export function readWords(text: string): WordQuery {
  const parts = [...text.matchAll(/(?<sign>[-－]?)(?:["“”＂](?<phrase>[^"“”＂]+)["“”＂]?|(?<word>\S+))/g)].map(({ groups }) => ({
    isUnwanted: Boolean(groups?.sign),
    query: searchableQuery(groups?.phrase ?? groups?.word?.replace(/^[-－]$|["“”＂]/g, '') ?? ''),
  }));
  const meant = parts.filter(({ query }) => query.literal !== '');
  return {
    wanted: meant.filter(({ isUnwanted }) => !isUnwanted).map(({ query }) => query),
    unwanted: meant.filter(({ isUnwanted }) => isUnwanted).map(({ query }) => query),
  };
}

/** The texts of a row made ready to be looked through; no word is found across two of them. */
export function readyTexts(texts: readonly string[]): Searchable {
  return searchable(texts.join('|'));
}

/** True where `text` has all that is wanted and nothing that is not. */
export function holdsWords(text: Searchable, { wanted, unwanted }: WordQuery): boolean {
  return wanted.every((query) => contains(text, query)) && !unwanted.some((query) => contains(text, query));
}
