import type { TermPlan } from '../../model/term-plan.ts';
import { filterNote } from '../sentences/transitions.ts';
import type { TransitionList } from './transition-lists.ts';

/** How many lists the filter offers: the page's style holds a rule for each. More than that stay links to their pages. */
export const FILTERS = 10;

/** By what the tables of transitions can be narrowed, and what is said when they are. */
export interface TransitionFilter {
  legend: string;
  /** First all of them, then a choice a list, whose key is its place among them. */
  choices: readonly { key: string; label: string; count: number; note: string }[];
  /** The ids of the lists that are choices, in their order. */
  lists: readonly string[];
}

/** The filter of the page of the transitions. */
export function buildTransitionFilter(plan: TermPlan, lists: readonly TransitionList[]): TransitionFilter {
  const offered = lists.slice(0, FILTERS);
  const total = plan.initiatives.length;
  return {
    legend: `${plan.term.words.change}でしぼりこむ`,
    choices: [
      { key: 'all', label: 'すべて', count: total, note: filterNote(total) },
      ...offered.map(({ label, initiatives: { length: count } }, at) => ({
        key: String(at),
        label,
        count,
        note: filterNote(count, label),
      })),
    ],
    lists: offered.map(({ id }) => id),
  };
}
