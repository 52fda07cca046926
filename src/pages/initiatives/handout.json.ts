import { getTermPlan } from '../../plan.ts';
import { handoutAmounts } from '../../views/initiatives/handout.ts';

/** Asked for by the list when it is printed for a committee; null where the plan has no amounts. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(handoutAmounts(await getTermPlan())), { headers: { 'Content-Type': 'application/json' } });
}
