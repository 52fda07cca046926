import type { Change } from '../../model/change.ts';
import type { TermInitiative, TermPlan } from '../../model/term-plan.ts';
import type { Badge } from '../initiatives/initiative-facts.ts';
import { allFactsOf, badgeOf } from '../initiatives/initiative-facts.ts';

/** How many initiatives stand in a term and in the one before, and how each change counts. */
export interface ChangeCounts {
  /** Null for a first term. */
  former: number | null;
  current: number;
  /** Of those of the term before, how many go on; 0 in a first term. */
  kept: number;
  /** Every change of the term that occurs, in the plan's order. */
  byChange: readonly { change: Change; count: number }[];
}

/** Counts `initiatives` (all of the term unless given) by term and by change, as printed. */
export function countChanges(plan: TermPlan, initiatives: readonly TermInitiative[] = plan.initiatives): ChangeCounts {
  const facts = allFactsOf(plan, initiatives);
  return {
    former: plan.previous ? facts.filter(({ previousName }) => previousName !== undefined).length : null,
    current: facts.filter(({ hasEnded }) => !hasEnded).length,
    kept: facts.filter(({ previousName, hasEnded }) => previousName !== undefined && !hasEnded).length,
    byChange: plan.term.changes
      .map((change) => ({ change, count: facts.filter((each) => each.change === change).length }))
      .filter(({ count }) => count > 0),
  };
}

/** The counts of a page's initiatives as it prints them under its heading. */
export interface ChangeSummary {
  /** What is counted: 取組. */
  word: string;
  /** 前期 53; null for a first term. */
  before: { term: string; count: number } | null;
  /** 後期 53; without the term where there is none before it. */
  now: { term: string | null; count: number };
  /** ほかに再掲1件: those that the list shows again from elsewhere; empty where there are none. */
  again: string;
  changes: readonly { badge: Badge; count: number }[];
}

/** `counts` as a page prints them, over a list that shows `again` more from elsewhere. */
export function summarise({ term, previous }: TermPlan, { former, current, byChange }: ChangeCounts, again = 0): ChangeSummary {
  return {
    word: term.words.initiative,
    before: previous && former !== null ? { term: previous.short, count: former } : null,
    now: { term: previous && term.short, count: current },
    again: again > 0 ? `ほかに再掲${again}件` : '',
    changes: byChange.map(({ change, count }) => ({ badge: badgeOf(change), count })),
  };
}
