import type { Chart, Panel, Point, SeriesChart, Value } from './chart.ts';
import { isSeriesChart } from './chart.ts';
import { pointAt, shownPoints } from './shown-values.ts';
import { certaintyLabel, stepNote } from './write-value.ts';

/** The values of a chart, or of one of its panels, as a table. */
export interface ChartTable {
  caption: string;
  /** What the rows are, and what each further column holds. */
  head: readonly string[];
  rows: readonly TableRow[];
}

export interface TableRow {
  header: string;
  /** Where the header leads. */
  address?: string | undefined;
  cells: readonly TableCell[];
}

export interface TableCell {
  value: Value;
  /** The value as it was given, where that says more. */
  text?: string | undefined;
  /** After the value: its certainty, or a share. */
  note: string | null;
}

/**
 * A single table for a chart without positions or with one panel; for several panels a table a series, which has them
 * side by side as its columns; for stacked classes a table a panel.
 */
export function toTables(chart: Chart): ChartTable[] {
  if (isSeriesChart(chart) && chart.kind === 'columns' && chart.panels.length > 1) return seriesTables(chart);
  if (isSeriesChart(chart)) return chart.panels.map((panel) => (isSingle(chart) ? singleTable(chart, panel) : panelTable(chart, panel)));
  const rows = chart.steps.map((step) => ({ header: step.label, cells: [{ value: step.value, note: stepNote(chart, step) }] }));
  return [{ caption: chart.title, head: ['項目', chart.valueLabel], rows }];
}

function isSingle(chart: SeriesChart): boolean {
  return chart.kind === 'mixed' && chart.positions.length === 1;
}

/** Of a single position, which may have no name: a row a series. */
function singleTable(chart: SeriesChart, panel: Panel): ChartTable {
  return {
    caption: [chart.title, chart.positions[0]?.label].filter(Boolean).join('　'),
    head: ['項目', chart.valueLabel],
    rows: panel.series.map((series) => ({ header: series.name, cells: [cellOf(chart, pointAt(series.points, 0))] })),
  };
}

/** A series in all panels, which have the same ones. */
function seriesTables(chart: SeriesChart): ChartTable[] {
  const series = chart.panels[0]?.series ?? [];
  return series.map(({ id, name }) => {
    const columns = chart.panels.map((panel) => shownPoints(panel.series.find((each) => each.id === id) ?? { points: [] }, chart.view));
    return {
      caption: captionOf(chart, series.length > 1 ? name : null),
      head: [chart.positionsLabel, ...chart.panels.map(({ title }) => title ?? '')],
      rows: rowsOf(chart, columns),
    };
  });
}

function captionOf({ title, view }: SeriesChart, part: string | null): string {
  return [title, part, view === 'cumulative' ? '累計' : null].filter(Boolean).join('　');
}

function rowsOf(chart: SeriesChart, columns: readonly (readonly Point[])[]): TableRow[] {
  return chart.positions.map((position, at) => ({
    header: position.label,
    address: position.address,
    cells: columns.map((points) => cellOf(chart, pointAt(points, at))),
  }));
}

function panelTable(chart: SeriesChart, panel: Panel): ChartTable {
  const columns = panel.series.map((series) => ({ name: series.name, points: shownPoints(series, chart.view) }));
  if (panel.totals) columns.push({ name: chart.totalLabel, points: shownPoints({ points: panel.totals }, chart.view) });
  return {
    caption: captionOf(chart, panel.title),
    head: [chart.positionsLabel, ...columns.map(({ name }) => name)],
    rows: rowsOf(
      chart,
      columns.map(({ points }) => points),
    ),
  };
}

/** What is not yet known says so itself. */
function cellOf(chart: SeriesChart, { value, certainty, text }: Point): TableCell {
  return { value, text, note: typeof value === 'number' ? certaintyLabel(chart, certainty) : null };
}
