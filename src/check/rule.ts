import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { TermPlan } from '../model/term-plan.ts';

/** What a rule found; `check-plan` signs it with the rule's name. */
export type Finding = Omit<Problem, 'rule' | 'position'>;

interface RuleHead {
  /** A sentence, and the name of its file. */
  name: string;
  /** What the rule asks for, in Japanese. */
  description: string;
  /**
   * True where the source itself may break the rule: `known-discrepancies.yaml` can then give the reason. What would
   * break the site, such as a reference to nothing, cannot be excused.
   */
  excusable: boolean;
}

/** One thing that must be true of a plan through all its terms. */
export interface PlanRule extends RuleHead {
  scope: 'plan';
  check: (plan: Plan) => Finding[];
}

/** One thing that must be true of each term; the walk over the terms is not the rule's. */
export interface TermRule extends RuleHead {
  scope: 'term';
  check: (plan: TermPlan) => Finding[];
}

export type Rule = PlanRule | TermRule;
