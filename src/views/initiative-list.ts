import { formatCircled } from '../format.ts';
import type { TermInitiative } from '../model/term-plan.ts';
import { isRenamed } from '../model/term-plan.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { indexOf } from '../model/term-plan.ts';
import type { Category, Policy } from '../model/term-plan.ts';
import type { Grouping } from './arrange.ts';
import type { ChangeCounts } from './change-counts.ts';
import { countChanges } from './change-counts.ts';
import type { FacetName, FilterRow } from './filter.ts';
import { countChoices, NO_TRY, noChoices } from './filter.ts';
import type { InitiativeRow } from './initiative-row.ts';
import { initiativeRow } from './initiative-row.ts';

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
  policies: readonly { policy: Policy; count: number; categories: readonly ListCategory[] }[];
  /** Only those that tell initiatives of this plan apart. */
  facets: readonly Facet[];
  groupings: readonly { value: Grouping; label: string }[];
}

/** A category with its initiatives in printed order; `key` names it among all categories. */
export interface ListCategory {
  key: string;
  category: Category;
  rows: readonly ListRow[];
}

/** Every initiative of `plan` in plan order, and the ways to narrow and to group them. */
export function buildInitiativeList(plan: TermPlan): InitiativeListView {
  const { initiatives } = indexOf(plan);
  const policies = plan.policies.map((policy) => {
    const categories = policy.categories.map((category) => ({
      key: keyOf(policy, category),
      category,
      rows: category.initiatives.flatMap((id) => initiatives.get(id) ?? []).map((each) => listRow(plan, each)),
    }));
    return { policy, count: categories.reduce((sum, { rows }) => sum + rows.length, 0), categories };
  });
  const rows = policies.flatMap(({ categories }) => categories.flatMap((category) => category.rows));
  const facets = facetsOf(plan, rows);
  return { counts: countChanges(plan), policies, facets, groupings: groupingsOf(plan, facets) };
}

function keyOf(policy: Policy, category: Category): string {
  return `${policy.id}/${category.id}`;
}

function listRow(plan: TermPlan, initiative: TermInitiative): ListRow {
  const { standings, mentions } = indexOf(plan);
  const standing = standings.get(initiative.id);
  const mentioned = mentions.get(initiative.id) ?? [];
  return {
    ...initiativeRow(plan, initiative),
    previousName: isRenamed(initiative) ? initiative.previousName : undefined,
    filter: {
      policy: standing?.policy.id ?? '',
      category: standing ? keyOf(standing.policy, standing.category) : '',
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
  const categories = plan.policies.flatMap((policy) => policy.categories.map((category) => [policy, category] as const));
  return [
    facet(
      'policy',
      words.policy,
      plan.policies.map((policy) => [policy.id, `${policy.numeral} ${policy.name}`]),
    ),
    facet(
      'category',
      words.category,
      categories.map(([policy, category]) => [keyOf(policy, category), `${policy.numeral} ${category.number}${category.name}`]),
    ),
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

function groupingsOf({ settings: { words } }: TermPlan, facets: readonly Facet[]): InitiativeListView['groupings'] {
  const has = (name: FacetName) => facets.some((facet) => facet.name === name);
  return [
    { value: 'policy', label: `${words.policy}・${words.category}` },
    ...(has('department') ? [{ value: 'department', label: words.department } as const] : []),
    ...(has('try') ? [{ value: 'try', label: words.tryItem ?? '' } as const] : []),
    ...(has('change') ? [{ value: 'change', label: words.change } as const] : []),
    { value: 'none', label: 'まとめない' },
  ];
}
