import type { Plan, Term } from './plan.ts';

/** The first day of a term; undefined where its document does not say its years. */
export function startOfTerm({ years }: Pick<Term, 'years'>): string | undefined {
  return years && `${years.first}-04-01`;
}

/** The last day of a term; undefined where its document does not say its years. */
export function endOfTerm({ years }: Pick<Term, 'years'>): string | undefined {
  return years && `${years.last + 1}-03-31`;
}

/**
 * The term in force on `date`: the last one that is not known to begin later, so the last of all where no term says its
 * years, and the first for a day before them all. Without a date, the last.
 */
export function termAt({ terms }: Pick<Plan, 'terms'>, date: string | undefined): Term {
  const inForce = terms.findLast((term) => date === undefined || (startOfTerm(term) ?? date) <= date);
  const term = inForce ?? terms[0];
  if (!term) throw new Error('A plan has at least one term');
  return term;
}
