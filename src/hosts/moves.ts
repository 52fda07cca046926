import { href } from '../address.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { formerPages } from '../views/site/former-address.ts';

/** A page that moved: both addresses with the base path. */
export interface Move {
  from: string;
  to: string;
}

/** The pages that moved. Those that are gone keep their page, which says why; a bare 410 would not. */
export function movesOf(plan: TermPlan): Move[] {
  return formerPages(plan).flatMap(({ address, target }) => (target ? [{ from: href(address), to: href(target.address) }] : []));
}
