import { addressOf } from '../address.ts';
import type { TermInitiative } from '../model/term-plan.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { indexOf } from '../model/term-plan.ts';
import type { Category, Policy } from '../model/term-plan.ts';
import type { ChangeCounts } from './change-counts.ts';
import { countChanges } from './change-counts.ts';
import type { InitiativeRow } from './initiative-row.ts';
import { initiativeRow } from './initiative-row.ts';

/** A policy as an entry of an index. */
export interface PolicySummary {
  policy: Policy;
  address: string;
  counts: ChangeCounts;
}

/** The page of one policy: its categories with their initiatives in printed order. */
export interface PolicyView extends PolicySummary {
  categories: readonly { category: Category; counts: ChangeCounts; rows: readonly InitiativeRow[] }[];
  previous?: PolicySummary | undefined;
  next?: PolicySummary | undefined;
}

/** Every policy with its counts, in order. */
export function buildPolicyIndex(plan: TermPlan): PolicySummary[] {
  return plan.policies.map((policy) => ({
    policy,
    address: addressOf.policy(plan.term.id, policy.id),
    counts: countChanges(
      plan,
      policy.categories.flatMap((category) => initiativesOf(plan, category)),
    ),
  }));
}

/** The page of the policy `id`. Throws where the plan has no such policy. */
export function buildPolicy(plan: TermPlan, id: string): PolicyView {
  const index = buildPolicyIndex(plan);
  const at = index.findIndex(({ policy }) => policy.id === id);
  const summary = index[at];
  if (!summary) throw new Error(`No policy ${id}`);
  return {
    ...summary,
    categories: summary.policy.categories.map((category) => {
      const initiatives = initiativesOf(plan, category);
      return { category, counts: countChanges(plan, initiatives), rows: initiatives.map((each) => initiativeRow(plan, each)) };
    }),
    previous: index[at - 1],
    next: index[at + 1],
  };
}

function initiativesOf(plan: TermPlan, category: Category): TermInitiative[] {
  const { initiatives } = indexOf(plan);
  return category.initiatives.flatMap((id) => initiatives.get(id) ?? []);
}
