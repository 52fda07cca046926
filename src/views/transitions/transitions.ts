import { addressOf } from '../../address.ts';
import { groupTitle, sectionsOf } from '../../model/group.ts';
import type { TermInitiative, TermPlan } from '../../model/term-plan.ts';
import { isRenamed, termPlanOf } from '../../model/term-plan.ts';
import type { Badge } from '../initiatives/initiative-facts.ts';
import { factsOf } from '../initiatives/initiative-facts.ts';
import { sinceDocument, sinceLink } from '../initiatives/since-document.ts';
import { CHANGED_SINCE, printedCount, sinceSentence } from '../sentences/now.ts';
import { countLine, transitionsLead } from '../sentences/terms.ts';
import { bothTerms, formerCountNote, marksNote, notStated, targetWord, transitionsForms } from '../sentences/transitions.ts';
import type { PageHead } from '../site/page-frame.ts';
import type { PageLink } from '../site/site-navigation.ts';
import { mergeTargetsOf } from '../story/lineage-entry.ts';
import { membersOf, sectionAnchor, sectionName } from '../terms/section.ts';
import { countChanges } from './change-counts.ts';
import type { Flow } from './flow.ts';
import { buildFlow } from './flow.ts';
import type { NamePiece } from './name-difference.ts';
import { compareNames, describeDifference } from './name-difference.ts';
import type { TransitionFilter } from './transition-filter.ts';
import { buildTransitionFilter } from './transition-filter.ts';
import type { TransitionList, TransitionListLink } from './transition-lists.ts';
import { buildTransitionLists, listLink } from './transition-lists.ts';

/** One row of 取組み整理表, as printed; where the name changed, word by word. */
export interface TransitionRow {
  id: string;
  /** The position in the page, `row-<id>`. */
  anchor: string;
  address: string;
  badge: Badge | undefined;
  /** Empty where the cell is blank in print. */
  previousName: readonly NamePiece[];
  name: readonly NamePiece[];
  isRenamed: boolean;
  /** Which words went and came, in words; empty where the name did not change. */
  difference: string;
  /** Into what it was merged, and what the plan calls that; null where it was not. Not printed in the row itself. */
  merged: { heading: string; targets: readonly PageLink[]; remark: string } | null;
  departments: readonly PageLink[];
  /** The lists to which it belongs, by their ids: what a filter looks at. */
  lists: readonly string[];
}

/** One section of the outline: the cell that spans these rows in print. */
export interface TransitionSection {
  anchor: string;
  name: string;
  /** How many there were and are. */
  counts: string;
  rows: readonly TransitionRow[];
}

/** Heads of the columns of every table, and what the two terms, or both, are called where a row stands alone. */
export interface TransitionHeadings {
  previousName: string;
  change: string;
  name: string;
  departments: string;
  terms: { former: string; current: string; both: string };
}

/** The table of one top group. */
export interface TransitionTable {
  anchor: string;
  name: string;
  caption: string;
  headings: TransitionHeadings;
  sections: readonly TransitionSection[];
}

/** The page /<term>/transitions/. */
export interface TransitionsView {
  head: PageHead;
  title: string;
  lead: string;
  /** What became of the printed list since, and where; null where nothing did. */
  since: { text: string; link: PageLink } | null;
  tables: readonly TransitionTable[];
  /** To each table on this page. */
  tableLinks: readonly { label: string; anchor: string }[];
  tablesHeading: string;
  flow: Flow | null;
  /** Why it counts others of the term before than that had at first; undefined where it does not. */
  formerNote: string | undefined;
  /** Each with a page of its own, and a choice of the filter. */
  lists: readonly TransitionList[];
  listLinks: readonly TransitionListLink[];
  filter: TransitionFilter;
  /** What is marked in names that changed; undefined where none did. */
  marks: ReturnType<typeof marksNote> | undefined;
}

