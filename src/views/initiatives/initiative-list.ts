import { addressOf } from '../../address.ts';
import { groupTitle } from '../../model/group.ts';
import { indexOf } from '../../model/plan-index.ts';
import type { TermInitiative, TermPlan } from '../../model/term-plan.ts';
import type { LatestGrade } from '../progress/graded-lists.ts';
import { latestGradeOf } from '../progress/graded-lists.ts';
import { listDescription, nothingFits, takeAlongNote } from '../sentences/initiatives.ts';
import { sinceSentence } from '../sentences/now.ts';
import { coverage } from '../sentences/terms.ts';
import type { PageHead } from '../site/page-frame.ts';
import { planName } from '../site/site-navigation.ts';
import { mergeTargetsOf } from '../story/lineage-entry.ts';
import { begunIn, membersOf, sectionsWithBegun, sectionTitle } from '../terms/section.ts';
import type { ChangeSummary } from '../transitions/change-counts.ts';
import { countChanges, summarise } from '../transitions/change-counts.ts';
import type { Grouping } from './arrange.ts';
import type { FacetName, FilterRow } from './filter.ts';
import { handoutAmounts } from './handout.ts';
import type { InitiativeFacts } from './initiative-facts.ts';
import { factsOf } from './initiative-facts.ts';
import type { Facet } from './list-facets.ts';
import { facetsOf, groupingsOf } from './list-facets.ts';
import { sinceDocument } from './since-document.ts';

/** One initiative of the list, with what filters look at. */
export interface ListRow extends InitiativeFacts {
  /** What the former term called it, where that differs: 前期：メンター制度. */
  former: string | undefined;
  /** What it was merged into, where the plan says so: 集約先：BPRの推進. */
  merged: string | undefined;
  /** Undefined where the plan gives no grades. */
  latestGrade: LatestGrade | undefined;
  filter: FilterRow;
}

/** A section of the outline with its initiatives in printed order; `path` names it in the term. */
export interface ListSection {
  path: string;
  /** Empty for initiatives directly below the top. */
  title: string;
  rows: readonly ListRow[];
}

/** A top group with its sections. */
export interface ListGroup {
  id: string;
  number: string;
  title: string;
  address: string;
  count: number;
  sections: readonly ListSection[];
}

/** The list that answers, with all its words. */
export interface ExplorerView {
  /** What the list is called: 取組一覧. */
  name: string;
  /** The same with publisher and plan before it: the head of every copy. */
  fullName: string;
  /** Address of the whole list as data. */
  source: string;
  total: number;
  groups: readonly ListGroup[];
  /** Only those that tell initiatives of this plan apart. */
  facets: readonly Facet[];
  groupings: readonly { value: Grouping; label: string }[];
  words: ExplorerWords;
  /** Address of what paper says of amounts; undefined where the plan has none. */
  amounts: string | undefined;
}

/** What the controls of the list say in the plan's words. */
export interface ExplorerWords {
  filters: string;
  byDepartment: string;
  takeAlong: string;
  /** Before the files of the whole list. */
  all: string;
  none: string;
  /** In the list of orders; undefined where the plan gives no grades. */
  byGrade: string | undefined;
  /** Heads of the columns of the list as a table; those that tell nothing apart in this plan are left out. */
  columns: {
    initiative: string;
    section: string;
    change: string | undefined;
    grade: string | undefined;
    departments: string;
    tries: string | undefined;
  };
}

/** The page of all initiatives. */
export interface InitiativeListView {
  head: PageHead;
  title: string;
  summary: ChangeSummary;
  /** What became of the printed ones since; empty where nothing did. */
  since: string;
  explorer: ExplorerView;
}

/** Every initiative of `plan` in plan order, and the ways to narrow and to group them. */
export function buildInitiativeList(plan: TermPlan): InitiativeListView {
  const title = `${plan.term.words.initiative}一覧`;
  const since = sinceDocument(plan);
  return {
    head: { path: addressOf.initiatives, title, description: listDescription(plan, coverage(plan)), offersAddress: true },
    title,
    summary: summarise(plan, countChanges(plan)),
    since: since ? sinceSentence(since, { noun: plan.term.words.initiative }, '計画の後、') : '',
    explorer: buildExplorer(plan, title),
  };
}

function buildExplorer(plan: TermPlan, name: string): ExplorerView {
  const groups = groupsOf(plan);
  const rows = groups.flatMap(({ sections }) => sections.flatMap((section) => section.rows));
  const facets = facetsOf(
    plan,
    rows.map(({ filter }) => filter),
  );
  return {
    name,
    fullName: [plan.site.publisher, planName(plan), name].filter(Boolean).join('　'),
    source: addressOf.dataFile('initiatives.json'),
    total: rows.length,
    groups,
    facets,
    groupings: groupingsOf(plan, facets),
    words: wordsOf(plan, facets),
    amounts: handoutAmounts(plan) ? addressOf.handoutAmounts : undefined,
  };
}

function groupsOf(plan: TermPlan): ListGroup[] {
  return plan.outline.map((group) => {
    const sections = sectionsWithBegun(plan, group).map((section) => ({
      path: section.path,
      title: sectionTitle(plan, section),
      rows: [...membersOf(plan, section), ...begunIn(plan, section)].map((each) => listRow(plan, each)),
    }));
    const { id, number } = group;
    const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
    return { id, number, title: groupTitle(group), address: addressOf.policy(plan.term.id, id), count, sections };
  });
}

function listRow(plan: TermPlan, initiative: TermInitiative): ListRow {
  const facts = factsOf(plan, initiative);
  const mentioned = indexOf(plan).mentions.get(initiative.id) ?? [];
  const targets = mergeTargetsOf(plan, initiative);
  const latestGrade = latestGradeOf(plan.plan, initiative.id);
  return {
    ...facts,
    latestGrade,
    merged: targets.length > 0 ? `${plan.term.words.mergeTarget}：${targets.map(({ name }) => name).join('・')}` : undefined,
    former: facts.isRenamed && plan.previous ? `${plan.previous.short}：${facts.previousName}` : undefined,
    filter: {
      group: facts.standing.at(-1)?.path ?? '',
      change: initiative.change,
      departments: initiative.departments,
      grade: latestGrade?.value,
      mentions: [
        ...mentioned.map(({ tryItem, list }) => ({ tryItem: tryItem.id, list })),
        ...(facts.began?.tryItems ?? []).map((tryItem) => ({ tryItem, list: 'begun' })),
      ],
    },
  };
}

function wordsOf({ term: { words, levels, changes } }: TermPlan, facets: readonly Facet[]): ExplorerWords {
  const { initiative, department, change, tryItem } = words;
  const facet = (name: FacetName) => facets.find((each) => each.name === name);
  return {
    filters: `${initiative}を絞り込む`,
    byDepartment: `${department}の順`,
    byGrade: facet('grade') && `${words.grade}の順`,
    takeAlong: takeAlongNote(initiative),
    all: `すべての${initiative}：`,
    none: nothingFits(initiative),
    columns: {
      initiative,
      section: levels.at(-1) ?? '',
      change: changes.length > 0 ? change : undefined,
      grade: facet('grade')?.label,
      departments: department,
      tries: facet('try') && tryItem,
    },
  };
}
