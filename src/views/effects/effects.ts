import type { Chart } from '../../charts/chart.ts';
import type { AmountStyle } from '../../format.ts';
import { formatEraYear, formatPercent } from '../../format.ts';
import type { Amount } from '../../model/amount.ts';
import type { Vintage } from '../../model/effect-amounts.ts';
import { TOTAL } from '../../model/effect-amounts.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { reasonForNoRatio } from '../sentences/achievement.ts';
import { sumSentence } from '../sentences/amounts.ts';
import { unitChoice } from './chart-base.ts';
import { achievementsOf, settledYears } from './effect-achievement.ts';
import { allEffectCharts } from './effect-charts.ts';
import type { EffectCheck } from './effect-checks.ts';
import { effectChecks } from './effect-checks.ts';
import type { EffectFigures } from './effect-figures.ts';
import { effectFigures, rowOf, totalDifference, yearDifference } from './effect-figures.ts';
import type { FigureRow } from './effect-rows.ts';
import { sortOf } from './effect-rows.ts';
import type { EffectTable } from './effect-tables.ts';
import { printedTable, totalRow } from './effect-tables.ts';

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
    lead: sumSentence(figures, TOTAL),
    style: figures.style,
    unitChoice: unitChoice(figures),
    charts: allEffectCharts(plan),
    tables: figures.vintages.map((vintage) => printedTable(plan, vintage)),
    differences: figures.vintages.slice(1).map((vintage) => differenceTable(figures, vintage)),
    achievement: settledYears(figures).length > 0 ? achievementTable(figures) : null,
    checks: effectChecks(figures),
  };
}

function differenceTable(figures: EffectFigures, vintage: Vintage): EffectTable {
  const { plan, baseline } = figures;
  const { words } = plan.term;
  return {
    id: `${vintage.id}-differences`,
    title: `${vintage.name}の額から${baseline.name}の額を引いた差`,
    rowHeading: sortOf(comparedRows(figures, vintage)),
    date: undefined,
    source: undefined,
    years: figures.years.map((year) => {
      const status = vintage.years.find(({ fiscalYear }) => fiscalYear === year)?.status;
      return { label: formatEraYear(year), status: status ? words[status] : null };
    }),
    totalLabel: words.grandTotal,
    differenceLabel: null,
    rows: [...comparedRows(figures, vintage), totalRow(plan)].map(({ id, header, address, depth }) => ({
      header,
      address,
      depth,
      isTotal: id === TOTAL,
      amounts: figures.years.map((year) => yearDifference(figures, vintage, id, year).amount),
      total: totalDifference(figures, vintage, id),
      difference: null,
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
      rows: [...figures.mainRows, totalRow(plan)].flatMap(({ id, name }) =>
        achievementsOf(figures, id)
          .filter(({ fiscalYear }) => fiscalYear === year)
          .map((each) => ({
            header: name,
            isTotal: id === TOTAL,
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

/** The rows that both tables have. */
function comparedRows({ baseline, rows }: EffectFigures, vintage: Vintage): FigureRow[] {
  return rows.filter(({ id }) => rowOf(baseline, id) && rowOf(vintage, id));
}
