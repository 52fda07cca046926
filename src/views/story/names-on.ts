import { departmentNameOn } from '../../model/department.ts';
import type { Plan } from '../../model/plan.ts';
import { stateOf } from '../../model/state-of.ts';
import type { EventNames } from '../sentences/events.ts';

/** Names of initiatives and sections as they were on a day; an id where the plan has no such thing. */
export function namesOn(plan: Plan): (date: string) => EventNames {
  return (date) => ({
    initiative: (id) => {
      const found = plan.initiatives.find((each) => each.id === id);
      return found ? stateOf(plan, found, date).name : id;
    },
    department: (id) => {
      const found = plan.departments.find((each) => each.id === id);
      return found ? departmentNameOn(found, date) : id;
    },
  });
}
