import type { Amount } from './amount.ts';
import { toYen } from './amount.ts';
import type { AmountRow, AmountTable, AuditedAmount, SumColumn } from './amount-table.ts';
import { amountsIn, auditTable } from './amount-table.ts';
import type { EffectRow, Vintage } from './effect-amounts.ts';
import { fileOfTerm } from './nouns.ts';
import type { DataPath, Problem } from './problem.ts';
import type { TermPlan } from './term-plan.ts';
import { indexOf } from './term-plan.ts';

/** A row of a vintage, labelled by the policy's name or the word for the total, with its place in the file. */
export interface VintageRow extends AmountRow, EffectRow {
  path: DataPath;
}

/** Where a problem is; its path leads into the file, its place is what `known-discrepancies.yaml` names. */
export type Place = Required<Pick<Problem, 'file' | 'path'>> & { place: string };

/** A printed sum or difference with its place in the content. */
export type AuditedCell = AuditedAmount<VintageRow> & Place;

const TOTAL = 'total';

/** The amounts of `vintage` as printed, the total last. */
export function tableOf(plan: TermPlan, vintage: Vintage): AmountTable<VintageRow> {
  const { effects, words } = plan.term;
  const { groups } = indexOf(plan);
  return {
    years: vintage.years.map(({ fiscalYear }) => fiscalYear),
    rows: [
      ...vintage.rows.map((row, at) => ({
        ...row,
        id: row.policyId ?? `${at + 1}`,
        label: groups.get(row.policyId ?? '')?.name ?? row.policyId ?? '',
        partOf: TOTAL,
        path: ['rows', at],
      })),
      { ...vintage.total, id: TOTAL, label: words.total, partOf: null, path: ['total'] },
    ],
    toleranceYen: toYen(effects?.roundingTolerance ?? 0, vintage.unit) ?? 0,
  };
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
