import { addressOf } from '../../address.ts';
import { departmentNameOn } from '../../model/department.ts';
import { indexOf } from '../../model/plan-index.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { PageLink } from '../site/site-navigation.ts';

/** Names and pages of departments, in the order given; under the names that the term's document prints. */
export function departmentLinks(plan: TermPlan, ids: readonly string[]): PageLink[] {
  const { departments } = indexOf(plan);
  return ids.map((id) => ({ label: departments.get(id)?.name ?? id, address: addressOf.department(id) }));
}

/** The same under the names that they had on `date`, for what no document of the term prints. */
export function departmentLinksOn({ plan }: TermPlan, ids: readonly string[], date: string | undefined): PageLink[] {
  return ids.map((id) => {
    const found = plan.departments.find((each) => each.id === id);
    return { label: found ? departmentNameOn(found, date) : id, address: addressOf.department(id) };
  });
}
