import assert from 'node:assert/strict';
import type { TermPlan } from '../../src/model/term-plan.ts';
import { termPlanOf } from '../../src/model/term-plan.ts';
import { readWhole } from '../harness/plans.ts';
import { thisPlan } from '../harness/sites.ts';

/** The document whose text stands in `content/source/`. */
export const KOUKI_PLAN = 'kouki-plan';

/** The term that the document describes, as long as there are documents and terms after it. */
export async function koukiPlan(): Promise<TermPlan> {
  const plan = await readWhole(thisPlan);
  const term = plan.terms.findLast(({ document }) => document?.id === KOUKI_PLAN);
  assert.ok(term);
  return termPlanOf(plan, term);
}
