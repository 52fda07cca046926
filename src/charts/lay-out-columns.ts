import type { ValueBar } from './bars-at.ts';
import { barsAt, slotsOf } from './bars-at.ts';
import type { Panel, SeriesChart } from './chart.ts';
import type { ColumnGrid } from './column-grid.ts';
import { columnGrid, gridOf, ticksIn } from './column-grid.ts';
import { extentOf } from './extent.ts';
import { certaintyEntries, layOutLegends, seriesEntries } from './lay-out-legend.ts';
import { layOutStrip } from './lay-out-strip.ts';
import { wrapText } from './measure-text.ts';
import type { BarMark, Box, Mark, Scene } from './scene.ts';
import { FONT_SIZE, LINE_HEIGHT, label, rule } from './scene.ts';
import { pointAt, shownPoints } from './shown-values.ts';
import type { ValueScale } from './value-scale.ts';
import { valueScale } from './value-scale.ts';
import { writePoint } from './write-value.ts';

const PLOT_HEIGHT = 250;
/** Room within a plot, above and below its bars, for the labels at their ends. */
const LABEL_ROOM = 22;

/** Columns by position, upright and side by side, of a chart with one panel. */
export function layOutColumns(chart: SeriesChart): Scene {
  const [panel] = chart.panels;
  const grid = gridOf(chart);
  const legend = layOutLegends([grid.labels === 'strip' ? [] : seriesEntries(chart), certaintyEntries(chart)], grid.width);
  if (!panel) return { width: grid.width, height: legend.height, plots: [], marks: legend.marks };
  const title = panel.title === null ? [] : wrapText(panel.title, grid.width, FONT_SIZE);
  const top = legend.height + title.length * LINE_HEIGHT;
  const plot: Box = { x: grid.left, y: top + 22, width: grid.plotWidth, height: PLOT_HEIGHT };
  const scale = valueScale(extentOf(chart), [plot.y + plot.height - LABEL_ROOM, plot.y + LABEL_ROOM], ticksIn(plot));
  const { marks: gridMarks, bottom } = columnGrid(chart, grid, plot, scale);
  const strip = grid.labels === 'strip' ? layOutStrip(chart, panel, grid, bottom + 6) : { marks: [], height: 0 };
  const slots = slotsOf(chart, panel);
  const marks: Mark[] = [
    ...legend.marks,
    ...title.map((line, at) => label('title', line, 0, legend.height + 16 + at * LINE_HEIGHT)),
    ...gridMarks,
    ...chart.positions.flatMap((_, at) => barsAt(chart, panel, at).map((bar) => column(chart, panel, grid, scale, at, bar, slots))),
    rule('zero', plot.x, scale(0), plot.x + plot.width, scale(0)),
    ...(grid.labels === 'direct' ? chart.positions.flatMap((_, at) => endLabels(chart, panel, grid, scale, at)) : []),
    ...strip.marks,
  ];
  return { width: grid.width, height: bottom + 6 + strip.height, plots: [plot], marks };
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

/** Each bar's value at its end; what is not known stands on the zero line. */
function endLabels(chart: SeriesChart, panel: Panel, grid: ColumnGrid, scale: ValueScale, at: number): Mark[] {
  const bars = barsAt(chart, panel, at);
  return panel.series.map((series, slot) => {
    const [x, width] = grid.slot(at, slot, panel.series.length);
    const bar = bars.find((each) => each.series.id === series.id);
    const y = bar && bar.to < 0 ? scale(bar.to) + 15 : scale(bar?.to ?? 0) - 6;
    const point = pointAt(shownPoints(series, chart.view), at);
    return label('value', writePoint(point, chart), x + width / 2, y, 'middle');
  });
}
