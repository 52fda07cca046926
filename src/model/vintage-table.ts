import type { Amount } from './amount.ts';
import { toYen } from './amount.ts';
import type { AmountRow, AmountTable, AuditedAmount, PartOf, SumColumn } from './amount-table.ts';
import { amountsIn, auditTable } from './amount-table.ts';
import type { EffectRow, RowSubject, Vintage } from './effect-amounts.ts';
import { fileOfTerm } from './nouns.ts';
import { indexOf } from './plan-index.ts';
import type { DataPath, Problem } from './problem.ts';
import { partsIn } from './row-parts.ts';
import type { TermPlan } from './term-plan.ts';
import { nameOf } from './term-plan.ts';

/** A row of a vintage, labelled by the name of what it is of or the word for the total, with its place in the file. */
export interface VintageRow extends AmountRow, EffectRow {
  path: DataPath;
}

/** Where a problem is; its path leads into the file, its place is what `known-discrepancies.yaml` names. */
export type Place = Required<Pick<Problem, 'file' | 'path'>> & { place: string };

/** A printed sum or difference with its place in the content. */
export type AuditedCell = AuditedAmount<VintageRow> & Place;

/** The amounts of `vintage` as printed, the total last. */
export function tableOf(plan: TermPlan, vintage: Vintage): AmountTable<VintageRow> {
  const { effects, words } = plan.term;
  const parts = partsOfRows(plan, vintage.rows);
  return {
    years: vintage.years.map(({ fiscalYear }) => fiscalYear),
    rows: [
      ...vintage.rows.map((row, at) => ({
        ...row,
        label: subjectName(plan, row),
        partOf: parts.get(row.id) ?? [],
        path: ['rows', at],
      })),
      { ...vintage.total, label: words.total, partOf: [], path: ['total'] },
    ],
    toleranceYen: toYen(effects?.roundingTolerance ?? 0, vintage.unit) ?? 0,
  };
}

type Parts = ReadonlyMap<string, readonly PartOf[]>;

const known = new WeakMap<TermPlan, WeakMap<readonly RowSubject[], Parts>>();

/** The sums that each of `rows` is a part of, by its id; see `partsIn`. Cheap after the first call for the same rows. */
export function partsOfRows(plan: TermPlan, rows: readonly RowSubject[]): Parts {
  const ofPlan = known.get(plan) ?? new WeakMap<readonly RowSubject[], Parts>();
  known.set(plan, ofPlan);
  const parts = ofPlan.get(rows) ?? makeParts(plan, rows);
  ofPlan.set(rows, parts);
  return parts;
}

function makeParts(plan: TermPlan, rows: readonly RowSubject[]): Parts {
  const { standings } = indexOf(plan);
  return partsIn(rows, (initiative) => standings.get(initiative)?.at(-1)?.path);
}

/** What a row is called as the document prints it: 歳入の確保, 業務改革の歳入; an id that names nothing stands for itself. */
export function subjectName(plan: TermPlan, { group, initiative, kind }: RowSubject): string {
  const { groups, initiatives } = indexOf(plan);
  const there = initiatives.get(initiative ?? '');
  const place = initiative === undefined ? (groups.get(group ?? '')?.name ?? group) : there ? nameOf(there) : initiative;
  return [place, kind].filter((part) => part !== undefined).join('の');
}

/** Every printed sum and difference of `vintage`, computed again, with its place in the content. */
export function auditVintage(plan: TermPlan, vintage: Vintage): AuditedCell[] {
  const [baseline] = plan.vintages;
  const audited = auditTable(tableOf(plan, vintage), baseline ? tableOf(plan, baseline) : null);
  return audited.map((each) => ({ ...each, ...placeOf(plan, vintage, each.row, each.column) }));
}

/** Where a cell of `vintage` stands in the content. */
export function placeOf(plan: TermPlan, vintage: Vintage, row: VintageRow, column: SumColumn): Place {
  const below = typeof column === 'number' ? ['amounts', `${column}`] : [column];
  return {
    file: fileOfTerm(plan.term.id, 'vintages', vintage.id),
    path: [...row.path, ...below],
    place: `${plan.term.id}/effects/${vintage.id}#${row.id}/${column}`,
  };
}

/** Every amount that `vintage` prints, in reading order. */
export function amountsOf({ rows, total }: Vintage): Amount[] {
  return [...rows, total].flatMap(amountsIn);
}

/** True for a table that stands in another document than its term's own: its rows' lines are lines of that one. */
export function standsElsewhere({ term }: Pick<TermPlan, 'term'>, { source }: Vintage): boolean {
  return source?.document !== undefined && source.document !== term.document?.id;
}
