import { scalePoint } from 'd3-scale';
import type { Panel, Series, SeriesChart } from './chart.ts';
import type { ColumnGrid } from './column-grid.ts';
import { columnGrid, gridOf, ticksIn, tickWidth } from './column-grid.ts';
import { endNames } from './end-names.ts';
import { extentOf } from './extent.ts';
import { certaintyEntries, layOutLegends, seriesEntries } from './lay-out-legend.ts';
import { layOutLastValues, layOutStrip } from './lay-out-strip.ts';
import type { Box, DotMark, Mark, PathMark, Scene, Size } from './scene.ts';
import { rule, WIDTHS } from './scene.ts';
import { shownPoints } from './shown-values.ts';
import type { ValueScale } from './value-scale.ts';
import { valueScale } from './value-scale.ts';

const PLOT_HEIGHT = 250;

/** Lines by position: settled parts drawn through, expected ones dashed; on a phone with the values at the lines' ends only. */
export function layOutLines(chart: SeriesChart, size: Size): Scene {
  const [panel] = chart.panels;
  const grid = size === 'wide' ? gridOf(chart) : narrowGrid(chart);
  const isLegendBelow = grid.labels === 'strip' || size === 'narrow';
  const legend = layOutLegends([isLegendBelow ? [] : seriesEntries(chart), certaintyEntries(chart)], grid.width);
  const plot: Box = { x: grid.left, y: legend.height + 22, width: grid.plotWidth, height: PLOT_HEIGHT };
  if (!panel) return { width: grid.width, height: legend.height, plots: [], marks: legend.marks };
  const scale = valueScale(extentOf(chart), [plot.y + plot.height - 16, plot.y + 8], ticksIn(plot));
  const { marks: gridMarks, bottom } = columnGrid(chart, grid, plot, scale);
  const below = belowLines(chart, panel, grid, bottom + 6, size);
  const lines = panel.series.flatMap((series) => lineMarks(chart, panel, series, grid, scale));
  const names = size === 'wide' ? endNames(chart, panel, grid, plot, scale) : [];
  const zero = rule('zero', plot.x, scale(0), plot.x + plot.width, scale(0));
  return {
    width: grid.width,
    height: bottom + 6 + below.height,
    plots: [plot],
    marks: [...legend.marks, ...gridMarks, zero, ...names, ...lines, ...below.marks],
  };
}

function belowLines(chart: SeriesChart, panel: Panel, grid: ColumnGrid, top: number, size: Size): { marks: Mark[]; height: number } {
  if (size === 'narrow') return layOutLastValues(chart, panel, grid.width, top);
  return grid.labels === 'strip' ? layOutStrip(chart, panel, grid, top) : { marks: [], height: 0 };
}

function narrowGrid(chart: SeriesChart): ColumnGrid {
  const width = WIDTHS.narrow;
  const left = tickWidth(chart) + 10;
  const plotWidth = width - left - 8;
  const point = scalePoint<number>()
    .domain(chart.positions.map((_, at) => at))
    .range([left + 16, left + plotWidth - 12]);
  const middle = (at: number) => point(at) ?? left;
  return { width, left, plotWidth, labels: 'none', slot: (at) => [middle(at), 0], middle, pitch: point.step() };
}

/** The dots of a series and the line through them. */
export function lineMarks(chart: SeriesChart, panel: Panel, series: Series, grid: ColumnGrid, scale: ValueScale): Mark[] {
  const dots = shownPoints(series, chart.view).flatMap((point, at): DotMark[] =>
    typeof point.value === 'number'
      ? [
          {
            type: 'dot',
            x: grid.middle(at),
            y: scale(point.value),
            tone: series.tone,
            certainty: point.certainty,
            panelId: panel.id,
            seriesId: series.id,
            positionId: chart.positions[at]?.id ?? '',
            value: point.value,
          },
        ]
      : [],
  );
  return [...pathsThrough(dots), ...dots];
}

/** A piece of line for each run of one certainty: what leads to an expected value is itself expected. */
function pathsThrough(dots: readonly DotMark[]): PathMark[] {
  const paths: PathMark[] = [];
  dots.slice(1).forEach((dot, at) => {
    const from = dots[at];
    const last = paths.at(-1);
    if (!from) return;
    if (last && last.certainty === dot.certainty) paths[paths.length - 1] = { ...last, points: [...last.points, [dot.x, dot.y]] };
    else
      paths.push({
        type: 'path',
        tone: dot.tone,
        certainty: dot.certainty,
        points: [
          [from.x, from.y],
          [dot.x, dot.y],
        ],
      });
  });
  return paths;
}
