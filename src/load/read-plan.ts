import { assemblePlan } from '../model/assemble-plan.ts';
import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { readContent } from './read-content.ts';
import type { Position } from './read-yaml.ts';

/** A plan as its content folder gives it, not yet checked for coherence. */
export interface ReadPlan {
  /** `null` where a file that the plan needs is missing or cannot be read. Not to be published while there are problems. */
  plan: Plan | null;
  problems: Problem[];
  locate: (problem: Problem) => Position | null;
}

/** Reads the plan in `folder`, with everything wrong with any of its files. */
export async function readPlan(folder: string): Promise<ReadPlan> {
  const { parts, problems, locate } = await readContent(folder);
  if (!parts) return { plan: null, problems, locate };
  const assembled = assemblePlan(parts);
  return { plan: assembled.plan, problems: [...problems, ...assembled.problems], locate };
}
