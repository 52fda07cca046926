import type { Change } from '../model/change.ts';
import type { TermInitiative } from '../model/term-plan.ts';
import type { TermPlan } from '../model/term-plan.ts';

/** How many initiatives stand in each term, and how each change counts. */
export interface ChangeCounts {
  former: number;
  current: number;
  /** Every change of the plan that occurs, in the plan's order. */
  byChange: readonly { change: Change; count: number }[];
}

/** Counts `initiatives` (all of the plan unless given) by term and by change. */
export function countChanges(plan: TermPlan, initiatives: readonly TermInitiative[] = plan.initiatives): ChangeCounts {
  const kinds = new Map(plan.settings.changes.map(({ id, kind }) => [id, kind]));
  return {
    former: initiatives.filter((each) => kinds.get(each.change) !== 'new').length,
    current: initiatives.filter((each) => kinds.get(each.change) !== 'ended').length,
    byChange: plan.settings.changes
      .map((change) => ({ change, count: initiatives.filter((each) => each.change === change.id).length }))
      .filter(({ count }) => count > 0),
  };
}
