import { addressOf } from '../../address.ts';
import type { TermInitiative, TermPlan } from '../../model/term-plan.ts';
import type { Badge } from '../initiatives/initiative-facts.ts';
import { factsOf } from '../initiatives/initiative-facts.ts';
import { before } from '../sentences/terms.ts';
import { notStated, targetWord } from '../sentences/transitions.ts';
import type { PageHead } from '../site/page-frame.ts';
import type { PageLink } from '../site/site-navigation.ts';
import type { LineageEntry } from '../story/lineage-entry.ts';
import { mergeTargetsOf } from '../story/lineage-entry.ts';
import { standingLine } from '../terms/section.ts';
import type { NamePiece } from './name-difference.ts';
import type { TransitionGroup, TransitionGrouping, TransitionList, TransitionListLink } from './transition-lists.ts';
import { buildTransitionLists, groupingsOf, listLink } from './transition-lists.ts';
import { namesOf } from './transitions.ts';

/** An initiative as a list of transitions tells it: with where it stands, what it was called, where it went. */
export interface TransitionListRow {
  address: string;
  badge: Badge | undefined;
  departments: readonly PageLink[];
  standing: string;
  /** The name it is listed by; words that came marked where it was renamed. */
  pieces: readonly NamePiece[];
  /** The former name with the words that went; undefined where it was not renamed. */
  former: { heading: string; pieces: readonly NamePiece[]; difference: string } | undefined;
  /** What the initiative is called into which it was merged: 集約先; where it was parted, those that took it over. */
  targetWord: string;
  targets: readonly LineageEntry[];
  /** Said where the plan speaks of a merge and names no target. */
  remark: string | undefined;
}

/** Initiatives under one heading, told at length. */
export interface TransitionListSection extends TransitionGroup {
  /** What a copied link to it is called. */
  name: string;
  rows: readonly TransitionListRow[];
}

/** The page of one list of transitions. */
export interface TransitionListView {
  head: PageHead;
  title: string;
  lead: string;
  /** The list as the question asks for it first: null where no way to read it holds anything. */
  first: { anchor: string; title: string; sections: readonly TransitionListSection[] } | null;
  /** The same initiatives in other orders. */
  others: readonly TransitionGrouping[];
  lists: readonly TransitionListLink[];
  wholeTable: PageLink;
}

/** The page of `list`. */
export function buildTransitionList(plan: TermPlan, list: TransitionList): TransitionListView {
  const { words, id } = plan.term;
  const transitions = addressOf.transitions(id);
  const [first, ...others] = groupingsOf(plan, list);
  return {
    head: {
      path: list.address,
      title: list.title,
      description: list.lead,
      crumbs: [{ label: words.transitions, address: transitions }],
    },
    title: list.title,
    lead: list.lead,
    first: first
      ? {
          anchor: first.anchor,
          title: first.title,
          sections: first.groups.map((group) => ({
            ...group,
            name: `${list.title}：${group.title}`,
            rows: group.initiatives.map((each) => rowOf(plan, each)),
          })),
        }
      : null,
    others,
    lists: buildTransitionLists(plan).map(listLink),
    wholeTable: { label: `${words.transitions}を見る`, address: transitions },
  };
}

function rowOf(plan: TermPlan, initiative: TermInitiative): TransitionListRow {
  const { address, name, badge, departments, standing } = factsOf(plan, initiative);
  const names = namesOf(initiative);
  const targets = mergeTargetsOf(plan, initiative);
  return {
    address,
    badge,
    departments,
    standing: standingLine(standing),
    pieces: names.isRenamed ? names.name : [{ text: name, isCommon: true }],
    former: names.isRenamed
      ? { heading: `${before(plan.previous).short}の名称`, pieces: names.previousName, difference: names.difference }
      : undefined,
    targetWord: targetWord(plan.term, targets.length),
    targets,
    remark: initiative.mergedInto === 'not-stated' ? `${notStated(plan)}。` : undefined,
  };
}
