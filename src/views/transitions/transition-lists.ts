import { addressOf } from '../../address.ts';
import type { Change } from '../../model/change.ts';
import { groupTitle } from '../../model/group.ts';
import { mergesOf } from '../../model/initiative.ts';
import { indexOf } from '../../model/plan-index.ts';
import type { TermInitiative, TermPlan } from '../../model/term-plan.ts';
import { isRenamed } from '../../model/term-plan.ts';
import { factsOf, initiativeLink } from '../initiatives/initiative-facts.ts';
import { listLead, mergedLead, notStatedHeading } from '../sentences/transitions.ts';
import type { PageLink } from '../site/site-navigation.ts';
import { sectionAnchor } from '../terms/section.ts';

/** An answer to a question about the transitions: which initiatives are new, ended, renamed, merged. */
export interface TransitionList {
  /** `renamed`, `merged` or the id of a change: the last part of its address. */
  id: string;
  address: string;
  /** The change whose initiatives it lists, where it is one. */
  change?: Change | undefined;
  /** As a heading: 「廃止」の取組. */
  title: string;
  /** How many there are, in a sentence. */
  lead: string;
  /** As a choice of a filter: 廃止. */
  label: string;
  /** In plan order, never empty. */
  initiatives: readonly TermInitiative[];
  ids: ReadonlySet<string>;
}

/** Every list that holds something: one a change, in the plan's order, then the renamed and the merged ones. */
export function buildTransitionLists(plan: TermPlan): TransitionList[] {
  if (!plan.previous) return [];
  const { words, changes } = plan.term;
  const ofChanges = changes.map((change) => ({
    id: change.id,
    change,
    title: `「${change.label}」の${words.initiative}`,
    label: change.label,
    isIn: (each: TermInitiative) => each.change === change.id,
  }));
  const renamed = { id: 'renamed', title: `名称が変わった${words.initiative}`, label: '名称変更', isIn: isRenamed };
  const merged = {
    id: 'merged',
    title: `まとめられた${words.initiative}と${words.mergeTarget}`,
    label: 'まとめられたもの',
    isIn: ({ mergedInto }: TermInitiative) => mergedInto !== undefined,
  };
  return [...ofChanges, renamed, merged].flatMap(({ isIn, ...list }) => {
    const initiatives = plan.initiatives.filter(isIn);
    const address = addressOf.transitionList(plan.term.id, list.id);
    const lead = leadOf(plan, list, initiatives);
    return initiatives.length === 0 ? [] : [{ ...list, address, lead, initiatives, ids: new Set(initiatives.map(({ id }) => id)) }];
  });
}

function leadOf(plan: TermPlan, list: { id: string; title: string }, initiatives: readonly TermInitiative[]): string {
  if (list.id !== 'merged') return listLead(plan, list.title, initiatives.length);
  const targets = initiatives.map((each) => mergesOf(each).length);
  const parted = targets.filter((count) => count > 1).length;
  return mergedLead(plan, { merged: targets.length - parted, parted, known: targets.filter((count) => count > 0).length });
}

/** A list as a page offers it. */
export interface TransitionListLink extends PageLink {
  id: string;
  /** 13件. */
  count: string;
}

/** The way to `list`. */
export function listLink({ id, title, address, initiatives }: TransitionList): TransitionListLink {
  return { id, label: title, address, count: `${initiatives.length}件` };
}

/** Initiatives under one heading: a top group, a department, a printed reason, a target of a merge. */
export interface TransitionGroup {
  anchor: string;
  title: string;
  /** Its own page, where it has one. */
  address?: string | undefined;
  initiatives: readonly TermInitiative[];
  /** How many they are: 13件. */
  count: string;
  /** The same by name and page. */
  links: readonly PageLink[];
}

/** One way to order a list. */
export interface TransitionGrouping {
  anchor: string;
  title: string;
  groups: readonly TransitionGroup[];
}

/** The ways to read a list: what the question asks for first, then by top group and by department; those that part it at all. */
export function groupingsOf(plan: TermPlan, list: TransitionList): TransitionGrouping[] {
  const own = list.id === 'merged' ? [byTarget(plan, list)] : list.change?.kind === 'ended' ? [byReason(plan, list)] : [];
  return [...own, byGroup(plan, list), byDepartment(plan, list)].filter(({ groups }) => groups.length > 0);
}

function byGroup(plan: TermPlan, { initiatives }: TransitionList): TransitionGrouping {
  const { standings } = indexOf(plan);
  const groups = plan.outline.map((group) => ({
    anchor: sectionAnchor(group),
    title: groupTitle(group),
    address: addressOf.policy(plan.term.id, group.id),
    initiatives: initiatives.filter(({ id }) => standings.get(id)?.[0] === group),
  }));
  return { anchor: 'by-policy', title: `${plan.term.levels[0]}ごと`, groups: linked(plan, groups) };
}

function byDepartment(plan: TermPlan, { initiatives }: TransitionList): TransitionGrouping {
  const groups = plan.departments.map(({ id, name }) => ({
    anchor: `department-${id}`,
    title: name,
    address: addressOf.department(id),
    initiatives: initiatives.filter(({ departments }) => departments.includes(id)),
  }));
  return { anchor: 'by-department', title: `${plan.term.words.department}ごと`, groups: linked(plan, groups) };
}

/** By the change as printed, in the order in which the plan first prints each. */
function byReason(plan: TermPlan, { initiatives }: TransitionList): TransitionGrouping {
  const labelOf = (each: TermInitiative) => factsOf(plan, each).badge?.label ?? '';
  const groups = [...Map.groupBy(initiatives, labelOf)].map(([title, members], at) => ({
    anchor: `reason-${at + 1}`,
    title,
    initiatives: members,
  }));
  return { anchor: 'by-reason', title: `${plan.term.words.change}の表記ごと`, groups: linked(plan, groups) };
}

/** By the initiative into which they went; last those of which the plan does not say. */
function byTarget(plan: TermPlan, { initiatives }: TransitionList): TransitionGrouping {
  const { absorbed } = indexOf(plan);
  const { mergeTarget } = plan.term.words;
  const groups = plan.initiatives.map(({ id, name }) => ({
    anchor: `into-${id}`,
    title: name ?? '',
    address: addressOf.initiative(id),
    initiatives: absorbed.get(id) ?? [],
  }));
  const unknown = {
    anchor: 'not-stated',
    title: notStatedHeading(plan),
    initiatives: initiatives.filter(({ mergedInto }) => mergedInto === 'not-stated'),
  };
  return { anchor: 'by-target', title: `${mergeTarget}ごと`, groups: linked(plan, [...groups, unknown]) };
}

/** Those that hold something. */
function linked(plan: TermPlan, groups: readonly Omit<TransitionGroup, 'count' | 'links'>[]): TransitionGroup[] {
  return groups
    .filter(({ initiatives }) => initiatives.length > 0)
    .map((group) => ({
      ...group,
      count: `${group.initiatives.length}件`,
      links: group.initiatives.map((each) => initiativeLink(plan, each)),
    }));
}
