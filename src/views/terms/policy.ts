import { addressOf } from '../../address.ts';
import type { Group } from '../../model/group.ts';
import { flatten, groupTitle } from '../../model/group.ts';
import { initiativesOf } from '../../model/plan-index.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { RowEffects } from '../effects/row-effects.ts';
import { groupAmounts, groupEffects } from '../effects/row-effects.ts';
import type { InitiativeFacts, ListedInitiative } from '../initiatives/initiative-facts.ts';
import { allFactsOf } from '../initiatives/initiative-facts.ts';
import { listedIn } from '../initiatives/shown-again.ts';
import { sinceDocument } from '../initiatives/since-document.ts';
import type { GradeSummary } from '../progress/grade-summary.ts';
import { gradesInTerm } from '../progress/grade-summary.ts';
import { SINCE_THE_DOCUMENT, sinceSentence } from '../sentences/now.ts';
import { policyDescription } from '../sentences/policies.ts';
import { countLine } from '../sentences/terms.ts';
import type { PageHead } from '../site/page-frame.ts';
import type { PageLink } from '../site/site-navigation.ts';
import type { Turn } from '../site/turn.ts';
import { turnIn } from '../site/turn.ts';
import type { ChangeCounts, ChangeSummary } from '../transitions/change-counts.ts';
import { countChanges, summarise } from '../transitions/change-counts.ts';
import { begunIn } from './section.ts';

/** A top group as an entry of an index: 基本方針 here. */
export interface PolicySummary {
  group: Group;
  title: string;
  address: string;
  counts: ChangeCounts;
  /** The counts in words. */
  countLine: string;
}

/** A group below the top with its own initiatives and the groups in it, in printed order. */
export interface PolicySection {
  group: Group;
  title: string;
  summary: ChangeSummary;
  /** With those shown again from other groups, which are not counted here. */
  rows: readonly ListedInitiative[];
  /** Null where no table has a row of it. */
  amounts: ReturnType<typeof groupAmounts>;
  sections: readonly PolicySection[];
}

/** The page of one top group. */
export interface PolicyView {
  head: PageHead;
  title: string;
  /** What groups of the top are called: 基本方針. */
  word: string;
  summary: ChangeSummary;
  /** What became of the printed ones since; empty where nothing did. */
  since: string;
  /** Of the latest report of its term; null where there is none. */
  grades: GradeSummary | null;
  /** The editor's word on what it is about. */
  note: string | undefined;
  /** Initiatives directly below the top. */
  rows: readonly ListedInitiative[];
  sections: readonly PolicySection[];
  /** What began after the document, in no printed list. */
  begun: { heading: string; rows: readonly InitiativeFacts[] };
  /** Null where the plan has no amounts of it. */
  effects: RowEffects | null;
  turn: Turn;
}

/** Every top group with its counts, in order. */
export function buildPolicyIndex(plan: TermPlan): PolicySummary[] {
  return plan.outline.map((group) => {
    const counts = countChanges(plan, initiativesOf(plan, group));
    const address = addressOf.policy(plan.term.id, group.id);
    return { group, title: groupTitle(group), address, counts, countLine: countLine(plan, counts) };
  });
}

/** The page of the top group `id`. Throws where the term has none of that id. */
export function buildPolicy(plan: TermPlan, id: string): PolicyView {
  const index = buildPolicyIndex(plan);
  const own = index.find(({ group }) => group.id === id);
  if (!own) throw new Error(`No policy ${id}`);
  const { group, title, address, counts } = own;
  const { term } = plan;
  const word = term.levels[0] ?? '';
  const begun = flatten([group]).flatMap((each) => begunIn(plan, each));
  const since = sinceDocument(plan, [...initiativesOf(plan, group), ...begun]);
  return {
    head: {
      path: address,
      title,
      description: policyDescription(term, group.name, group.groups.length),
      crumbs: [{ label: term.words.initiative, address: addressOf.initiatives }],
    },
    title,
    word,
    summary: summarise(plan, counts, shownAgain(group)),
    since: since ? sinceSentence(since, { noun: term.words.initiative }, '計画の後、') : '',
    grades: gradesInTerm(plan, [...initiativesOf(plan, group), ...begun]),
    note: group.summary,
    rows: listedIn(plan, group),
    sections: group.groups.map((below) => sectionOf(plan, below)),
    begun: { heading: SINCE_THE_DOCUMENT, rows: allFactsOf(plan, begun) },
    effects: groupEffects(plan, group.path),
    turn: turnIn(word, index, own, linkTo),
  };
}

function linkTo({ title, address }: PolicySummary): PageLink {
  return { label: title, address };
}

/** How many `group` and those below it show again from elsewhere, which their count leaves out. */
function shownAgain(group: Group): number {
  const members = flatten([group]).flatMap((each) => each.members);
  const own = new Set(members.filter(({ again }) => !again).map(({ initiative }) => initiative));
  return new Set(members.map(({ initiative }) => initiative).filter((id) => !own.has(id))).size;
}

function sectionOf(plan: TermPlan, group: Group): PolicySection {
  return {
    group,
    title: groupTitle(group),
    summary: summarise(plan, countChanges(plan, initiativesOf(plan, group)), shownAgain(group)),
    rows: listedIn(plan, group),
    amounts: groupAmounts(plan, group.path),
    sections: group.groups.map((below) => sectionOf(plan, below)),
  };
}
