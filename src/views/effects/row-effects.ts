import { addressOf } from '../../address.ts';
import type { Chart } from '../../charts/chart.ts';
import type { AmountStyle } from '../../format.ts';
import type { RowSubject } from '../../model/effect-amounts.ts';
import { rowId } from '../../model/effect-amounts.ts';
import { indexOf } from '../../model/plan-index.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { PageLink } from '../site/site-navigation.ts';
import { initiativeEffectCharts, rowEffectCharts } from './effect-charts.ts';
import type { EffectFigures } from './effect-figures.ts';
import { effectFigures } from './effect-figures.ts';
import type { EffectTableView } from './effect-table-view.ts';
import { printedTableView, vintagesTableView } from './effect-table-view.ts';
import { printedTable, vintagesTable } from './effect-tables.ts';

/** The amounts of one group or initiative, on its own page; an initiative has all of its rows as pictures. */
export interface RowEffects {
  heading: string;
  charts: readonly Chart[];
  /** Its row with those below it, as last printed; null where there are none below. */
  table: EffectTableView | null;
  style: AmountStyle;
  link: PageLink;
}

/** What the page of a top group shows of its own amounts, and of those below it; null where the tables have none of either. */
export function groupEffects(plan: TermPlan, path: string): RowEffects | null {
  const figures = effectFigures(plan);
  if (!figures) return null;
  const id = rowId({ group: path });
  const isShown = (row: RowSubject) => isWithin(plan, row, path);
  const below = figures.latest.rows.filter((row) => row.id !== id && isShown(row));
  const table = below.length > 0 ? printedTableView(plan, printedTable(plan, figures.latest, isShown)) : null;
  return effectsWith(figures, rowEffectCharts(plan, id), table);
}

/** What the page of an initiative shows of its amounts, its own and its kinds'; null where the latest table has none. */
export function initiativeEffects(plan: TermPlan, initiative: string): RowEffects | null {
  const figures = effectFigures(plan);
  return figures && effectsWith(figures, initiativeEffectCharts(plan, initiative), null);
}

function effectsWith({ plan, style }: EffectFigures, charts: readonly Chart[], table: EffectTableView | null): RowEffects | null {
  if (charts.length === 0 && table === null) return null;
  const { effectAmountShort } = plan.term.words;
  return {
    heading: effectAmountShort,
    charts,
    table,
    style,
    link: { label: `${effectAmountShort}の全体を見る`, address: addressOf.effects(plan.term.id) },
  };
}

/** The row of a group below the top through the vintages; null where no table has one. */
export function groupAmounts(plan: TermPlan, path: string): { table: EffectTableView; style: AmountStyle } | null {
  const figures = effectFigures(plan);
  const row = figures?.rows.find(({ id }) => id === rowId({ group: path }));
  const table = figures && row && vintagesTable(figures, row);
  return table ? { table: vintagesTableView(table), style: figures.style } : null;
}

/** True for a row of the group at `top` itself, of a kind of it, or of what stands below it in the outline. */
function isWithin(plan: TermPlan, { group, initiative }: RowSubject, top: string): boolean {
  const path =
    group ??
    indexOf(plan)
      .standings.get(initiative ?? '')
      ?.at(-1)?.path;
  return path !== undefined && (path === top || path.startsWith(`${top}/`));
}
