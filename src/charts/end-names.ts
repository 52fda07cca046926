import type { Panel, Series, SeriesChart } from './chart.ts';
import { markOf } from './chart.ts';
import type { ColumnGrid } from './column-grid.ts';
import { textWidth, wrapText } from './measure-text.ts';
import type { Box, Mark } from './scene.ts';
import { FONT_SIZE, LINE_HEIGHT, label, rule } from './scene.ts';
import { pointAt, shownPoints } from './shown-values.ts';
import type { ValueScale } from './value-scale.ts';

const NAME_WIDTH = 126;
/** From the plot to the names right of it. */
const GAP = 14;

/** The room that the names of lines need right of a plot; little where no series is a line. */
export function endNameRoom(chart: SeriesChart): number {
  const lines = chart.panels.flatMap((panel) => lineSeries(chart, panel)).flatMap(linesOf);
  return lines.length === 0 ? 4 : GAP + Math.max(...lines.map((line) => textWidth(line, FONT_SIZE)));
}

/** The name of each line that goes on to the last value of all, right of its end; a thin line leads there. */
export function endNames(chart: SeriesChart, panel: Panel, grid: ColumnGrid, plot: Box, scale: ValueScale): Mark[] {
  const ends = lineSeries(chart, panel).flatMap((series) => {
    const at = lastKnown(chart, series);
    const { value } = pointAt(shownPoints(series, chart.view), at);
    return typeof value === 'number' ? [{ series, at, y: scale(value), lines: linesOf(series) }] : [];
  });
  const last = Math.max(...ends.map(({ at }) => at));
  const named = ends.filter(({ at }) => at === last).sort((a, b) => a.y - b.y);
  const heights = named.map(({ lines }) => lines.length * LINE_HEIGHT);
  const tops = spread(
    named.map(({ y }, at) => y - (heights[at] ?? 0) / 2),
    heights,
    plot.y + plot.height,
  );
  const right = plot.x + plot.width;
  return named.flatMap(({ series, y, lines }, at) => {
    const top = tops[at] ?? y;
    const start = markOf(chart, series) === 'step' ? right : grid.middle(last) + 8;
    return [
      rule('step', start, y, right + GAP - 4, top + (heights[at] ?? 0) / 2),
      ...lines.map((line, row) => label('name', line, right + GAP, top + 15 + row * LINE_HEIGHT)),
    ];
  });
}

function lineSeries(chart: SeriesChart, panel: Panel): readonly Series[] {
  return panel.series.length < 2 ? [] : panel.series.filter((series) => markOf(chart, series) !== 'bar');
}

function linesOf({ name, short }: Series): string[] {
  return wrapText(textWidth(name, FONT_SIZE) > 2.4 * NAME_WIDTH ? short : name, NAME_WIDTH, FONT_SIZE);
}

function lastKnown(chart: SeriesChart, series: Series): number {
  return shownPoints(series, chart.view).findLastIndex(({ value }) => typeof value === 'number');
}

/** Tops of boxes as near as they can be to where they would be, none on another, the last one above `bottom`. */
function spread(wanted: readonly number[], heights: readonly number[], bottom: number): number[] {
  const tops: number[] = [];
  wanted.forEach((top, at) => {
    tops.push(at === 0 ? top : Math.max(top, (tops[at - 1] ?? 0) + (heights[at - 1] ?? 0)));
  });
  let floor = bottom;
  for (let at = tops.length - 1; at >= 0; at--) {
    tops[at] = Math.min(tops[at] ?? 0, floor - (heights[at] ?? 0));
    floor = tops[at] ?? 0;
  }
  return tops;
}
