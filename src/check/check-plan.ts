import type { KnownDiscrepancy } from '../model/known-discrepancy.ts';
import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { RULES } from './rules.ts';

/** An entry of `known-discrepancies.yaml` with the problems that it explains; none where it quotes the source. */
export interface KnownProblems {
  entry: KnownDiscrepancy;
  problems: readonly Problem[];
}

/** What the rules found in a plan. */
export interface Checked {
  /** What keeps the plan from being published. */
  problems: Problem[];
  /** Every known discrepancy, in the order of the file. */
  knownProblems: KnownProblems[];
}

/** Runs every rule over `plan`; what `known-discrepancies.yaml` explains is set apart. */
export function checkPlan(plan: Plan): Checked {
  const found = RULES.flatMap((rule) => rule.check(plan));
  const knownProblems = plan.knownDiscrepancies.map((entry) => ({ entry, problems: found.filter((problem) => explains(entry, problem)) }));
  return { problems: found.filter((problem) => !plan.knownDiscrepancies.some((entry) => explains(entry, problem))), knownProblems };
}

function explains(entry: KnownDiscrepancy, problem: Problem): boolean {
  return entry.rule === problem.rule && problem.place !== undefined && entry.places?.includes(problem.place) === true;
}
