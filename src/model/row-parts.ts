import type { PartOf } from './amount-table.ts';
import type { RowSubject } from './effect-amounts.ts';
import { rowId, TOTAL } from './effect-amounts.ts';
import { pathsTo } from './group-path.ts';

/**
 * The sums that the row of `subject` is a part of, in a table that has the rows `ids`; `standing` is the path of the
 * group that an initiative stands in. Along the outline a row is part of the nearest group above it that has a row of the
 * same kind; a kind is part of the row of all kinds. What neither holds is part of the nearest row above of any kind.
 */
export function partsOfWhat(subject: RowSubject, standing: string | undefined, ids: ReadonlySet<string>): PartOf[] {
  const { group, initiative, kind } = subject;
  const isPlaced = group !== undefined || initiative !== undefined;
  const above = groupsAbove(subject, standing);
  const nearest = (of: string | undefined) =>
    [...above, undefined].map((each) => rowId({ group: each, kind: of })).find((id) => ids.has(id));
  const sameKind = isPlaced ? nearest(kind) : undefined;
  const allKinds = kind === undefined ? undefined : rowId({ group, initiative });
  const parts: PartOf[] = [
    ...(sameKind === undefined ? [] : [{ row: sameKind, by: 'place' } as const]),
    ...(allKinds !== undefined && ids.has(allKinds) ? [{ row: allKinds, by: 'kind' } as const] : []),
  ];
  return parts.length > 0 ? parts : [{ row: nearest(undefined) ?? TOTAL, by: 'place' }];
}

/** The paths of the groups above, the nearest first. */
function groupsAbove({ group, initiative }: RowSubject, standing: string | undefined): string[] {
  if (initiative !== undefined) return standing === undefined ? [] : pathsTo(standing).reverse();
  return group === undefined ? [] : pathsTo(group).slice(0, -1).reverse();
}
