import { barsAt, slotsOf } from './bars-at.ts';
import type { Panel, Series, SeriesChart } from './chart.ts';
import { markOf } from './chart.ts';
import type { ColumnGrid } from './column-grid.ts';
import { columnGrid, gridOf, ticksIn } from './column-grid.ts';
import { endNames } from './end-names.ts';
import { extentOf } from './extent.ts';
import { layOutBullet } from './lay-out-bullet.ts';
import { column } from './lay-out-columns.ts';
import { certaintyEntries, layOutLegends, seriesEntries } from './lay-out-legend.ts';
import { lineMarks } from './lay-out-lines.ts';
import { layOutMixedRows } from './lay-out-mixed-rows.ts';
import { layOutStrip } from './lay-out-strip.ts';
import type { Box, DotMark, Mark, PathMark, Scene, Size } from './scene.ts';
import { label, rule } from './scene.ts';
import { pointAt, shownPoints } from './shown-values.ts';
import type { ValueScale } from './value-scale.ts';
import { valueScale } from './value-scale.ts';
import { writeBetter } from './write-value.ts';

const PLOT_HEIGHT = 220;

/** What is measured, and the level that it is held against: upright by position, lying on a phone or for a single position. */
export function layOutMixed(chart: SeriesChart, size: Size): Scene {
  if (chart.positions.length <= 1) return layOutBullet(chart, size);
  return size === 'wide' ? layOutUpright(chart) : layOutMixedRows(chart);
}

function layOutUpright(chart: SeriesChart): Scene {
  const [panel] = chart.panels;
  const grid = gridOf(chart);
  const legend = layOutLegends([grid.labels === 'strip' ? [] : seriesEntries(chart), certaintyEntries(chart)], grid.width);
  const plot: Box = { x: grid.left, y: legend.height + 22, width: grid.plotWidth, height: PLOT_HEIGHT };
  if (!panel) return { width: grid.width, height: legend.height, plots: [], marks: legend.marks };
  const scale = valueScale(extentOf(chart), [plot.y + plot.height - 8, plot.y + 8], ticksIn(plot));
  const { marks: gridMarks, bottom } = columnGrid(chart, grid, plot, scale);
  const strip = grid.labels === 'strip' ? layOutStrip(chart, panel, grid, bottom + 6) : { marks: [], height: 0 };
  const zero = scale.holdsZero ? [rule('zero', plot.x, scale(0), plot.x + plot.width, scale(0))] : [];
  const names = endNames(chart, panel, grid, plot, scale);
  const better = chart.better ? [label('note', writeBetter(chart.better), plot.x + plot.width, plot.y - 6, 'end')] : [];
  return {
    width: grid.width,
    height: bottom + 6 + strip.height,
    plots: [plot],
    marks: [...legend.marks, ...better, ...gridMarks, ...zero, ...names, ...seriesMarks(chart, panel, grid, scale), ...strip.marks],
  };
}

/** Bars first, then what lies over them. */
function seriesMarks(chart: SeriesChart, panel: Panel, grid: ColumnGrid, scale: ValueScale): Mark[] {
  const slots = slotsOf(chart, panel);
  const drawnAs = (mark: ReturnType<typeof markOf>) => panel.series.filter((series) => markOf(chart, series) === mark);
  return [
    ...chart.positions.flatMap((_, at) => barsAt(chart, panel, at).map((bar) => column(chart, panel, grid, scale, at, bar, slots))),
    ...drawnAs('step').flatMap((series) => stepMarks(chart, panel, series, grid, scale)),
    ...drawnAs('line').flatMap((series) => lineMarks(chart, panel, series, grid, scale)),
  ];
}

/** A level over the whole of each position, joined to the next one where that has a level too, with a dot in its middle. */
function stepMarks(chart: SeriesChart, panel: Panel, series: Series, grid: ColumnGrid, scale: ValueScale): Mark[] {
  const paths: PathMark[] = [];
  const dots: DotMark[] = [];
  let isJoined = false;
  chart.positions.forEach(({ id }, at) => {
    const { value, certainty } = pointAt(shownPoints(series, chart.view), at);
    if (typeof value !== 'number') {
      isJoined = false;
      return;
    }
    const [x, y] = [grid.middle(at), scale(value)];
    const level = [[x - grid.pitch / 2, y] as const, [x + grid.pitch / 2, y] as const];
    const last = paths.at(-1);
    if (last && isJoined && last.certainty === certainty) paths[paths.length - 1] = { ...last, points: [...last.points, ...level] };
    else paths.push({ type: 'path', points: level, tone: series.tone, certainty, hasSeam: true });
    dots.push({
      type: 'dot',
      x,
      y,
      tone: series.tone,
      certainty,
      hasSeam: true,
      panelId: panel.id,
      seriesId: series.id,
      positionId: id,
      value,
    });
    isJoined = true;
  });
  return [...paths, ...dots];
}
