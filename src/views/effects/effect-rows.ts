import { addressOf } from '../../address.ts';
import type { PartOf } from '../../model/amount-table.ts';
import { partsOf } from '../../model/amount-table.ts';
import type { EffectRow, RowSubject } from '../../model/effect-amounts.ts';
import { TOTAL } from '../../model/effect-amounts.ts';
import { groupTitle } from '../../model/group.ts';
import { indexOf } from '../../model/plan-index.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { partsOfRows, subjectName } from '../../model/vintage-table.ts';

/** A row of amounts as tables, pictures and sentences name it: of a group, an initiative, a kind, or a kind of either. */
export interface FigureRow extends RowSubject {
  id: string;
  /** Wherever it stands: I 業務マネジメント改革, 業務改革の歳入. */
  name: string;
  /** Below the row that it is part of, where that says the rest. */
  header: string;
  /** Where there is little room: a numeral, or the name again. */
  short: string;
  /** What it is a row of: 基本方針, 取組. */
  sort: string;
  /** The page of what it is of; undefined for a kind alone. */
  address: string | undefined;
  /** How many rows above it are sums of it, short of the total. */
  depth: number;
  partOf: readonly PartOf[];
}

/** What a kind is a row of. */
const KIND = '種別';

/** `rows` as a tree, each followed by its parts, in printed order; without the total. */
export function rowTree(plan: TermPlan, rows: readonly EffectRow[]): FigureRow[] {
  const parts = partsOfRows(plan, rows);
  const placed = rows.map((row) => {
    const partOf = parts.get(row.id) ?? [];
    // A kind of something stands below that, rather than below the same kind of more.
    return { row, partOf, above: partOf[0]?.row ?? TOTAL };
  });
  const below = Map.groupBy(placed, ({ above }) => above);
  const grow = (id: string, depth: number): FigureRow[] =>
    (below.get(id) ?? []).flatMap(({ row, partOf }) => [describeRow(plan, row, partOf, depth, id), ...grow(row.id, depth + 1)]);
  return grow(TOTAL, 0);
}

/** The rows that make up `id` along the outline; where none do, those of its kinds. */
export function partRows(rows: readonly FigureRow[], id: string): FigureRow[] {
  const byPlace = partsOf(rows, id, 'place');
  return byPlace.length > 0 ? byPlace : partsOf(rows, id, 'kind');
}

/** What `rows` are rows of, in one word or some: 基本方針, 基本目標・取組. */
export function sortOf(rows: readonly FigureRow[]): string {
  return [...new Set(rows.map(({ sort }) => sort))].join('・');
}

/** A row's place in a picture: part of ids and of the address of a state. */
export function anchorOf({ id }: Pick<FigureRow, 'id'>): string {
  return /^\d+$/.test(id) ? `policy-${id}` : `row-${id.replaceAll('/', '-')}`;
}

/** A row's name in a sentence. */
export function quoted({ name }: Pick<FigureRow, 'name'>): string {
  return `「${name}」`;
}

function describeRow(plan: TermPlan, row: EffectRow, partOf: readonly PartOf[], depth: number, above: string): FigureRow {
  const { group, initiative, kind } = row;
  const there = group === undefined ? undefined : indexOf(plan).groups.get(group);
  const place = there ? groupTitle(there) : subjectName(plan, { group, initiative });
  const name = kind === undefined ? place : isPlaced(row) ? `${place}の${kind}` : kind;
  const isKindOfAbove = kind !== undefined && partOf.some((each) => each.row === above && each.by === 'kind');
  const word = plan.term.levels[there?.level ?? 0] ?? '';
  return {
    id: row.id,
    group,
    initiative,
    kind,
    name,
    header: isKindOfAbove ? kind : name,
    short: (kind === undefined && there?.number) || name,
    sort: kind !== undefined ? KIND : initiative !== undefined ? plan.term.words.initiative : word,
    address: addressOfRow(plan, row),
    depth,
    partOf,
  };
}

function isPlaced({ group, initiative }: RowSubject): boolean {
  return group !== undefined || initiative !== undefined;
}

function addressOfRow({ term }: TermPlan, { group, initiative }: RowSubject): string | undefined {
  if (initiative !== undefined) return addressOf.initiative(initiative);
  return group === undefined ? undefined : addressOf.group(term.id, group);
}
