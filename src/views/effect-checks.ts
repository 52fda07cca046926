import { addressOf } from '../address.ts';
import { formatEraYear } from '../format.ts';
import type { Amount } from '../model/amount.ts';
import { isKnown, sumKnown, THOUSAND_YEN_PER_UNIT } from '../model/amount.ts';
import type { EffectRow, Vintage } from '../model/effect-amounts.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { EffectFigures } from './effect-figures.ts';
import { policyName, rowOf, totalDifference } from './effect-figures.ts';

/** A printed sum or difference, computed again. */
export interface EffectCheck {
  /** Where it stands: the vintage, the row, the column. */
  vintageName: string;
  row: string;
  column: string;
  kind: 'across' | 'down' | 'difference';
  printedThousandYen: Amount;
  computedThousandYen: Amount;
  agrees: boolean;
  /** Where it does not agree and the editor has given the reason: the page that gives it. */
  reasonAddress?: string | undefined;
}

/** Every sum across, every sum down and every printed difference of every vintage, in reading order. */
export function effectChecks(figures: EffectFigures): EffectCheck[] {
  return figures.vintages.flatMap((vintage) => [
    ...sumsAcross(figures, vintage),
    ...sumsDown(figures, vintage),
    ...differences(figures, vintage),
  ]);
}

function sumsAcross({ plan }: EffectFigures, vintage: Vintage): EffectCheck[] {
  return [...vintage.rows, vintage.total].map((row) =>
    checked(plan, vintage, row, 'total', {
      column: plan.settings.words.grandTotal,
      kind: 'across',
      printedThousandYen: row.totalThousandYen,
      computedThousandYen: sumOf(row.amountsThousandYen),
    }),
  );
}

function sumsDown({ plan }: EffectFigures, vintage: Vintage): EffectCheck[] {
  const years = vintage.years.map(({ fiscalYear }, at) =>
    checked(plan, vintage, vintage.total, String(fiscalYear), {
      column: formatEraYear(fiscalYear),
      kind: 'down',
      printedThousandYen: vintage.total.amountsThousandYen[at] ?? 'pending',
      computedThousandYen: sumOf(vintage.rows.map((row) => row.amountsThousandYen[at] ?? 'pending')),
    }),
  );
  const total = checked(plan, vintage, vintage.total, 'total', {
    column: plan.settings.words.grandTotal,
    kind: 'down',
    printedThousandYen: vintage.total.totalThousandYen,
    computedThousandYen: sumOf(vintage.rows.map((row) => row.totalThousandYen)),
  });
  return [...years, total];
}

function differences(figures: EffectFigures, vintage: Vintage): EffectCheck[] {
  const { plan } = figures;
  return [...vintage.rows, vintage.total].flatMap((row) =>
    row.differenceFromBaselineThousandYen === undefined
      ? []
      : checked(plan, vintage, row, 'differenceFromBaseline', {
          column: plan.settings.words.differenceFromBaseline,
          kind: 'difference',
          printedThousandYen: row.differenceFromBaselineThousandYen,
          computedThousandYen: rowOf(vintage, row.policyId) ? totalDifference(figures, vintage, row.policyId) : 'not-applicable',
        }),
  );
}

function checked(
  plan: TermPlan,
  vintage: Vintage,
  row: EffectRow,
  column: string,
  sum: Pick<EffectCheck, 'column' | 'kind' | 'printedThousandYen' | 'computedThousandYen'>,
): EffectCheck {
  const isSame = agree(plan, sum.printedThousandYen, sum.computedThousandYen);
  return {
    ...sum,
    vintageName: vintage.name,
    row: rowName(plan, row),
    agrees: isSame,
    reasonAddress: isSame ? undefined : reasonAddress(plan, `${plan.term.id}/effects/${vintage.id}#${row.policyId ?? 'total'}/${column}`),
  };
}

/** The note that gives the reason for a place, if `known-discrepancies.yaml` has one. */
function reasonAddress(plan: TermPlan, place: string): string | undefined {
  const at = plan.knownDiscrepancies.findIndex((entry) => entry.places?.includes(place));
  return at < 0 ? undefined : `${addressOf.notes}#discrepancy-${at + 1}`;
}

function rowName(plan: TermPlan, row: EffectRow): string {
  const policy = plan.outline.find(({ id }) => id === row.policyId);
  return policy ? policyName(policy) : plan.settings.words.total;
}

/** Within the rounding that the plan declares; what is not yet known agrees with what is not yet known. */
function agree({ settings }: TermPlan, printed: Amount, computed: Amount): boolean {
  if (!isKnown(printed) || !isKnown(computed)) return printed === computed;
  const tolerance = settings.effects ? settings.effects.roundingTolerance * THOUSAND_YEN_PER_UNIT[settings.effects.unit] : 0;
  return Math.abs(printed - computed) <= tolerance;
}

function sumOf(amounts: readonly Amount[]): Amount {
  return amounts.every((amount) => amount === 'not-applicable') ? 'not-applicable' : sumKnown(amounts);
}
