import assert from 'node:assert/strict';
import { readPlan } from '../../src/load/read-plan.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { TermPlan } from '../../src/model/term-plan.ts';
import { termPlanOf } from '../../src/model/term-plan.ts';
import type { Site } from './sites.ts';

const known = new Map<string, Promise<Plan>>();

/** The plan that `site` was built from, read once a process. */
export function planOf(site: Site): Promise<Plan> {
  const plan = known.get(site.contentDir) ?? read(site);
  known.set(site.contentDir, plan);
  return plan;
}

/** Its present term. */
export async function termOf(site: Site): Promise<TermPlan> {
  return termPlanOf(await planOf(site));
}

async function read({ contentDir }: Site): Promise<Plan> {
  const { plan, problems } = await readPlan(contentDir);
  assert.deepEqual(problems, [], contentDir);
  assert.ok(plan, contentDir);
  return plan;
}
