import type { ValueBar } from './bars-at.ts';
import { barsAt, slotsOf } from './bars-at.ts';
import type { Panel, SeriesChart } from './chart.ts';
import type { ColumnGrid } from './column-grid.ts';
import { columnGrid, gridOf, ticksIn } from './column-grid.ts';
import { extentOf } from './extent.ts';
import { insideLabels } from './inside-labels.ts';
import { certaintyEntries, layOutLegends, seriesEntries } from './lay-out-legend.ts';
import { layOutStrip } from './lay-out-strip.ts';
import type { BarMark, Box, Mark, Scene } from './scene.ts';
import { label, rule } from './scene.ts';
import { pointAt, totalAt } from './shown-values.ts';
import type { ValueScale } from './value-scale.ts';
import { valueScale } from './value-scale.ts';
import { writePoint } from './write-value.ts';

const PLOT_HEIGHT = { single: 250, several: 180, difference: 120 } as const;
/** Room within a plot, above and below its bars, for the labels at their ends. */
const LABEL_ROOM = 22;

/** Columns by position, upright: side by side or stacked, one panel below the other so that positions stand above each other. */
export function layOutColumns(chart: SeriesChart): Scene {
  const grid = gridOf(chart);
  const legend = layOutLegends([grid.labels === 'strip' ? [] : seriesEntries(chart), certaintyEntries(chart)], grid.width);
  const marks: Mark[] = [...legend.marks];
  const plots: Box[] = [];
  let top = legend.height;
  for (const panel of chart.panels) {
    const { plot, bottom, panelMarks } = layOutPanel(chart, panel, grid, top);
    marks.push(...panelMarks);
    plots.push(plot);
    top = bottom;
  }
  return { width: grid.width, height: top, plots, marks };
}

function layOutPanel(chart: SeriesChart, panel: Panel, grid: ColumnGrid, top: number) {
  const titleHeight = panel.title === null ? 0 : 26;
  const plot: Box = { x: grid.left, y: top + titleHeight + 22, width: grid.plotWidth, height: plotHeight(chart) };
  const scale = valueScale(extentOf(chart), [plot.y + plot.height - LABEL_ROOM, plot.y + LABEL_ROOM], ticksIn(plot));
  const { marks: gridMarks, bottom: gridBottom } = columnGrid(chart, panel, grid, plot, scale);
  const strip = grid.labels === 'strip' ? layOutStrip(chart, panel, grid, gridBottom + 6) : { marks: [], height: 0 };
  const panelMarks: Mark[] = [
    ...(panel.title === null ? [] : [label('title', panel.title, 0, top + 16)]),
    ...gridMarks,
    ...chart.positions.flatMap((_, at) => columnMarks(chart, panel, grid, scale, at)),
    rule('zero', plot.x, scale(0), plot.x + plot.width, scale(0)),
    ...(grid.labels === 'direct' ? chart.positions.flatMap((_, at) => endLabels(chart, panel, grid, scale, at)) : []),
    ...strip.marks,
  ];
  return { plot, panelMarks, bottom: gridBottom + 6 + strip.height + (chart.panels.length > 1 ? 14 : 0) };
}

function plotHeight(chart: SeriesChart): number {
  if (chart.panels.length === 1) return PLOT_HEIGHT.single;
  return chart.kind === 'stacked-columns' ? PLOT_HEIGHT.several : PLOT_HEIGHT.difference;
}

function columnMarks(chart: SeriesChart, panel: Panel, grid: ColumnGrid, scale: ValueScale, at: number): Mark[] {
  const slots = slotsOf(chart, panel);
  const bars = barsAt(chart, panel, at).map((bar) => column(chart, panel, grid, scale, at, bar, slots));
  const sum = sumAt(chart, panel, scale, at);
  return [...bars, ...(chart.kind === 'stacked-columns' ? insideLabels(panel, bars, (y) => sum === null || Math.abs(y - sum) > 14) : [])];
}

/** The upright bar of a series at a position. */
export function column(
  chart: SeriesChart,
  panel: Panel,
  grid: ColumnGrid,
  scale: ValueScale,
  at: number,
  bar: ValueBar,
  slots: number,
): BarMark {
  const [x, width] = grid.slot(at, bar.slot, slots);
  const [one, other] = [scale(bar.from), scale(bar.to)];
  return {
    type: 'bar',
    x,
    width,
    y: Math.min(one, other),
    height: Math.abs(one - other),
    tone: bar.series.tone,
    certainty: bar.point.certainty,
    panelId: panel.id,
    seriesId: bar.series.id,
    positionId: chart.positions[at]?.id ?? '',
    value: bar.point.value,
  };
}

/** Each bar's value at its end, or a stack's total at its end; what is not known stands on the zero line. */
function endLabels(chart: SeriesChart, panel: Panel, grid: ColumnGrid, scale: ValueScale, at: number): Mark[] {
  const bars = barsAt(chart, panel, at);
  if (chart.kind === 'stacked-columns') return stackLabels(chart, panel, grid, scale, at, bars);
  return panel.series.map((series, slot) => {
    const [x, width] = grid.slot(at, slot, panel.series.length);
    const bar = bars.find((each) => each.series.id === series.id);
    const y = bar && bar.to < 0 ? scale(bar.to) + 15 : scale(bar?.to ?? 0) - 6;
    const point = bar?.point ?? pointAt(series.points, at);
    return label('value', writePoint(point, chart), x + width / 2, y, 'middle');
  });
}

/** The total at the end of a stack on its side of zero; where the parts have both signs, a line shows how high it is. */
function stackLabels(chart: SeriesChart, panel: Panel, grid: ColumnGrid, scale: ValueScale, at: number, bars: readonly ValueBar[]): Mark[] {
  const total = totalAt(panel, at, chart.view);
  const [x, width] = grid.slot(at, 0, 1);
  const ends = bars.map((bar) => bar.to);
  const y = typeof total.value === 'number' && total.value < 0 ? scale(Math.min(0, ...ends)) + 15 : scale(Math.max(0, ...ends)) - 6;
  const sum = sumAt(chart, panel, scale, at);
  return [
    label('value', writePoint(total, chart), x + width / 2, y, 'middle'),
    ...(sum === null ? [] : [rule('sum', x - 5, sum, x + width + 5, sum)]),
  ];
}

/** Where the sum of a stack lies when that is neither its end nor zero, as it is where parts have both signs. */
function sumAt(chart: SeriesChart, panel: Panel, scale: ValueScale, at: number): number | null {
  const total = totalAt(panel, at, chart.view).value;
  if (chart.kind !== 'stacked-columns' || typeof total !== 'number') return null;
  const ends = [0, ...barsAt(chart, panel, at).map((bar) => bar.to)].map((end) => scale(end));
  const [top, bottom] = [Math.min(...ends), Math.max(...ends)];
  return [scale(0), top, bottom].every((end) => Math.abs(end - scale(total)) >= 6) ? scale(total) : null;
}
