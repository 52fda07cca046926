import type { Change } from '../model/change.ts';
import type { Initiative } from '../model/initiative.ts';
import type { Plan } from '../model/plan.ts';

/** How many initiatives stand in each term, and how each change counts. */
export interface ChangeCounts {
  former: number;
  current: number;
  /** Every change of the plan that occurs, in the plan's order. */
  byChange: readonly { change: Change; count: number }[];
}

/** Counts `initiatives` (all of the plan unless given) by term and by change. */
export function countChanges(plan: Plan, initiatives: readonly Initiative[] = plan.initiatives): ChangeCounts {
  const kinds = new Map(plan.settings.changes.map(({ id, kind }) => [id, kind]));
  return {
    former: initiatives.filter((each) => kinds.get(each.change) !== 'new').length,
    current: initiatives.filter((each) => kinds.get(each.change) !== 'ended').length,
    byChange: plan.settings.changes
      .map((change) => ({ change, count: initiatives.filter((each) => each.change === change.id).length }))
      .filter(({ count }) => count > 0),
  };
}
