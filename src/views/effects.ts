import type { Chart } from '../charts/chart.ts';
import type { AmountStyle } from '../format.ts';
import { formatEraYear, formatPercent } from '../format.ts';
import type { Amount } from '../model/amount.ts';
import type { Vintage } from '../model/effect-amounts.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { unitChoice } from './chart-base.ts';
import { achievementsOf, settledYears } from './effect-achievement.ts';
import { allEffectCharts } from './effect-charts.ts';
import type { EffectCheck } from './effect-checks.ts';
import { effectChecks } from './effect-checks.ts';
import type { EffectFigures } from './effect-figures.ts';
import { effectFigures, rowName, rowOf, totalDifference, yearDifference } from './effect-figures.ts';
import { reasonForNoRatio, sumSentence } from './effect-sentences.ts';

/** Everything that `/effects/` says. */
export interface EffectsView {
  /** The answer in one sentence. */
  lead: string;
  style: AmountStyle;
  /** The unit of `style`, and what a reader may switch to. */
  unitChoice: Pick<Chart, 'unit' | 'units'>;
  charts: readonly Chart[];
  /** As printed, oldest first. */
  tables: readonly EffectTable[];
  /** Computed here: each later vintage less the first, cell by cell. */
  differences: readonly EffectTable[];
  /** What settled years came to; null where none can be compared. */
  achievement: AchievementTable | null;
  checks: readonly EffectCheck[];
}

/** A table of amounts by policy and year. */
export interface EffectTable {
  /** Part of its anchor. */
  id: string;
  title: string;
  /** Lines of the source; empty for what is computed here. */
  source: readonly number[];
  years: readonly { label: string; status: string | null }[];
  /** Head of the column of sums. */
  totalLabel: string;
  /** Head of the printed differences; null where the table has none. */
  differenceLabel: string | null;
  rows: readonly EffectTableRow[];
}

export interface EffectTableRow {
  header: string;
  isTotal: boolean;
  amounts: readonly Amount[];
  total: Amount;
  difference: Amount | null;
  source: readonly number[];
}

/** Plan against outcome: a group of rows a year. */
export interface AchievementTable {
  expectedLabel: string;
  actualLabel: string;
  years: readonly { label: string; rows: readonly AchievementRow[] }[];
}

export interface AchievementRow {
  header: string;
  isTotal: boolean;
  expected: Amount;
  actual: Amount;
  difference: Amount;
  /** 34.2%, or why there is none. */
  ratio: string;
  hasRatio: boolean;
}

/** What `/effects/` says, or null for a plan without effect amounts: then there is no such page. */
export function buildEffects(plan: TermPlan): EffectsView | null {
  const figures = effectFigures(plan);
  if (!figures) return null;
  return {
    lead: sumSentence(figures, null),
    style: figures.style,
    unitChoice: unitChoice(figures),
    charts: allEffectCharts(plan),
    tables: figures.vintages.map((vintage) => printedTable(plan, vintage)),
    differences: figures.vintages.slice(1).map((vintage) => differenceTable(figures, vintage)),
    achievement: settledYears(figures).length > 0 ? achievementTable(figures) : null,
    checks: effectChecks(figures),
  };
}

function printedTable(plan: TermPlan, vintage: Vintage): EffectTable {
  const { words } = plan.term;
  const rows = [...vintage.rows, vintage.total];
  const hasDifferences = rows.some((row) => row.differenceFromBaselineYen !== undefined);
  return {
    id: vintage.id,
    title: vintage.title,
    source: vintage.source,
    years: vintage.years.map(({ fiscalYear, status }) => ({ label: formatEraYear(fiscalYear), status: words[status] })),
    totalLabel: words.grandTotal,
    differenceLabel: hasDifferences ? words.differenceFromBaseline : null,
    rows: rows.map((row) => ({
      header: rowName(plan, row.policyId),
      isTotal: row.policyId === null,
      amounts: row.amountsYen,
      total: row.totalYen,
      difference: row.differenceFromBaselineYen ?? null,
      source: row.source,
    })),
  };
}

function differenceTable(figures: EffectFigures, vintage: Vintage): EffectTable {
  const { plan, baseline } = figures;
  const { words } = plan.term;
  return {
    id: `${vintage.id}-differences`,
    title: `${vintage.name}の額から${baseline.name}の額を引いた差`,
    source: [],
    years: figures.years.map((year) => {
      const status = vintage.years.find(({ fiscalYear }) => fiscalYear === year)?.status;
      return { label: formatEraYear(year), status: status ? words[status] : null };
    }),
    totalLabel: words.grandTotal,
    differenceLabel: null,
    rows: policyIds(figures).map((policyId) => ({
      header: rowName(plan, policyId),
      isTotal: policyId === null,
      amounts: figures.years.map((year) => yearDifference(figures, vintage, policyId, year).amount),
      total: totalDifference(figures, vintage, policyId),
      difference: null,
      source: [],
    })),
  };
}

function achievementTable(figures: EffectFigures): AchievementTable {
  const { plan, baseline } = figures;
  const { words } = plan.term;
  return {
    expectedLabel: `${baseline.name}の${words.forecast}`,
    actualLabel: words.actual,
    years: settledYears(figures).map((year) => ({
      label: formatEraYear(year),
      rows: policyIds(figures).flatMap((policyId) =>
        achievementsOf(figures, policyId)
          .filter(({ fiscalYear }) => fiscalYear === year)
          .map((each) => ({
            header: rowName(plan, policyId),
            isTotal: policyId === null,
            expected: each.expected,
            actual: each.actual,
            difference: each.difference,
            ratio: each.ratio === null ? `${reasonForNoRatio(each, words)}ため示さない` : formatPercent(each.ratio),
            hasRatio: each.ratio !== null,
          })),
      ),
    })),
  };
}

/** The rows of every table: those policies that have amounts, and null for the total. */
function policyIds(figures: EffectFigures): (string | null)[] {
  const withAmounts = figures.plan.outline.filter(({ id }) => figures.vintages.some((vintage) => rowOf(vintage, id)));
  return [...withAmounts.map(({ id }) => id), null];
}
