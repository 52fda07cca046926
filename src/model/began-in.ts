import type { InitiativeEvent } from './event.ts';
import type { Initiative } from './initiative.ts';
import type { Plan, Term } from './plan.ts';
import { termAt } from './term-at.ts';

type Began = Extract<InitiativeEvent, { kind: 'began' }>;

/** The event by which `initiative` began in `term`; undefined where it did not. */
export function beganIn(plan: Pick<Plan, 'terms'>, { events = [] }: Initiative, term: Term): Began | undefined {
  return events.find((event): event is Began => event.kind === 'began' && termAt(plan, event.date) === term);
}
