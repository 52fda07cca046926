import type { RecordKind } from './record.ts';
import { RECORD_KINDS } from './record.ts';

/** What a reader is looking for, as the address of the page carries it. */
export interface SearchState {
  query: string;
  /** Results of one kind only; undefined for all. */
  kind: RecordKind | undefined;
}

/** Reads the state from the `?q=…&kind=…` of an address; a kind that does not exist is none. */
export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  return { query: parameters.get('q') ?? '', kind: RECORD_KINDS.find((kind) => kind === parameters.get('kind')) };
}

/** The `?q=…&kind=…` of a state; empty where nothing is asked for. */
export function writeState({ query, kind }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query.trim());
  if (kind) parameters.set('kind', kind);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
