import { scalePoint } from 'd3-scale';
import type { AmountScale } from './amount-scale.ts';
import { amountScale } from './amount-scale.ts';
import type { Panel, Series, YearsChart } from './chart.ts';
import type { ColumnGrid } from './column-grid.ts';
import { columnGrid, gridOf, ticksIn, tickWidth } from './column-grid.ts';
import { extentOf } from './extent.ts';
import { layOutLegends, seriesEntries, statusEntries } from './lay-out-legend.ts';
import { layOutLastAmounts, layOutStrip } from './lay-out-strip.ts';
import type { Box, DotMark, Mark, PathMark, Scene, Size } from './scene.ts';
import { rule, WIDTHS } from './scene.ts';
import { shownPoints } from './shown-amounts.ts';

const PLOT_HEIGHT = 250;

/** Lines by year: settled parts drawn through, expected ones dashed; on a phone with the amounts at the lines' ends only. */
export function layOutLines(chart: YearsChart, size: Size): Scene {
  const [panel] = chart.panels;
  const grid = size === 'wide' ? gridOf(chart) : narrowGrid(chart);
  const isLegendBelow = grid.labels === 'strip' || size === 'narrow';
  const legend = layOutLegends([isLegendBelow ? [] : seriesEntries(chart), statusEntries(chart)], chart.kind, grid.width);
  const plot: Box = { x: grid.left, y: legend.height + 22, width: grid.plotWidth, height: PLOT_HEIGHT };
  if (!panel) return { width: grid.width, height: legend.height, plots: [], marks: legend.marks };
  const scale = amountScale(extentOf(chart), [plot.y + plot.height - 16, plot.y + 8], ticksIn(plot));
  const { marks: gridMarks, bottom } = columnGrid(chart, panel, grid, plot, scale);
  const below = belowLines(chart, panel, grid, bottom + 6, size);
  const lines = panel.series.flatMap((series) => lineMarks(chart, panel, series, grid, scale));
  const zero = rule('zero', plot.x, scale(0), plot.x + plot.width, scale(0));
  return {
    width: grid.width,
    height: bottom + 6 + below.height,
    plots: [plot],
    marks: [...legend.marks, ...gridMarks, zero, ...lines, ...below.marks],
  };
}

function belowLines(chart: YearsChart, panel: Panel, grid: ColumnGrid, top: number, size: Size): { marks: Mark[]; height: number } {
  if (size === 'narrow') return layOutLastAmounts(chart, panel, grid.width, top);
  return grid.labels === 'strip' ? layOutStrip(chart, panel, grid, top) : { marks: [], height: 0 };
}

function narrowGrid(chart: YearsChart): ColumnGrid {
  const width = WIDTHS.narrow;
  const left = tickWidth(chart) + 10;
  const plotWidth = width - left - 8;
  const point = scalePoint<number>()
    .domain(chart.positions.map((_, at) => at))
    .range([left + 16, left + plotWidth - 12]);
  const middle = (at: number) => point(at) ?? left;
  return { width, left, plotWidth, labels: 'none', slot: (at) => [middle(at), 0], middle, pitch: point.step() };
}

function lineMarks(chart: YearsChart, panel: Panel, series: Series, grid: ColumnGrid, scale: AmountScale): Mark[] {
  const dots = shownPoints(series, chart.view).flatMap((point, at): DotMark[] =>
    typeof point.amountThousandYen === 'number'
      ? [
          {
            type: 'dot',
            x: grid.middle(at),
            y: scale(point.amountThousandYen),
            tone: series.tone,
            status: point.status,
            panelId: panel.id,
            seriesId: series.id,
            positionId: chart.positions[at]?.id ?? '',
            amountThousandYen: point.amountThousandYen,
          },
        ]
      : [],
  );
  return [...pathsThrough(dots), ...dots];
}

/** A piece of line for each run of one status: what leads to an expected amount is itself expected. */
function pathsThrough(dots: readonly DotMark[]): PathMark[] {
  const paths: PathMark[] = [];
  dots.slice(1).forEach((dot, at) => {
    const from = dots[at];
    const last = paths.at(-1);
    if (!from) return;
    if (last && last.status === dot.status) paths[paths.length - 1] = { ...last, points: [...last.points, [dot.x, dot.y]] };
    else
      paths.push({
        type: 'path',
        tone: dot.tone,
        status: dot.status,
        points: [
          [from.x, from.y],
          [dot.x, dot.y],
        ],
      });
  });
  return paths;
}
