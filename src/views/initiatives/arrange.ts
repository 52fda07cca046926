import type { Choices, FilterRow } from './filter.ts';
import { valuesWithin } from './filter.ts';

/** How a list can be grouped; `outline` is the plan's own order: by its groups. The names stand in addresses. */
export const GROUPINGS = ['outline', 'department', 'try', 'change', 'grade', 'none'] as const;
/** How the rows of a group can be sorted. */
export const SORTS = ['plan', 'name', 'department', 'grade'] as const;

export type Grouping = (typeof GROUPINGS)[number];
export type Sort = (typeof SORTS)[number];

/** An initiative as far as its place in a list depends on it. */
export interface ArrangedRow extends FilterRow {
  /** Place in the plan, from 0. */
  order: number;
  name: string;
}

/** A group of rows; `key` is the value they share: a group, a department, a Try, a change. */
export interface RowGroup<R extends ArrangedRow> {
  key: string;
  rows: readonly R[];
}

/**
 * `rows` in their order, in groups in the order of `keys`. A row of two departments or of several Try items stands in
 * each of their groups, but only in those that `choices` let through; groups without rows are left out.
 */
export function groupRows<R extends ArrangedRow>(
  rows: readonly R[],
  grouping: Grouping,
  keys: readonly string[],
  choices: Choices,
): RowGroup<R>[] {
  if (grouping === 'none') return rows.length === 0 ? [] : [{ key: '', rows }];
  const groups = new Map<string, R[]>(keys.map((key) => [key, []]));
  for (const row of rows) for (const key of new Set(keysOf(row, grouping, choices))) groups.get(key)?.push(row);
  return [...groups].map(([key, members]) => ({ key, rows: members })).filter((group) => group.rows.length > 0);
}

/** `rows` sorted; ties stay in plan order. `departments` and `grades` are in the plan's order. */
export function sortRows<R extends ArrangedRow>(
  rows: readonly R[],
  sort: Sort,
  departments: readonly string[],
  grades: readonly string[] = [],
): R[] {
  const inPlan = (a: R, b: R) => a.order - b.order;
  if (sort === 'plan') return [...rows].sort(inPlan);
  if (sort === 'name') return [...rows].sort((a, b) => byName.compare(a.name, b.name) || inPlan(a, b));
  const order = sort === 'grade' ? grades : departments;
  const places = new Map(order.map((id, at) => [id, at]));
  const keyOf = ({ grade, departments: [first] }: R) => (sort === 'grade' ? grade : first) ?? '';
  const placeOf = (row: R) => places.get(keyOf(row)) ?? order.length;
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b) || inPlan(a, b));
}

const byName = new Intl.Collator('ja');

function keysOf(row: ArrangedRow, grouping: Exclude<Grouping, 'none'>, choices: Choices): readonly string[] {
  return grouping === 'outline' ? [row.group] : valuesWithin(row, grouping, choices);
}
