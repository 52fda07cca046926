import { flatten, groupTitle } from '../../model/group.ts';
import type { Term } from '../../model/plan.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { standingOf } from '../terms/section.ts';
import type { ProgressEntry } from './progress-entry.ts';

/** Entries of one group of the outline, wherever below the top that is. */
export interface ProgressGroup {
  anchor: string;
  /** The way to it below its top group; empty for entries directly below that. */
  title: string;
  entries: readonly ProgressEntry[];
}

/** Entries below one top group of the outline. */
export interface ProgressTop {
  anchor: string;
  title: string;
  /** 12件. */
  countText: string;
  groups: readonly ProgressGroup[];
}

/** Where entries stood then, in the order of the outline; those that stood nowhere come last, under a heading of their own. */
export function entriesByGroup(plan: TermPlan, entries: readonly ProgressEntry[]): ProgressTop[] {
  const places = new Map(flatten(plan.outline).map(({ path }, at) => [path, at]));
  const placeOf = ({ group }: ProgressEntry) => places.get(group) ?? places.size;
  const inOrder = [...entries].sort((a, b) => placeOf(a) - placeOf(b));
  const tops = Map.groupBy(inOrder, ({ group }) => group.split('/', 1)[0] ?? '');
  return [...tops].map(([id, members]) => ({
    anchor: anchorOf(id),
    title: titleOf(plan.term, id),
    countText: `${members.length}件`,
    groups: [...Map.groupBy(members, ({ group }) => group)].map(([path, own]) => ({
      anchor: anchorOf(path),
      title: standingOf(plan, path).slice(1).map(groupTitle).join(' › '),
      entries: own,
    })),
  }));
}

function anchorOf(path: string): string {
  return `group-${path.replaceAll('/', '-') || 'none'}`;
}

function titleOf({ outline }: Term, id: string): string {
  const group = outline.find((each) => each.id === id);
  return group ? groupTitle(group) : 'どこにも属さないもの';
}
