import type { Panel, SeriesChart } from './chart.ts';
import { markOf } from './chart.ts';
import type { ColumnGrid } from './column-grid.ts';
import { seriesEntries, swatch } from './lay-out-legend.ts';
import { textWidth, wrapText } from './measure-text.ts';
import type { Mark } from './scene.ts';
import { FONT_SIZE, LINE_HEIGHT, label, rule } from './scene.ts';
import { pointAt, shownPoints } from './shown-values.ts';
import { noteAt, positionLabel, writePoint } from './write-value.ts';

/** Rows of values, each below its position: the legend of the series and their exact values in one. */
export function layOutStrip(chart: SeriesChart, panel: Panel, grid: ColumnGrid, top: number): { marks: Mark[]; height: number } {
  const entries = seriesEntries({ ...chart, panels: [panel] });
  const marks: Mark[] = [];
  let y = top;
  panel.series.forEach((series, row) => {
    const entry = entries[row];
    const room = grid.left - 36;
    const name = textWidth(series.name, FONT_SIZE) > 2.4 * room ? series.short : series.name;
    const lines = entry ? wrapText(name, room, FONT_SIZE) : [];
    const height = Math.max(1, lines.length) * (LINE_HEIGHT - 2) + 8;
    const baseline = y + height / 2 + 5;
    marks.push(
      rule('grid', 0, y, grid.width, y),
      ...(entry ? swatch(entry, 0, baseline - 11) : []),
      ...lines.map((line, at) => label('name', line, 26, baseline + (at - (lines.length - 1) / 2) * (LINE_HEIGHT - 2))),
      ...shownPoints(series, chart.view).map((point, at) => label('value', writePoint(point, chart), grid.middle(at), baseline, 'middle')),
    );
    y += height;
  });
  return { marks, height: y - top + 2 };
}

/** For a phone: the legend of the series with the value of each at the last position that has one, one below the other. */
export function layOutLastValues(chart: SeriesChart, panel: Panel, width: number, top: number): { marks: Mark[]; height: number } {
  const isKnownAt = (at: number) => panel.series.some((series) => typeof pointAt(shownPoints(series, chart.view), at).value === 'number');
  const last = chart.positions.findLastIndex((_, at) => isKnownAt(at));
  const position = chart.positions[last];
  const marks: Mark[] = [label('note', position ? positionLabel(position, noteAt(chart, panel, last)) : '', width, top + 14, 'end')];
  let y = top + LINE_HEIGHT + 2;
  for (const series of panel.series) {
    const point = pointAt(shownPoints(series, chart.view), last);
    const value = writePoint(point, chart);
    const lines = wrapText(series.name, width - 26 - textWidth(value, FONT_SIZE) - 8, FONT_SIZE);
    marks.push(
      rule('grid', 0, y, width, y),
      ...swatch({ tone: series.tone, certainty: point.certainty, mark: markOf(chart, series), variant: 0 }, 0, y + 7),
      ...lines.map((line, at) => label('name', line, 26, y + 18 + at * LINE_HEIGHT)),
      label('value', value, width, y + 18, 'end'),
    );
    y += lines.length * LINE_HEIGHT + 8;
  }
  return { marks, height: y - top };
}
