import type { Initiative } from '../model/initiative.ts';
import type { Plan } from '../model/plan.ts';
import { stateOf } from '../model/state-of.ts';

/** What messages call an initiative: its name on `date` (without one, its last), else its id. */
export function calledOn(plan: Plan, initiative: Initiative, date?: string): string {
  return stateOf(plan, initiative, date).name || initiative.id;
}

/** What messages call a section: the name that `departments.yaml` gives it, else its id. */
export function sectionName(plan: Plan, id: string): string {
  return plan.departments.find((each) => each.id === id)?.name ?? id;
}
