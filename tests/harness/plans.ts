import assert from 'node:assert/strict';
import { readPlan } from '../../src/load/read-plan.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { TermPlan } from '../../src/model/term-plan.ts';
import { termPlanOf } from '../../src/model/term-plan.ts';
import { type Site, thisPlan } from './sites.ts';

const known = new Map<string, Promise<Plan>>();

/** The plan that `site` was built from, read once a process. Throws for the plan of this repository, which changes. */
export function planOf(site: Site): Promise<Plan> {
  assert.notEqual(site, thisPlan, 'only tests/this-plan/ may read the plan of this repository');
  const plan = known.get(site.contentDir) ?? readWhole(site);
  known.set(site.contentDir, plan);
  return plan;
}

/** Its present term. */
export async function termOf(site: Site): Promise<TermPlan> {
  return termPlanOf(await planOf(site));
}

/** The plan in the content of `site`, with no complaint. */
export async function readWhole({ contentDir }: Site): Promise<Plan> {
  const { plan, problems } = await readPlan(contentDir);
  assert.deepEqual(problems, [], contentDir);
  assert.ok(plan, contentDir);
  return plan;
}
