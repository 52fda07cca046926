import type { Group } from '../../model/group.ts';
import { flatten } from '../../model/group.ts';
import { indexOf } from '../../model/plan-index.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { PageLink } from '../site/site-navigation.ts';
import { groupLink, standingOf } from '../terms/section.ts';
import type { ListedInitiative } from './initiative-facts.ts';
import { factsOf } from './initiative-facts.ts';

/** What `section` prints, in its order: its own initiatives, and those shown again, with the way to where they belong. */
export function listedIn(plan: TermPlan, section: Group): ListedInitiative[] {
  const { initiatives } = indexOf(plan);
  return section.members.flatMap(({ initiative, again }): ListedInitiative[] => {
    const found = initiatives.get(initiative);
    if (!found) return [];
    const facts = factsOf(plan, found);
    return [again ? { ...facts, again: groupLink(plan, facts.standing) } : facts];
  });
}

/** The groups in which the initiative `id` is shown again, in printed order. */
export function shownAgainIn(plan: TermPlan, id: string): PageLink[] {
  const paths = known.get(plan) ?? pathsOfShownAgain(plan);
  known.set(plan, paths);
  return (paths.get(id) ?? []).flatMap((path) => groupLink(plan, standingOf(plan, path)) ?? []);
}

const known = new WeakMap<TermPlan, ReadonlyMap<string, readonly string[]>>();

function pathsOfShownAgain({ outline }: TermPlan): ReadonlyMap<string, readonly string[]> {
  const places = flatten(outline).flatMap(({ path, members }) =>
    members.filter(({ again }) => again).map(({ initiative }) => ({ initiative, path })),
  );
  const byInitiative = Map.groupBy(places, ({ initiative }) => initiative);
  return new Map([...byInitiative].map(([id, own]) => [id, [...new Set(own.map(({ path }) => path))]]));
}
