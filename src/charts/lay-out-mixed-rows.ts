import type { Panel, SeriesChart } from './chart.ts';
import { extentOf } from './extent.ts';
import { certaintyEntries, layOutLegends, seriesEntries } from './lay-out-legend.ts';
import type { Band } from './lying-marks.ts';
import { bandBottom, levelSeries, lyingMarks, measuredSeries, rightOf, slotTop } from './lying-marks.ts';
import { textWidth, wrapText } from './measure-text.ts';
import type { Mark, Scene } from './scene.ts';
import { FONT_SIZE, LINE_HEIGHT, label, rule, WIDTHS } from './scene.ts';
import { pointAt, shownPoints } from './shown-values.ts';
import { tickLabels } from './tick-labels.ts';
import type { ValueScale } from './value-scale.ts';
import { valueScale } from './value-scale.ts';
import { noteAt, positionLabel, unitLabel, writeBetter, writePoint } from './write-value.ts';

const BAR = { height: 18, gap: 4 } as const;
const POSITION_GAP = 12;
const GAP = 12;

/** A `mixed` chart for a phone: lying, one position below the other, every value written beside its mark. */
export function layOutMixedRows(chart: SeriesChart): Scene {
  const width = WIDTHS.narrow;
  const [panel] = chart.panels;
  const legend = layOutLegends([seriesEntries(chart), certaintyEntries(chart)], width);
  if (!panel) return { width, height: legend.height, plots: [], marks: legend.marks };
  const head = headMarks(chart, width, legend.height);
  const rows = makeRows(chart, panel, width);
  const axis = rows.scale.holdsZero ? [] : tickLabels(chart, rows.scale, [0, rows.right], head.bottom + 14);
  const marks: Mark[] = [...legend.marks, ...head.marks, ...axis];
  const first = head.bottom + (axis.length > 0 ? LINE_HEIGHT : 0) + 4;
  let top = first;
  chart.positions.forEach((_, at) => {
    const row = layOutPosition(chart, panel, at, rows, top);
    marks.push(...row.marks);
    top = row.bottom + POSITION_GAP;
  });
  const bottom = top - POSITION_GAP;
  return { width, height: bottom + 6, plots: [{ x: 0, y: first, width, height: bottom - first }], marks };
}

/** Which way is better on the left, the unit on the right. */
function headMarks(chart: SeriesChart, width: number, top: number): { marks: Mark[]; bottom: number } {
  const better = chart.better ? writeBetter(chart.better) : '';
  const unit = unitLabel(chart);
  const lines = better ? wrapText(better, width - textWidth(unit, FONT_SIZE) - GAP, FONT_SIZE) : [];
  return {
    marks: [...lines.map((line, at) => label('note', line, 0, top + 14 + at * LINE_HEIGHT)), label('axis', unit, width, top + 14, 'end')],
    bottom: top + Math.max(1, lines.length) * LINE_HEIGHT,
  };
}

interface Rows {
  width: number;
  /** Where the room for the longest text beside a mark begins. */
  right: number;
  scale: ValueScale;
}

function makeRows(chart: SeriesChart, panel: Panel, width: number): Rows {
  const texts = measuredSeries(chart, panel).flatMap((series) =>
    chart.positions.map((_, at) => writePoint(pointAt(shownPoints(series, chart.view), at), chart)),
  );
  const right = width - Math.max(0, ...texts.map((text) => textWidth(text, FONT_SIZE))) - 14;
  return { width, right, scale: valueScale(extentOf(chart), [6, right], 4) };
}

function layOutPosition(chart: SeriesChart, panel: Panel, at: number, { width, right, scale }: Rows, top: number) {
  const head = positionHead(chart, panel, at, width, top);
  const band: Band = { top: head.bottom + 4, barHeight: BAR.height, gap: BAR.gap };
  const bottom = bandBottom(chart, panel, band);
  const drawn = lyingMarks(chart, panel, at, scale, band);
  const ticks = drawn.filter(({ type }) => type === 'tick');
  const values = measuredSeries(chart, panel).map((series, slot) => {
    const own = drawn.filter(({ seriesId }) => seriesId === series.id);
    const x = scale.holdsZero ? Math.max(scale(0), ...[...own, ...ticks].map(rightOf)) + 6 : right + 10;
    const point = pointAt(shownPoints(series, chart.view), at);
    return label('value', writePoint(point, chart), x, slotTop(band, slot) + BAR.height / 2 + 5);
  });
  const lines = scale.holdsZero
    ? [rule('zero', scale(0), band.top - 2, scale(0), bottom + 2)]
    : scale.ticks.map((tick) => rule('grid', scale(tick), band.top, scale(tick), bottom));
  return { marks: [...head.marks, ...lines, ...drawn, ...values], bottom: bottom + 3 };
}

/** The name of a position, and on its right the levels that hold there; where both have no room, one below the other. */
function positionHead(chart: SeriesChart, panel: Panel, at: number, width: number, top: number): { marks: Mark[]; bottom: number } {
  const position = chart.positions[at];
  const name = position ? positionLabel(position, noteAt(chart, at)) : '';
  const levels = levelSeries(chart, panel).map(
    (series) => `${series.short} ${writePoint(pointAt(shownPoints(series, chart.view), at), chart)}`,
  );
  const beside = levels.join('　');
  const fits = textWidth(name, FONT_SIZE) + GAP + textWidth(beside, FONT_SIZE) <= width;
  const names = wrapText(name, width, FONT_SIZE);
  const below = fits ? [] : levels;
  return {
    marks: [
      ...names.map((line, index) => label('name', line, 0, top + 14 + index * LINE_HEIGHT)),
      ...(fits && beside ? [label('note', beside, width, top + 14, 'end')] : []),
      ...below.map((line, index) => label('note', line, width, top + 14 + (names.length + index) * LINE_HEIGHT, 'end')),
    ],
    bottom: top + (Math.max(1, names.length) + below.length) * LINE_HEIGHT - 2,
  };
}
