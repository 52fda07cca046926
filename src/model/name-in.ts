import type { Plan, Term } from './plan.ts';

/** What an initiative is called in the document of `term`; its id where that names it not. */
export function nameIn({ initiatives }: Pick<Plan, 'initiatives'>, id: string, term: Pick<Term, 'id'>): string {
  return initiatives.find((each) => each.id === id)?.terms[term.id]?.name ?? id;
}