/** The page of the transitions into a term: its tables, the lists into which they can be filtered. Needs a term before. */
export function buildTransitions(plan: TermPlan): TransitionsView {
  const { term } = plan;
  const title = term.words.transitions;
  const lists = buildTransitionLists(plan);
  const tables = buildTransitionTables(plan);
  const lead = transitionsLead(plan, plan.initiatives.length);
  return {
    head: { path: addressOf.transitions(term.id), title, description: `${lead}${transitionsForms(term)}` },
    title,
    lead,
    since: sinceOf(plan),
    tables,
    tableLinks: tables.map(({ anchor, name }) => ({ label: `${name}の表`, anchor })),
    tablesHeading: `${term.levels[0]}ごとの表`,
    flow: buildFlow(plan),
    formerNote: formerNote(plan),
    lists,
    listLinks: lists.map(listLink),
    filter: buildTransitionFilter(plan, lists),
    marks: lists.some(({ id }) => id === 'renamed') ? marksNote(plan) : undefined,
  };
}

function sinceOf(plan: TermPlan): TransitionsView['since'] {
  const since = sinceDocument(plan);
  const noun = plan.term.words.initiative;
  const text = since && `${printedCount(since.printed, noun)}${sinceSentence(since, { noun }, 'その後、')}`;
  return text === null ? null : { text, link: sinceLink(plan, CHANGED_SINCE) };
}

/** Something may have begun or ended between the document of the term before and this table. */
function formerNote(plan: TermPlan): string | undefined {
  if (!plan.previous) return undefined;
  const { initiatives, begun } = termPlanOf(plan.plan, plan.previous);
  const former = new Set(plan.initiatives.filter(({ previousName }) => previousName !== undefined).map(({ id }) => id));
  const drawnUp = initiatives.filter(({ name }) => name !== undefined);
  const missing = [...drawnUp, ...begun].filter(({ id }) => !former.has(id)).length;
  const counts = { drawnUp: drawnUp.length, begun: begun.length, missing };
  const isTold = drawnUp.length !== former.size && drawnUp.length + begun.length - missing === former.size;
  return isTold ? formerCountNote(plan, counts) : undefined;
}

/** The tables as printed, one a top group. */
export function buildTransitionTables(plan: TermPlan): TransitionTable[] {
  const lists = buildTransitionLists(plan);
  const { words } = plan.term;
  const headings = {
    previousName: words.previousName,
    change: words.change,
    name: words.currentName,
    departments: words.department,
    terms: { former: plan.previous?.short ?? '', current: plan.term.short, both: bothTerms(plan) },
  };
  return plan.outline.map((group) => ({
    anchor: sectionAnchor(group),
    name: groupTitle(group),
    caption: `${words.transitions}：${groupTitle(group)}`,
    headings,
    sections: sectionsOf(group).map((section) => ({
      anchor: section.level === 0 ? `${sectionAnchor(section)}-rows` : sectionAnchor(section),
      name: sectionName(plan, section),
      counts: countLine(plan, countChanges(plan, membersOf(plan, section))),
      rows: membersOf(plan, section).map((each) => transitionRow(plan, each, lists)),
    })),
  }));
}

function transitionRow(plan: TermPlan, initiative: TermInitiative, lists: readonly TransitionList[]): TransitionRow {
  const { id, address, badge, departments } = factsOf(plan, initiative);
  return {
    id,
    anchor: `row-${id}`,
    address,
    badge,
    ...namesOf(initiative),
    merged: mergedOf(plan, initiative),
    departments,
    lists: lists.filter(({ ids }) => ids.has(id)).map((list) => list.id),
  };
}

function mergedOf(plan: TermPlan, initiative: TermInitiative): TransitionRow['merged'] {
  if (initiative.mergedInto === undefined) return null;
  const targets = mergeTargetsOf(plan, initiative).map(({ name, address }) => ({ label: name, address }));
  return { heading: targetWord(plan.term, targets.length), targets, remark: targets.length > 0 ? '' : notStated(plan) };
}

/** Both names of an initiative, the words that differ marked. */
export function namesOf(initiative: TermInitiative): Pick<TransitionRow, 'previousName' | 'name' | 'isRenamed' | 'difference'> {
  const { previousName, name } = initiative;
  const whole = (text: string | undefined) => (text === undefined ? [] : [{ text, isCommon: true }]);
  if (!isRenamed(initiative)) return { previousName: whole(previousName), name: whole(name), isRenamed: false, difference: '' };
  const difference = compareNames(previousName ?? '', name ?? '');
  return { previousName: difference.former, name: difference.current, isRenamed: true, difference: describeDifference(difference) };
}
