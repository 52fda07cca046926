import { addressOf } from '../address.ts';
import { stateOf } from '../model/state-of.ts';
import type { TermInitiative, TermPlan } from '../model/term-plan.ts';
import { indexOf, lastDayOf, nameOf } from '../model/term-plan.ts';
import { nowNote } from './sentences/now.ts';
import type { PageLink } from './site-navigation.ts';

/** One initiative as a line of a list. */
export interface InitiativeRow {
  initiative: TermInitiative;
  name: string;
  address: string;
  departments: readonly PageLink[];
  /** What has happened to it in this term, where that differs from what is printed; empty elsewhere. */
  note: string;
}

/** The line that lists show for `initiative`. */
export function initiativeRow(plan: TermPlan, initiative: TermInitiative): InitiativeRow {
  return {
    initiative,
    name: nameOf(initiative),
    address: addressOf.initiative(initiative.id),
    departments: departmentLinks(plan, initiative.departments),
    note: nowNote(plan.plan, initiative, stateOf(plan.plan, initiative.identity, lastDayOf(plan))),
  };
}

/** Names and pages of departments, in the order given. */
export function departmentLinks(plan: TermPlan, ids: readonly string[]): PageLink[] {
  const { departments } = indexOf(plan);
  return ids.map((id) => ({ label: departments.get(id)?.name ?? id, address: addressOf.department(id) }));
}
