import { addressOf } from '../address.ts';
import type { Group } from '../model/group.ts';
import { flatten, groupTitle } from '../model/group.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { initiativesOf } from '../model/term-plan.ts';
import type { ChangeCounts } from './change-counts.ts';
import { countChanges } from './change-counts.ts';
import type { InitiativeRow } from './initiative-row.ts';
import { initiativeRow } from './initiative-row.ts';
import { begunIn, membersOf } from './section.ts';

/** A top group as an entry of an index: 基本方針 here. */
export interface PolicySummary {
  group: Group;
  title: string;
  address: string;
  counts: ChangeCounts;
}

/** A group below the top with its own initiatives and the groups in it, in printed order. */
export interface PolicySection {
  group: Group;
  title: string;
  counts: ChangeCounts;
  rows: readonly InitiativeRow[];
  sections: readonly PolicySection[];
}

/** The page of one top group. */
export interface PolicyView extends PolicySummary {
  /** Initiatives directly below the top. */
  rows: readonly InitiativeRow[];
  sections: readonly PolicySection[];
  /** What began after the document, in no printed list. */
  begun: readonly InitiativeRow[];
  previous?: PolicySummary | undefined;
  next?: PolicySummary | undefined;
}

/** Every top group with its counts, in order. */
export function buildPolicyIndex(plan: TermPlan): PolicySummary[] {
  return plan.outline.map((group) => ({
    group,
    title: groupTitle(group),
    address: addressOf.policy(plan.term.id, group.id),
    counts: countChanges(plan, initiativesOf(plan, group)),
  }));
}

/** The page of the top group `id`. Throws where the term has none of that id. */
export function buildPolicy(plan: TermPlan, id: string): PolicyView {
  const index = buildPolicyIndex(plan);
  const at = index.findIndex(({ group }) => group.id === id);
  const summary = index[at];
  if (!summary) throw new Error(`No policy ${id}`);
  return {
    ...summary,
    rows: rowsOf(plan, summary.group),
    sections: summary.group.groups.map((group) => sectionOf(plan, group)),
    begun: flatten([summary.group])
      .flatMap((group) => begunIn(plan, group))
      .map((each) => initiativeRow(plan, each)),
    previous: index[at - 1],
    next: index[at + 1],
  };
}

function sectionOf(plan: TermPlan, group: Group): PolicySection {
  return {
    group,
    title: groupTitle(group),
    counts: countChanges(plan, initiativesOf(plan, group)),
    rows: rowsOf(plan, group),
    sections: group.groups.map((below) => sectionOf(plan, below)),
  };
}

function rowsOf(plan: TermPlan, group: Group): InitiativeRow[] {
  return membersOf(plan, group).map((each) => initiativeRow(plan, each));
}

/** What the page holds, in one sentence for search engines. */
export function describePolicy({ term }: TermPlan, { group, sections }: PolicyView): string {
  const [word, below] = term.levels;
  const parts = sections.length > 0 ? `${below ?? '区分'}${sections.length}と、` : '';
  return `${word}「${group.name}」の${parts}${term.words.initiative}の一覧です。`;
}
