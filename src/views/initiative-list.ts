import { addressOf } from '../address.ts';
import { formatCircled } from '../format.ts';
import type { Group } from '../model/group.ts';
import { flatten, groupTitle, sectionsOf } from '../model/group.ts';
import type { TermInitiative, TermPlan } from '../model/term-plan.ts';
import { indexOf, isRenamed } from '../model/term-plan.ts';
import type { Grouping } from './arrange.ts';
import type { ChangeCounts } from './change-counts.ts';
import { countChanges } from './change-counts.ts';
import type { FacetName, FilterRow } from './filter.ts';
import { countChoices, LEVEL_FACETS, NO_TRY, noChoices } from './filter.ts';
import type { InitiativeRow } from './initiative-row.ts';
import { initiativeRow } from './initiative-row.ts';
import { begunIn, membersOf, sectionTitle } from './section.ts';

/** One initiative of the list, with what filters look at. */
export interface ListRow extends InitiativeRow {
  /** What the former term called it, where that differs. */
  previousName?: string | undefined;
  filter: FilterRow;
}

/** One thing by which the list can be narrowed: its name, its choices and how many rows each shows. */
export interface Facet {
  name: FacetName;
  label: string;
  choices: readonly { value: string; label: string; count: number }[];
}

/** The page of all initiatives. */
export interface InitiativeListView {
  counts: ChangeCounts;
  groups: readonly { group: Group; title: string; address: string; count: number; sections: readonly ListSection[] }[];
  /** Only those that tell initiatives of this plan apart. */
  facets: readonly Facet[];
  groupings: readonly { value: Grouping; label: string }[];
}

/** A section of the outline with its initiatives in printed order; `path` names it in the term. */
export interface ListSection {
  path: string;
  /** Empty for initiatives directly below the top. */
  title: string;
  rows: readonly ListRow[];
}

/** Every initiative of `plan` in plan order, and the ways to narrow and to group them. */
export function buildInitiativeList(plan: TermPlan): InitiativeListView {
  const groups = plan.outline.map((group) => {
    const sections = sectionsOf(group).map((section) => ({
      path: section.path,
      title: sectionTitle(plan, section),
      rows: [...membersOf(plan, section), ...begunIn(plan, section)].map((each) => listRow(plan, each)),
    }));
    const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
    return { group, title: groupTitle(group), address: addressOf.policy(plan.term.id, group.id), count, sections };
  });
  const rows = groups.flatMap(({ sections }) => sections.flatMap((section) => section.rows));
  const facets = facetsOf(plan, rows);
  return { counts: countChanges(plan), groups, facets, groupings: groupingsOf(plan, facets) };
}

function listRow(plan: TermPlan, initiative: TermInitiative): ListRow {
  const { standings, mentions } = indexOf(plan);
  const standing = standings.get(initiative.id);
  const mentioned = mentions.get(initiative.id) ?? [];
  return {
    ...initiativeRow(plan, initiative),
    previousName: isRenamed(initiative) ? initiative.previousName : undefined,
    filter: {
      group: standing?.at(-1)?.path ?? '',
      change: initiative.change,
      departments: initiative.departments,
      mentions: mentioned.map(({ tryItem, list }) => ({ tryItem: tryItem.id, list })),
    },
  };
}

function facetsOf(plan: TermPlan, rows: readonly ListRow[]): Facet[] {
  const counts = countChoices(
    rows.map(({ filter }) => filter),
    noChoices(),
  );
  const { words } = plan.settings;
  const { tryItem = '' } = words;
  const facet = (name: FacetName, label: string, choices: readonly (readonly [string, string])[]): Facet => ({
    name,
    label,
    choices: choices.flatMap(([value, text]) => {
      const count = counts[name].get(value);
      return count === undefined ? [] : [{ value, label: text, count }];
    }),
  });
  return [
    ...LEVEL_FACETS.map((name, level) => facet(name, plan.term.levels[level] ?? '', groupChoices(plan, level))),
    facet(
      'change',
      words.change,
      plan.settings.changes.map(({ id, label }) => [id, label]),
    ),
    facet('try', tryItem, [
      ...plan.tryItems.map(({ id, title }) => [id, `${formatCircled(Number(id))} ${title}`] as const),
      [NO_TRY, `どの${tryItem}にもない`],
    ]),
    facet('list', `${tryItem}での区分`, listChoices(plan)),
    facet(
      'department',
      words.department,
      plan.departments.map(({ id, name }) => [id, name]),
    ),
  ].filter(({ choices }) => choices.length > 1);
}

/** The groups of one level, each below the top with the number of its top group before it. */
function groupChoices({ outline }: TermPlan, level: number): [string, string][] {
  return outline.flatMap((top) =>
    flatten([top])
      .filter((group) => group.level === level)
      .map((group): [string, string] => [
        group.path,
        level === 0 ? groupTitle(group) : [top.number, groupTitle(group)].filter(Boolean).join(' '),
      ]),
  );
}

/** The lists by the words of the plan; the group of former initiatives by the label first printed over one. */
function listChoices({ settings: { words }, tryItems }: TermPlan): [string, string][] {
  const lists = tryItems.flatMap(({ newInitiatives, existingInitiatives }) => [newInitiatives, existingInitiatives]);
  const groups = lists.flatMap((list) => list?.entries.flatMap(({ absorbs }) => absorbs ?? []) ?? []);
  return [
    ['new', words.newInitiatives ?? ''],
    ['existing', words.existingInitiatives ?? ''],
    ['absorbed', groups[0]?.label ?? ''],
  ];
}

function groupingsOf({ term: { levels, words } }: TermPlan, facets: readonly Facet[]): InitiativeListView['groupings'] {
  const has = (name: FacetName) => facets.some((facet) => facet.name === name);
  return [
    { value: 'outline', label: levels.join('・') },
    ...(has('department') ? [{ value: 'department', label: words.department } as const] : []),
    ...(has('try') ? [{ value: 'try', label: words.tryItem ?? '' } as const] : []),
    ...(has('change') ? [{ value: 'change', label: words.change } as const] : []),
    { value: 'none', label: 'まとめない' },
  ];
}
