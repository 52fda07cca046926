import { beganIn } from './began-in.ts';
import type { Plan, Term } from './plan.ts';

/**
 * What an initiative is called in the document of `term`, or as it began after it; one that the term has no name for, as
 * the last term before it had. Its id where none of them names it.
 */
export function nameIn({ terms, initiatives }: Pick<Plan, 'terms' | 'initiatives'>, id: string, { order }: Pick<Term, 'order'>): string {
  const found = initiatives.find((each) => each.id === id);
  if (!found) return id;
  const names = terms.slice(0, order + 1).map((term) => found.terms[term.id]?.name ?? beganIn({ terms }, found, term)?.name);
  return names.findLast((name) => name !== undefined) ?? id;
}
