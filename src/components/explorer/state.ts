import type { Grouping, Sort } from '../../views/initiatives/arrange.ts';
import { GROUPINGS, SORTS } from '../../views/initiatives/arrange.ts';
import type { Choices, FacetName } from '../../views/initiatives/filter.ts';
import { FACETS } from '../../views/initiatives/filter.ts';

/** Everything that decides what the list shows; the address holds all of it. */
export interface ExplorerState {
  words: string;
  choices: Choices;
  grouping: Grouping;
  sort: Sort;
  view: View;
}

export type View = 'list' | 'table';

/** What an address can choose on this page. */
export interface KnownValues {
  choices: Readonly<Record<FacetName, ReadonlySet<string>>>;
  groupings: ReadonlySet<string>;
}

/** A part of an address that this page does not know, such as `change=gone`. */
export type Ignored = string;

/** Reads the query of an address. What it names and the page does not have is left out, and listed. */
export function readState(query: string, known: KnownValues): { state: ExplorerState; ignored: Ignored[] } {
  const parameters = new URLSearchParams(query);
  const ignored: Ignored[] = [];
  const only = <T extends string>(name: string, allowed: readonly T[], fallback: T): T => {
    const value = parameters.get(name);
    const found = allowed.find((each) => each === value);
    if (value && !found) ignored.push(`${name}=${value}`);
    return found ?? fallback;
  };
  const choicesOf = (facet: FacetName) => {
    const values = parameters.getAll(facet).filter((value) => value !== '');
    ignored.push(...values.filter((value) => !known.choices[facet].has(value)).map((value) => `${facet}=${value}`));
    return [facet, new Set(values.filter((value) => known.choices[facet].has(value)))] as const;
  };
  const state: ExplorerState = {
    words: (parameters.get('q') ?? '').trim(),
    choices: Object.fromEntries(FACETS.map(choicesOf)) as Record<FacetName, Set<string>>,
    grouping: only(
      'group',
      GROUPINGS.filter((each) => known.groupings.has(each)),
      'outline',
    ),
    sort: only(
      'sort',
      SORTS.filter((each) => each !== 'grade' || known.choices.grade.size > 0),
      'plan',
    ),
    view: only('view', ['list', 'table'] as const, 'list'),
  };
  return { state, ignored };
}

/** The query of the address that shows `state`: empty for the first view, else with its question mark. */
export function writeState({ words, choices, grouping, sort, view }: ExplorerState): string {
  const parameters = new URLSearchParams([
    ...(words ? [['q', words]] : []),
    ...FACETS.flatMap((facet) => [...choices[facet]].sort().map((value) => [facet, value])),
    ...(grouping !== 'outline' ? [['group', grouping]] : []),
    ...(sort !== 'plan' ? [['sort', sort]] : []),
    ...(view !== 'list' ? [['view', view]] : []),
  ]);
  const query = parameters.toString().replaceAll('%2F', '/');
  return query && `?${query}`;
}
