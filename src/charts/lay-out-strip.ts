import type { Panel, Series, SeriesChart } from './chart.ts';
import { markOf } from './chart.ts';
import type { ColumnGrid } from './column-grid.ts';
import { seriesEntries, swatch } from './lay-out-legend.ts';
import { textWidth, wrapText } from './measure-text.ts';
import type { Mark } from './scene.ts';
import { FONT_SIZE, LINE_HEIGHT, label, rule } from './scene.ts';
import { pointAt, shownPoints } from './shown-values.ts';
import { certaintyLabel, noteAt, positionLabel, writePoint } from './write-value.ts';

const PITCH = LINE_HEIGHT - 2;

/**
 * Rows of values, each below its position: the legend of the series and their exact values in one. Where series differ
 * in what is settled, each says its own: beside its name, or below its values where it changes.
 */
export function layOutStrip(chart: SeriesChart, panel: Panel, grid: ColumnGrid, top: number): { marks: Mark[]; height: number } {
  const entries = seriesEntries({ ...chart, panels: [panel] });
  const marks: Mark[] = [];
  let y = top;
  panel.series.forEach((series, row) => {
    const entry = entries[row];
    const notes = certaintyNotes(chart, series);
    const isOne = notes.length === 1;
    const lines = entry ? headLines(series, isOne ? (notes[0]?.note ?? null) : null, grid.left - 36) : [];
    const below = isOne || notes.length === 0 ? 0 : 1;
    const height = Math.max(1 + below, lines.length) * PITCH + 8;
    const baseline = y + height / 2 + 5;
    const values = baseline - (below * PITCH) / 2;
    marks.push(
      rule('grid', 0, y, grid.width, y),
      ...(entry ? swatch(entry, 0, baseline - 11) : []),
      ...lines.map((line, at) => label('name', line, 26, baseline + (at - (lines.length - 1) / 2) * PITCH)),
      ...shownPoints(series, chart.view).map((point, at) => label('value', writePoint(point, chart), grid.middle(at), values, 'middle')),
      ...(below === 0 ? [] : notes).map(({ note, from, to }) =>
        label('note', note, (grid.middle(from) + grid.middle(to)) / 2, values + PITCH, 'middle'),
      ),
    );
    y += height;
  });
  return { marks, height: y - top + 2 };
}

function headLines({ name, short }: Series, note: string | null, room: number): string[] {
  const lines = wrapText(textWidth(name, FONT_SIZE) > 2.4 * room ? short : name, room, FONT_SIZE);
  return note === null ? lines : [...lines, ...wrapText(`（${note}）`, room, FONT_SIZE)];
}

/** Runs of one certainty along the known values of a series; none where the positions already say it. */
function certaintyNotes(chart: SeriesChart, series: Series): { note: string; from: number; to: number }[] {
  if (!chart.certainties || chart.positions.some((_, at) => noteAt(chart, at) !== null)) return [];
  const runs: { note: string; from: number; to: number }[] = [];
  chart.positions.forEach((_, at) => {
    const { value, certainty } = pointAt(shownPoints(series, chart.view), at);
    if (typeof value !== 'number') return;
    const note = certaintyLabel(chart, certainty) ?? '';
    const last = runs.at(-1);
    if (last?.note === note) last.to = at;
    else runs.push({ note, from: at, to: at });
  });
  return runs;
}

/** For a phone: the legend of the series with the value of each at the last position that has one, one below the other. */
export function layOutLastValues(chart: SeriesChart, panel: Panel, width: number, top: number): { marks: Mark[]; height: number } {
  const isKnownAt = (at: number) => panel.series.some((series) => typeof pointAt(shownPoints(series, chart.view), at).value === 'number');
  const last = chart.positions.findLastIndex((_, at) => isKnownAt(at));
  const position = chart.positions[last];
  const marks: Mark[] = [label('note', position ? positionLabel(position, noteAt(chart, last)) : '', width, top + 14, 'end')];
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
