import type { PartOf } from './amount-table.ts';
import type { RowSubject } from './effect-amounts.ts';
import { rowId, TOTAL } from './effect-amounts.ts';
import { pathsTo } from './group-path.ts';

/**
 * The sums that each row of a table is a part of, by the row's id; `standingOf` gives the path of the group that an
 * initiative stands in. Along the outline a row is part of the nearest group above it that has a row; a kind is part of the
 * row of all kinds and, where all its neighbours have rows of that kind, of the same kind above. What has no such row is
 * part of the nearest row above of any kind.
 */
export function partsIn(
  subjects: readonly RowSubject[],
  standingOf: (initiative: string) => string | undefined,
): ReadonlyMap<string, readonly PartOf[]> {
  const ids = new Set([...subjects.map(rowId), TOTAL]);
  const aboveOf = (subject: RowSubject, kind: string | undefined) =>
    [...groupsAbove(subject, standingOf), undefined].map((group) => rowId({ group, kind })).find((id) => ids.has(id));
  const isWhole = (sum: string, kind: string) =>
    subjects.every((each) => each.kind !== undefined || aboveOf(each, undefined) !== sum || ids.has(rowId({ ...each, kind })));
  const partsOfKind = (subject: RowSubject, kind: string): PartOf[] => {
    const allKinds = rowId({ ...subject, kind: undefined });
    const sameKind = isPlaced(subject) ? aboveOf(subject, kind) : undefined;
    const byKind: PartOf[] = ids.has(allKinds) ? [{ row: allKinds, by: 'kind' }] : [];
    const above = aboveOf(subject, undefined) ?? TOTAL;
    const isNext = sameKind === (above === TOTAL ? rowId({ kind }) : `${above}/${rowId({ kind })}`);
    const isShared = sameKind !== undefined && (byKind.length === 0 || (isNext && isWhole(above, kind)));
    return isShared ? [...byKind, { row: sameKind, by: 'place' }] : byKind;
  };
  return new Map(
    subjects.map((subject) => {
      const ofKind = subject.kind === undefined ? [] : partsOfKind(subject, subject.kind);
      return [rowId(subject), ofKind.length > 0 ? ofKind : [{ row: aboveOf(subject, undefined) ?? TOTAL, by: 'place' }]];
    }),
  );
}

function isPlaced({ group, initiative }: RowSubject): boolean {
  return group !== undefined || initiative !== undefined;
}

/** The paths of the groups above, the nearest first. */
function groupsAbove({ group, initiative }: RowSubject, standingOf: (initiative: string) => string | undefined): string[] {
  const path = initiative === undefined ? group : standingOf(initiative);
  if (path === undefined) return [];
  return initiative === undefined ? pathsTo(path).slice(0, -1).reverse() : pathsTo(path).reverse();
}
