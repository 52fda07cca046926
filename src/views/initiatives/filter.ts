import { pathsTo } from '../../model/group-path.ts';

/** One facet a level of the outline, from the top. */
export const LEVEL_FACETS = ['level1', 'level2', 'level3', 'level4'] as const;

/** What a list of initiatives can be narrowed by, in the order in which it is offered. The names stand in addresses. */
export const FACETS = [...LEVEL_FACETS, 'change', 'grade', 'try', 'list', 'department'] as const;

export type FacetName = (typeof FACETS)[number];

/** The choice of `try` for initiatives that no Try names. */
export const NO_TRY = 'none';

/** An initiative as far as filters look at it. */
export interface FilterRow {
  /** The path of its group in the outline, such as `1/management-cycle`. */
  group: string;
  change: string;
  departments: readonly string[];
  /** What the latest report grades it, as addresses name it; undefined where the plan has no grades. */
  grade?: string | undefined;
  /** In which list (`new`, `existing`, `absorbed`) of which Try it is named; `begun` where it was put there later. */
  mentions: readonly { tryItem: string; list: string }[];
}

/** What is chosen in each facet; an empty set lets everything through. */
export type Choices = Readonly<Record<FacetName, ReadonlySet<string>>>;

/** How many rows each choice of each facet would show. */
export type ChoiceCounts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

/** Nothing chosen. */
export function noChoices(): Choices {
  return makeRecord(() => new Set<string>());
}

/**
 * True where `row` fits: one of the choices within each facet, and every facet that has a choice. A Try and a list chosen
 * together mean that list of that Try.
 */
export function fits(row: FilterRow, choices: Choices): boolean {
  return SINGLE.every((facet) => fitsFacet(row, facet, choices)) && fitsMentions(row, choices);
}

/**
 * For each choice, the rows it would show together with what is chosen in the other facets: the number that a reader
 * gets for choosing it. Choices that would show nothing are not in the map.
 */
export function countChoices(rows: readonly FilterRow[], choices: Choices): ChoiceCounts {
  const counts = makeRecord(() => new Map<string, number>());
  for (const row of rows) {
    const failing: (FacetName | 'mentions')[] = SINGLE.filter((facet) => !fitsFacet(row, facet, choices));
    if (!fitsMentions(row, choices)) failing.push('mentions');
    for (const facet of SINGLE) if (failing.every((each) => each === facet)) addAll(counts[facet], valuesOf(row, facet));
    if (failing.every((each) => each === 'mentions')) {
      addAll(counts.try, tryValues(row, choices.list));
      addAll(counts.list, listValues(row, choices.try));
    }
  }
  return counts;
}

/** The values of `facet` by which `row` is in a list narrowed to `choices`: those chosen, or all where none is. */
export function valuesWithin(row: FilterRow, facet: FacetName, choices: Choices): readonly string[] {
  const values = facet === 'try' ? tryValues(row, choices.list) : facet === 'list' ? listValues(row, choices.try) : valuesOf(row, facet);
  return choices[facet].size === 0 ? values : values.filter((value) => choices[facet].has(value));
}

const SINGLE = [...LEVEL_FACETS, 'change', 'department', 'grade'] as const;

function fitsFacet(row: FilterRow, facet: (typeof SINGLE)[number], choices: Choices): boolean {
  const chosen = choices[facet];
  return chosen.size === 0 || valuesOf(row, facet).some((value) => chosen.has(value));
}

function valuesOf(row: FilterRow, facet: (typeof SINGLE)[number]): readonly string[] {
  if (facet === 'department') return row.departments;
  if (facet === 'change') return [row.change];
  if (facet === 'grade') return row.grade === undefined ? [] : [row.grade];
  const path = pathsTo(row.group)[LEVEL_FACETS.indexOf(facet)];
  return path === undefined ? [] : [path];
}

function fitsMentions(row: FilterRow, { try: tries, list: lists }: Choices): boolean {
  if (tries.size === 0 && lists.size === 0) return true;
  return tryValues(row, lists).some((value) => tries.size === 0 || tries.has(value));
}

/** The Try items that name `row` in one of `lists`, or the word for none. */
function tryValues({ mentions }: FilterRow, lists: ReadonlySet<string>): string[] {
  if (mentions.length === 0) return lists.size === 0 ? [NO_TRY] : [];
  return mentions.filter(({ list }) => lists.size === 0 || lists.has(list)).map(({ tryItem }) => tryItem);
}

function listValues({ mentions }: FilterRow, tries: ReadonlySet<string>): string[] {
  return mentions.filter(({ tryItem }) => tries.size === 0 || tries.has(tryItem)).map(({ list }) => list);
}

/** A row counts once for a value, however often it has it. */
function addAll(counts: Map<string, number>, values: readonly string[]): void {
  for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
}

function makeRecord<T>(make: () => T): Record<FacetName, T> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make()])) as Record<FacetName, T>;
}
