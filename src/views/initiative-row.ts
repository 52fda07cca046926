import { addressOf } from '../address.ts';
import type { TermInitiative, TermPlan } from '../model/term-plan.ts';
import { indexOf, nameOf } from '../model/term-plan.ts';
import type { PageLink } from './site-navigation.ts';

/** One initiative as a line of a list. */
export interface InitiativeRow {
  initiative: TermInitiative;
  name: string;
  address: string;
  departments: readonly PageLink[];
}

/** The line that lists show for `initiative`. */
export function initiativeRow(plan: TermPlan, initiative: TermInitiative): InitiativeRow {
  return {
    initiative,
    name: nameOf(initiative),
    address: addressOf.initiative(initiative.id),
    departments: departmentLinks(plan, initiative.departments),
  };
}

/** Names and pages of departments, in the order given. */
export function departmentLinks(plan: TermPlan, ids: readonly string[]): PageLink[] {
  const { departments } = indexOf(plan);
  return ids.map((id) => ({ label: departments.get(id)?.name ?? id, address: addressOf.department(id) }));
}
