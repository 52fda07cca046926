import { addressOf } from '../../address.ts';
import { formatEraYear } from '../../format.ts';
import type { Amount } from '../../model/amount.ts';
import type { Division, SumColumn } from '../../model/amount-table.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { auditVintage } from '../../model/vintage-table.ts';
import type { Words } from '../../model/words.ts';
import type { EffectFigures } from './effect-figures.ts';

/** A printed sum or difference, computed again. */
export interface EffectCheck {
  /** Where it stands: the vintage, the row, the column. */
  vintageName: string;
  row: string;
  column: string;
  kind: 'across' | 'down' | 'difference';
  /** What a sum down adds up. */
  by: Division | undefined;
  printed: Amount;
  computed: Amount;
  agrees: boolean;
  /** Where it does not agree and the editor has given the reason: the page that gives it. */
  reasonAddress?: string | undefined;
}

/** Every sum across, every sum down and every printed difference of every vintage, in reading order. */
export function effectChecks({ plan, vintages, rows }: EffectFigures): EffectCheck[] {
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return vintages.flatMap((vintage) =>
    auditVintage(plan, vintage).map(({ kind, row, column, by, printed, computed, agrees, place }) => ({
      vintageName: vintage.name,
      row: names.get(row.id) ?? row.label,
      column: columnName(column, plan.term.words),
      kind,
      by,
      printed,
      computed,
      agrees,
      reasonAddress: agrees ? undefined : reasonAddress(plan, place),
    })),
  );
}

function columnName(column: SumColumn, words: Words): string {
  if (typeof column === 'number') return formatEraYear(column);
  return column === 'total' ? words.grandTotal : words.differenceFromBaseline;
}

/** The note that gives the reason for a place, if `known-discrepancies.yaml` has one. */
function reasonAddress(plan: TermPlan, place: string): string | undefined {
  const at = plan.knownDiscrepancies.findIndex((entry) => entry.places?.includes(place));
  return at < 0 ? undefined : `${addressOf.notes}#discrepancy-${at + 1}`;
}
