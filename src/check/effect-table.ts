import type { EffectRow, Vintage } from '../model/effect-amounts.ts';
import type { Amount } from '../model/money.ts';
import { isKnown, THOUSAND_YEN_PER_UNIT } from '../model/money.ts';
import { fileOfTerm } from '../model/nouns.ts';
import type { DataPath } from '../model/problem.ts';
import type { TermPlan } from '../model/term-plan.ts';

/** A row of an effect table with its place in the file. */
export interface PlacedRow {
  row: EffectRow;
  /** What places are named by: the policy's number, or `total`. */
  key: string;
  path: DataPath;
  /** The policy's name, or the word for the total. */
  name: string;
}

/** The rows of `vintage` as printed, the total last. */
export function rowsOf(plan: TermPlan, vintage: Vintage): PlacedRow[] {
  const nameOf = (id: string | null) => plan.outline.find((policy) => policy.id === id)?.name ?? id ?? '';
  return [
    ...vintage.rows.map((row, at) => ({ row, key: row.policyId ?? `${at + 1}`, path: ['rows', at], name: nameOf(row.policyId) })),
    { row: vintage.total, key: 'total', path: ['total'], name: plan.settings.words.total },
  ];
}

/** The file of `vintage`, and the name of a place in it. */
export function cellOf(plan: TermPlan, vintage: Vintage, row: PlacedRow, column: string): { file: string; place: string } {
  return { file: fileOfTerm(plan.term.id, 'vintages', vintage.id), place: `${plan.term.id}/effects/${vintage.id}#${row.key}/${column}` };
}

/** An amount as the editor writes it, in the unit of the plan. */
export function amountText(amount: Amount, plan: TermPlan): string {
  if (!isKnown(amount)) return amount;
  const { unit } = plan.settings.effects;
  const inUnit = amount / THOUSAND_YEN_PER_UNIT[unit];
  return `${inUnit.toLocaleString('ja-JP', { maximumFractionDigits: 5 })} ${unit}`;
}

/** How far, in thousand yen, a printed sum may be from the computed one. */
export function toleranceThousandYen({ settings }: TermPlan): number {
  return settings.effects.roundingTolerance * THOUSAND_YEN_PER_UNIT[settings.effects.unit];
}
