import type { Plan, Term } from './plan.ts';

/** What an initiative is called in the document of `term`, or as it began after it; its id where neither names it. */
export function nameIn({ initiatives }: Pick<Plan, 'initiatives'>, id: string, term: Pick<Term, 'id'>): string {
  const found = initiatives.find((each) => each.id === id);
  const began = found?.events?.find((event) => event.kind === 'began');
  return found?.terms[term.id]?.name ?? (began?.kind === 'began' ? began.name : undefined) ?? id;
}
