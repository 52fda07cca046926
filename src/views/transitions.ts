import { addressOf } from '../address.ts';
import { groupTitle, sectionsOf } from '../model/group.ts';
import type { TermInitiative, TermPlan } from '../model/term-plan.ts';
import { initiativesOf, isRenamed } from '../model/term-plan.ts';
import type { ChangeCounts } from './change-counts.ts';
import { countChanges } from './change-counts.ts';
import { departmentLinks } from './initiative-row.ts';
import type { NamePiece } from './name-difference.ts';
import { compareNames, describeDifference } from './name-difference.ts';
import { membersOf, sectionAnchor, sectionTitle } from './section.ts';
import type { PageLink } from './site-navigation.ts';
import type { TransitionList } from './transition-lists.ts';
import { buildTransitionLists } from './transition-lists.ts';

/** One row of 取組み整理表, as printed; where the name changed, word by word. */
export interface TransitionRow {
  initiative: TermInitiative;
  /** The position in the page, `row-<id>`. */
  anchor: string;
  address: string;
  /** Empty where the cell is blank in print. */
  previousName: readonly NamePiece[];
  name: readonly NamePiece[];
  isRenamed: boolean;
  /** Which words went and came, in words; empty where the name did not change. */
  difference: string;
  departments: readonly PageLink[];
  /** The lists to which it belongs, by their ids: what a filter looks at. */
  lists: readonly string[];
}

/** One section of the outline: the cell that spans these rows in print. */
export interface TransitionSection {
  anchor: string;
  name: string;
  counts: ChangeCounts;
  rows: readonly TransitionRow[];
}

/** The table of one top group. */
export interface TransitionTable {
  anchor: string;
  name: string;
  counts: ChangeCounts;
  sections: readonly TransitionSection[];
}

/** The page /transitions/. */
export interface TransitionsView {
  total: number;
  counts: ChangeCounts;
  tables: readonly TransitionTable[];
  /** Each with a page of its own, and a choice of the filter. */
  lists: readonly TransitionList[];
}

/** The three tables (one a top group) as printed, with counts, and the lists into which they can be filtered. */
export function buildTransitions(plan: TermPlan): TransitionsView {
  const lists = buildTransitionLists(plan);
  return {
    total: plan.initiatives.length,
    counts: countChanges(plan),
    lists,
    tables: plan.outline.map((group) => ({
      anchor: sectionAnchor(group),
      name: groupTitle(group),
      counts: countChanges(plan, initiativesOf(plan, group)),
      sections: sectionsOf(group).map((section) => ({
        anchor: section.level === 0 ? `${sectionAnchor(section)}-rows` : sectionAnchor(section),
        name: sectionTitle(plan, section),
        counts: countChanges(plan, membersOf(plan, section)),
        rows: membersOf(plan, section).map((each) => transitionRow(plan, each, lists)),
      })),
    })),
  };
}

function transitionRow(plan: TermPlan, initiative: TermInitiative, lists: readonly TransitionList[]): TransitionRow {
  return {
    initiative,
    anchor: `row-${initiative.id}`,
    address: addressOf.initiative(initiative.id),
    ...namesOf(initiative),
    departments: departmentLinks(plan, initiative.departments),
    lists: lists.filter(({ ids }) => ids.has(initiative.id)).map(({ id }) => id),
  };
}

/** Both names of an initiative, the words that differ marked. */
export function namesOf(initiative: TermInitiative): Pick<TransitionRow, 'previousName' | 'name' | 'isRenamed' | 'difference'> {
  const { previousName, name } = initiative;
  const whole = (text: string | undefined) => (text === undefined ? [] : [{ text, isCommon: true }]);
  if (!isRenamed(initiative)) return { previousName: whole(previousName), name: whole(name), isRenamed: false, difference: '' };
  const difference = compareNames(previousName ?? '', name ?? '');
  return { previousName: difference.former, name: difference.current, isRenamed: true, difference: describeDifference(difference) };
}
