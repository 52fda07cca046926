import type { Term } from '../model/plan.ts';
import type { SearchRecord } from './record.ts';

/** A record of a term that is over: its context begins with that. */
export function inTerm({ name }: Pick<Term, 'name'>, record: SearchRecord): SearchRecord {
  return { ...record, context: record.context === undefined ? name : `${name} › ${record.context}` };
}
