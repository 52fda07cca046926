import { addressOf } from '../../address.ts';
import type { Group } from '../../model/group.ts';
import { flatten, groupTitle, sectionsOf } from '../../model/group.ts';
import type { Standing } from '../../model/plan-index.ts';
import { indexOf } from '../../model/plan-index.ts';
import type { TermInitiative, TermPlan } from '../../model/term-plan.ts';
import type { PageLink } from '../site/site-navigation.ts';

/** The initiatives that a section holds itself, without those shown again, in printed order. */
export function membersOf(plan: TermPlan, section: Group): TermInitiative[] {
  const { initiatives } = indexOf(plan);
  return section.members.flatMap(({ initiative, again }) => (again ? [] : (initiatives.get(initiative) ?? [])));
}

/** Those that began after the document and stand in `section`. */
export function begunIn(plan: TermPlan, { path }: Pick<Group, 'path'>): TermInitiative[] {
  const { standings } = indexOf(plan);
  return plan.begun.filter(({ id }) => standings.get(id)?.at(-1)?.path === path);
}

/** The groups below and with `top` that hold initiatives of their own: printed ones, or such as began after the document. */
export function sectionsWithBegun(plan: TermPlan, top: Group): Group[] {
  const printed = new Set(sectionsOf(top));
  return flatten([top]).filter((group) => printed.has(group) || begunIn(plan, group).length > 0);
}

/** A section as a row among others: as `sectionTitle`, or what the top itself is called. */
export function sectionName(plan: TermPlan, section: Pick<Group, 'path' | 'number' | 'name'>): string {
  return sectionTitle(plan, section) || groupTitle(section);
}

/** A section as a heading below its top group: (1)行政経営サイクルの確立; the way down where it lies deeper; empty for the top itself. */
export function sectionTitle(plan: TermPlan, { path }: Pick<Group, 'path'>): string {
  return standingOf(plan, path).slice(1).map(groupTitle).join(' › ');
}

/** Its position on pages that show all sections of a term. */
export function sectionAnchor({ level, id }: Pick<Group, 'level' | 'id'>): string {
  return level === 0 ? `policy-${id}` : id;
}

/** Where an initiative stands, as one line from the top: I 業務マネジメント改革 › (1)行政経営サイクルの確立. */
export function standingLine(standing: Standing): string {
  return standing.map(groupTitle).join(' › ');
}

/** The last of them with its address: the group that holds the initiative. */
export function groupLink(plan: TermPlan, standing: Standing): PageLink | undefined {
  const last = standing.at(-1);
  return last && { label: standingLine(standing), address: addressOf.group(plan.term.id, last.path) };
}

/** The groups from the top down to `path`. */
export function standingOf(plan: TermPlan, path: string): Standing {
  const { groups } = indexOf(plan);
  const parts = path.split('/');
  return parts.flatMap((_, at) => groups.get(parts.slice(0, at + 1).join('/')) ?? []);
}
