import { addressOf } from '../../address.ts';
import { rowId } from '../../model/effect-amounts.ts';
import { groupTitle } from '../../model/group.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { effectFigures } from '../effects/effect-figures.ts';
import { sumSentence } from '../sentences/amounts.ts';
import { noAmountsByDepartment, printAsHandout, printChangedAsHandout } from '../sentences/handouts.ts';
import type { PageLink } from '../site/site-navigation.ts';
import type { FacetName } from './filter.ts';

/** What a list that goes to a committee says of amounts: those of its top groups. */
export interface HandoutAmounts {
  heading: string;
  /** By the id of the top group. */
  groups: readonly { id: string; title: string; text: string }[];
  /** Said of the list of a department, which has no amounts of its own. */
  byDepartment: string;
}

/** The anchor that has the list printed as soon as it is there. */
export const HANDOUT_ANCHOR = 'handout';

/** The amounts of the top groups; null where the plan has none of them. */
export function handoutAmounts(plan: TermPlan): HandoutAmounts | null {
  const figures = effectFigures(plan);
  if (!figures) return null;
  const groups = plan.outline.flatMap((group) => {
    const id = rowId({ group: group.path });
    const hasRow = figures.latest.rows.some((row) => row.id === id);
    return hasRow ? [{ id: group.id, title: groupTitle(group), text: sumSentence(figures, id) }] : [];
  });
  return groups.length === 0
    ? null
    : { heading: plan.term.words.effectAmountShort, groups, byDepartment: noAmountsByDepartment(plan.plan, plan.term.words) };
}

/**
 * To the list of what has `value` in `facet`, printed as a handout; and to what of it is new or ended, where the term
 * changes the one before. Only from pages of the present term, which the list is of.
 */
export function handoutLinks(plan: TermPlan, facet: FacetName, value: string): PageLink[] {
  if (plan.term !== plan.plan.terms.at(-1)) return [];
  const changes = plan.term.changes.filter(({ kind }) => kind !== 'continued');
  const link = (label: string, query: string[][]) => ({
    label,
    address: `${addressOf.initiatives}?${new URLSearchParams([...query, [facet, value]])}#${HANDOUT_ANCHOR}`.replaceAll('%2F', '/'),
  });
  const changed = changes.map(({ id }) => ['change', id]).sort();
  return [
    link(printAsHandout(plan.term.words), []),
    ...(plan.previous && changes.length > 0 ? [link(printChangedAsHandout(changes.map(({ label }) => label)), changed)] : []),
  ];
}
