import { addressOf } from '../address.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { indexOf } from '../model/term-plan.ts';
import type { PageLink } from './site-navigation.ts';

/** Names and pages of departments, in the order given. */
export function departmentLinks(plan: TermPlan, ids: readonly string[]): PageLink[] {
  const { departments } = indexOf(plan);
  return ids.map((id) => ({ label: departments.get(id)?.name ?? id, address: addressOf.department(id) }));
}
