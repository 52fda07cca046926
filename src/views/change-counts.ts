import type { Change } from '../model/change.ts';
import type { TermInitiative, TermPlan } from '../model/term-plan.ts';

/** How many initiatives stand in a term and in the one before, and how each change counts. */
export interface ChangeCounts {
  /** Null for a first term. */
  former: number | null;
  current: number;
  /** Every change of the term that occurs, in the plan's order. */
  byChange: readonly { change: Change; count: number }[];
}

/** Counts `initiatives` (all of the term unless given) by term and by change, as printed. */
export function countChanges(plan: TermPlan, initiatives: readonly TermInitiative[] = plan.initiatives): ChangeCounts {
  return {
    former: plan.previous ? initiatives.filter(({ previousName }) => previousName !== undefined).length : null,
    current: initiatives.filter(({ name }) => name !== undefined).length,
    byChange: plan.term.changes
      .map((change) => ({ change, count: initiatives.filter((each) => each.change === change.id).length }))
      .filter(({ count }) => count > 0),
  };
}
