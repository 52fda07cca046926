import type { EntryRef } from '../model/entry-ref.ts';
import { idsOf, refsOf } from '../model/entry-ref.ts';
import { fateOf } from '../model/moved.ts';
import { nearestName } from '../model/nearest-name.ts';
import type { Plan } from '../model/plan.ts';

/** True for what is neither in the plan nor where moved.yaml leads. */
export function isLost(plan: Plan, ref: EntryRef): boolean {
  return fateOf(ref, plan).kind === 'lost';
}

/** What to write in the place of such a reference. */
export function adviceFor(plan: Plan, ref: EntryRef): string {
  const meant = nearestName(ref, refsOf(idsOf(plan)));
  return meant ? `「${meant}」に直してください。` : '「種類/id」を確かめてください。種類と id は ids.yaml に並んでいます。';
}
