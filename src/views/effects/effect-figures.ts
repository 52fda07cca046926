import type { AmountStyle } from '../../format.ts';
import { gapWords } from '../../format.ts';
import type { Amount } from '../../model/amount.ts';
import { countingUnit, placesFor } from '../../model/amount.ts';
import type { EffectRow, Vintage } from '../../model/effect-amounts.ts';
import { TOTAL } from '../../model/effect-amounts.ts';
import type { FiscalYear, YearStatus } from '../../model/fiscal-year.ts';
import { differenceOf } from '../../model/sums.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { amountsOf } from '../../model/vintage-table.ts';
import type { FigureRow } from './effect-rows.ts';
import { partRows, rowTree } from './effect-rows.ts';

/** What every page and picture of the effect amounts begins with. */
export interface EffectFigures {
  plan: TermPlan;
  /** Oldest first; at least one. */
  vintages: readonly Vintage[];
  baseline: Vintage;
  latest: Vintage;
  /** True where there are two vintages to compare. */
  isComparable: boolean;
  /** Every year of any vintage, ascending. */
  years: readonly FiscalYear[];
  /** Every row of any vintage as a tree, without the total. */
  rows: readonly FigureRow[];
  /** Those that make up the total: what the pictures compare. */
  mainRows: readonly FigureRow[];
  style: AmountStyle;
}

/** The amount of one year. */
export interface YearAmount {
  amount: Amount;
  status: YearStatus;
}

const known = new WeakMap<TermPlan, EffectFigures | null>();

/** The effect amounts of `plan`, or null where it has none; cheap after the first call. */
export function effectFigures(plan: TermPlan): EffectFigures | null {
  const figures = known.get(plan);
  if (figures !== undefined) return figures;
  const made = makeFigures(plan);
  known.set(plan, made);
  return made;
}

function makeFigures(plan: TermPlan): EffectFigures | null {
  const baseline = plan.vintages[0];
  const latest = plan.vintages.at(-1);
  if (!baseline || !latest) return null;
  const rows = rowTree(plan, rowsOfAny(plan.vintages));
  const years = new Set(plan.vintages.flatMap((vintage) => vintage.years.map((year) => year.fiscalYear)));
  return {
    plan,
    vintages: plan.vintages,
    baseline,
    latest,
    isComparable: baseline !== latest,
    years: [...years].sort((a, b) => a - b),
    rows,
    mainRows: partRows(rows, TOTAL),
    style: amountStyle(plan),
  };
}

/** As the latest vintage has them, then those that only earlier ones have. */
function rowsOfAny(vintages: readonly Vintage[]): EffectRow[] {
  const rows = new Map<string, EffectRow>();
  for (const row of vintages.toReversed().flatMap((vintage) => vintage.rows)) if (!rows.has(row.id)) rows.set(row.id, row);
  return [...rows.values()];
}

/** How every amount of `plan` is written: in its unit, with the decimal places that hold all of them exactly, in its words. */
export function amountStyle({ term, vintages }: TermPlan): AmountStyle {
  const unit = term.effects?.unit ?? '千円';
  const amounts = vintages.flatMap(amountsOf);
  return { unit, places: placesFor(amounts, unit), gaps: gapWords(term.words), countedIn: countingUnit(amounts) };
}

/** The row `id` of a vintage, the total's own included. */
export function rowOf(vintage: Vintage, id: string): EffectRow | undefined {
  return id === TOTAL ? vintage.total : vintage.rows.find((row) => row.id === id);
}

/** A row's amount and status in a year; what a vintage does not cover is not applicable to it. */
export function yearAmount(vintage: Vintage, id: string, fiscalYear: FiscalYear): YearAmount {
  const at = vintage.years.findIndex((year) => year.fiscalYear === fiscalYear);
  return {
    amount: rowOf(vintage, id)?.amountsYen[at] ?? 'not-applicable',
    status: vintage.years[at]?.status ?? 'open',
  };
}

/** The printed sum of all years of the row `id`. */
export function totalAmount(vintage: Vintage, id: string): Amount {
  return rowOf(vintage, id)?.totalYen ?? 'not-applicable';
}

/** How a later vintage's year differs from the baseline's, in the row `id`. */
export function yearDifference(figures: EffectFigures, vintage: Vintage, id: string, fiscalYear: FiscalYear): YearAmount {
  const earlier = yearAmount(figures.baseline, id, fiscalYear);
  const later = yearAmount(vintage, id, fiscalYear);
  return { amount: differenceOf(earlier.amount, later.amount), status: later.status };
}

/** How much of the printed totals differ, in the row `id`. */
export function totalDifference(figures: EffectFigures, vintage: Vintage, id: string): Amount {
  return differenceOf(totalAmount(figures.baseline, id), totalAmount(vintage, id));
}
