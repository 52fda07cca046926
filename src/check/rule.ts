import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';

/** What a rule found; `check-plan` signs it with the rule's name. */
export type Finding = Omit<Problem, 'rule' | 'position'>;

/** One thing that must be true of a plan as a whole. */
export interface Rule {
  /** A sentence, and the name of its file. */
  name: string;
  /** What the rule asks for, in Japanese. */
  description: string;
  /**
   * True where the source itself may break the rule: `known-discrepancies.yaml` can then give the reason. What would
   * break the site, such as a reference to nothing, cannot be excused.
   */
  excusable: boolean;
  check: (plan: Plan) => Finding[];
}
