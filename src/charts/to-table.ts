import type { Amount } from '../format.ts';
import type { Chart, Panel, PointStatus, YearsChart } from './chart.ts';
import { isYearsChart } from './chart.ts';
import { pointAt, shownPoints } from './shown-amounts.ts';

/** The amounts of a chart, or of one of its panels, as a table. */
export interface ChartTable {
  caption: string;
  /** What the rows are, and what each further column holds. */
  head: readonly string[];
  rows: readonly { header: string; cells: readonly TableCell[] }[];
}

export interface TableCell {
  amountThousandYen: Amount;
  /** After the amount: its status, or a share. */
  note: string | null;
}

/** One table a panel; a single one for a chart without years. */
export function toTables(chart: Chart): ChartTable[] {
  if (isYearsChart(chart)) return chart.panels.map((panel) => panelTable(chart, panel));
  const rows = chart.steps.map(({ label, amountThousandYen, note }) => ({ header: label, cells: [{ amountThousandYen, note }] }));
  return [{ caption: chart.title, head: ['項目', '金額'], rows }];
}

function panelTable(chart: YearsChart, panel: Panel): ChartTable {
  const columns = panel.series.map((series) => ({ name: series.name, points: shownPoints(series, chart.view) }));
  if (panel.totals) columns.push({ name: chart.totalLabel, points: shownPoints({ points: panel.totals }, chart.view) });
  return {
    caption: [chart.title, panel.title, chart.view === 'cumulative' ? '累計' : null].filter(Boolean).join('　'),
    head: ['年度', ...columns.map(({ name }) => name)],
    rows: chart.positions.map((position, at) => ({
      header: position.label,
      cells: columns.map(({ points }) => {
        const { amountThousandYen, status } = pointAt(points, at);
        return { amountThousandYen, note: statusNote(chart, amountThousandYen, status) };
      }),
    })),
  };
}

/** What is not yet known says so itself. */
function statusNote(chart: YearsChart, amount: Amount, status: PointStatus): string | null {
  return typeof amount === 'number' ? chart.statusLabels[status] : null;
}
