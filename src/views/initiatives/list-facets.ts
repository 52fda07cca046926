import { formatCircled } from '../../format.ts';
import type { Group } from '../../model/group.ts';
import { flatten, groupTitle } from '../../model/group.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { gradeHeading, NOT_IN_REPORT } from '../progress/graded-lists.ts';
import { everyGrade, latestGrading } from '../progress/grades.ts';
import { SINCE_THE_DOCUMENT } from '../sentences/now.ts';
import type { Grouping } from './arrange.ts';
import type { FacetName, FilterRow } from './filter.ts';
import { countChoices, LEVEL_FACETS, NO_TRY, noChoices } from './filter.ts';

/** One thing by which the list can be narrowed: its name, its choices and how many rows each shows. */
export interface Facet {
  name: FacetName;
  label: string;
  choices: readonly { value: string; label: string; count: number }[];
}

/** By what `rows` can be narrowed, in the plan's words: only what tells initiatives of this plan apart. */
export function facetsOf(plan: TermPlan, rows: readonly FilterRow[]): Facet[] {
  const counts = countChoices(rows, noChoices());
  const { words } = plan.term;
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
      plan.term.changes.map(({ id, label }) => [id, label]),
    ),
    ...gradeFacet(plan, facet),
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

/** The grades of the latest report, by the period that it is about; none where there is no such report. */
function gradeFacet(
  { plan }: TermPlan,
  facet: (name: FacetName, label: string, choices: readonly (readonly [string, string])[]) => Facet,
): Facet[] {
  const report = latestGrading(plan);
  if (!report) return [];
  const choices = [...everyGrade(plan, report.id), NOT_IN_REPORT].map(({ value, label }) => [value, label] as const);
  return [facet('grade', gradeHeading(plan, report), choices)];
}

/** The groups of one level, each below the top with the numbers of those above it, unless its own begins with them. */
function groupChoices({ outline }: TermPlan, level: number): [string, string][] {
  return outline.flatMap((top) =>
    flatten([top])
      .filter((group) => group.level === level)
      .map((group): [string, string] => [group.path, [...numbersAbove(top, group), groupTitle(group)].join(' ')]),
  );
}

/** The numbers of the groups above `group`, from the top; one with which the next one begins says nothing of its own. */
function numbersAbove(top: Group, group: Group): string[] {
  const above = flatten([top]).filter(({ path }) => group.path.startsWith(`${path}/`));
  const numbers = [...above, group].map(({ number }) => number);
  return numbers.slice(0, -1).filter((number, at) => number !== '' && !numbers[at + 1]?.startsWith(`${number}-`));
}

/** The lists by the words of the plan; the group of former initiatives by the label first printed over one. */
function listChoices({ term: { words }, tryItems }: TermPlan): [string, string][] {
  const lists = tryItems.flatMap(({ newInitiatives, existingInitiatives }) => [newInitiatives, existingInitiatives]);
  const groups = lists.flatMap((list) => list?.entries.flatMap(({ absorbs }) => absorbs ?? []) ?? []);
  return [
    ['new', words.newInitiatives ?? ''],
    ['existing', words.existingInitiatives ?? ''],
    ['absorbed', groups[0]?.label ?? ''],
    ['begun', SINCE_THE_DOCUMENT],
  ];
}

/** How rows can be put together: by what there is a facet for. */
export function groupingsOf({ term: { levels, words } }: TermPlan, facets: readonly Facet[]): { value: Grouping; label: string }[] {
  const has = (name: FacetName) => facets.some((facet) => facet.name === name);
  return [
    { value: 'outline', label: levels.join('・') },
    ...(has('department') ? [{ value: 'department', label: words.department } as const] : []),
    ...(has('try') ? [{ value: 'try', label: words.tryItem ?? '' } as const] : []),
    ...(has('change') ? [{ value: 'change', label: words.change } as const] : []),
    ...facets.flatMap(({ name, label }) => (name === 'grade' ? [{ value: name, label } as const] : [])),
    { value: 'none', label: 'まとめない' },
  ];
}
