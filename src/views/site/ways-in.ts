import type { TermPlan } from '../../model/term-plan.ts';
import { buildDepartmentIndex } from '../departments/department-index.ts';
import { buildPolicyIndex } from '../terms/policy.ts';
import type { PageLink } from './site-navigation.ts';

/** The ways to initiatives from what they belong to, each with how many it holds. */
export interface WaysInView {
  policies: { heading: string; links: readonly (PageLink & { note: string })[] };
  departments: { heading: string; links: readonly (PageLink & { count: number })[] };
}

/** By the top of the outline, and by the departments that are there now. */
export function buildWaysIn(plan: TermPlan): WaysInView {
  const { words, levels } = plan.term;
  return {
    policies: {
      heading: `${levels[0]}から`,
      links: buildPolicyIndex(plan).map(({ title, address, countLine }) => ({ label: title, address, note: countLine })),
    },
    departments: {
      heading: `${words.departmentShort}から`,
      links: buildDepartmentIndex(plan)
        .filter(({ isThere }) => isThere)
        .map(({ name, address, leads }) => ({ label: name, address, count: leads })),
    },
  };
}
