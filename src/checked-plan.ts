import type { KnownProblems } from './check/check-plan.ts';
import { checkPlan, STALE_RULE } from './check/check-plan.ts';
import type { Reminder } from './check/reminders.ts';
import { reminders } from './check/reminders.ts';
import { readContent } from './load/read-content.ts';
import type { Position } from './load/read-yaml.ts';
import { assemblePlan } from './model/assemble-plan.ts';
import type { Plan } from './model/plan.ts';
import type { Problem } from './model/problem.ts';

/** A content folder, read, put together and checked. */
export interface CheckedPlan {
  folder: string;
  /** `null` where a needed file is missing or cannot be read. Not to be published while there are problems. */
  plan: Plan | null;
  problems: readonly Problem[];
  /** The entries of `known-discrepancies.yaml`, each with the problems that it explains. */
  knownProblems: readonly KnownProblems[];
  reminders: readonly Reminder[];
  /** Where a problem stands; `null` where its file was not read as text. */
  locate: (problem: Problem) => Position | null;
}

/** The one way from a content folder to a plan, for pages and commands alike; it never throws for what an editor wrote. */
export async function readCheckedPlan(folder: string): Promise<CheckedPlan> {
  const { parts, problems, locate } = await readContent(folder);
  if (!parts) return { folder, plan: null, problems, knownProblems: [], reminders: [], locate };
  const assembled = assemblePlan(parts);
  const checked = checkPlan(assembled.plan);
  const unread = [...problems, ...assembled.problems];
  // Where files are at fault, discrepancies may only seem to be gone.
  const found = unread.length > 0 ? checked.problems.filter((problem) => problem.rule !== STALE_RULE) : checked.problems;
  return {
    folder,
    plan: assembled.plan,
    problems: [...unread, ...found],
    knownProblems: checked.knownProblems,
    reminders: reminders(assembled.plan),
    locate,
  };
}
