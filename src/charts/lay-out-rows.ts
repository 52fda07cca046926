import type { ValueBar } from './bars-at.ts';
import { barsAt, slotsOf } from './bars-at.ts';
import type { Panel, SeriesChart } from './chart.ts';
import { extentOf } from './extent.ts';
import { certaintyEntries, layOutLegends, seriesEntries } from './lay-out-legend.ts';
import { textWidth, wrapText } from './measure-text.ts';
import type { BarMark, Box, Mark, Scene, Size } from './scene.ts';
import { FONT_SIZE, LINE_HEIGHT, label, rule, WIDTHS } from './scene.ts';
import { pointAt, shownPoints } from './shown-values.ts';
import type { ValueScale } from './value-scale.ts';
import { valueScale } from './value-scale.ts';
import { noteAt, unitLabel, writePoint } from './write-value.ts';

const BAR = { single: 18, several: 16, gap: 2 } as const;
const POSITION_GAP = 8;
const PANEL_GAP = { across: 24, down: 16 } as const;
const NAME_WIDTH = 100;
const NAME_GAP = 10;

/**
 * Columns by position that lie, for a phone and for several panels: two panels side by side where there is room, on one
 * scale and beside one list of positions, every value at the end of its bar.
 */
export function layOutRows(chart: SeriesChart, size: Size): Scene {
  const grid = makeGrid(chart, size);
  const legend = layOutLegends([seriesEntries(chart), certaintyEntries(chart)], grid.width);
  const marks: Mark[] = [...legend.marks, label('axis', unitLabel(chart), grid.width, legend.height + 14, 'end')];
  const plots: Box[] = [];
  let top = legend.height + LINE_HEIGHT;
  for (let first = 0; first < chart.panels.length; first += grid.columns) {
    const beside = chart.panels.slice(first, first + grid.columns);
    const titles = layOutTitles(beside, grid, top);
    const places = placesOf(chart, beside, grid, titles.bottom);
    marks.push(...titles.marks, ...headMarks(chart, places, grid));
    beside.forEach((panel, column) => {
      marks.push(...places.flatMap((place, at) => positionMarks(chart, panel, grid.scales[column], at, place)));
      plots.push({ x: leftOf(grid, column), y: titles.bottom, width: grid.panelWidth, height: bottomOf(places) - titles.bottom });
    });
    top = bottomOf(places) + PANEL_GAP.down;
  }
  return { width: grid.width, height: top - PANEL_GAP.down + 6, plots, marks };
}

interface RowGrid {
  size: Size;
  width: number;
  /** How many panels stand side by side. */
  columns: number;
  /** Where the first panel begins, right of the positions' names. */
  left: number;
  panelWidth: number;
  /** One a column, all with the same length for the same value. */
  scales: readonly ValueScale[];
}

function makeGrid(chart: SeriesChart, size: Size): RowGrid {
  const width = WIDTHS[size];
  const columns = size === 'wide' ? Math.min(2, chart.panels.length) : 1;
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, FONT_SIZE)));
  const left = Math.min(NAME_WIDTH, widest(chart.positions.map((position) => position.label))) + NAME_GAP;
  const panelWidth = (width - left - PANEL_GAP.across * (columns - 1)) / columns;
  const values = chart.panels.flatMap(({ series }) => series.flatMap((each) => shownPoints(each, chart.view)));
  const room = widest(values.map((point) => writePoint(point, chart))) + 8;
  const starts = Array.from({ length: columns }, (_, column) => left + column * (panelWidth + PANEL_GAP.across));
  const scales = starts.map((start) => valueScale(extentOf(chart), [start + 1, start + panelWidth - room]));
  return { size, width, columns, left, panelWidth, scales };
}

function leftOf({ left, panelWidth }: RowGrid, column: number): number {
  return left + column * (panelWidth + PANEL_GAP.across);
}

/** The names of the panels that stand side by side, each above its own. */
function layOutTitles(panels: readonly Panel[], grid: RowGrid, top: number): { marks: Mark[]; bottom: number } {
  const isWide = grid.size === 'wide';
  const lines = panels.map(({ title }) => (title === null ? [] : wrapText(title, isWide ? grid.panelWidth : grid.width, FONT_SIZE)));
  const height = Math.max(...lines.map(({ length }) => length)) * LINE_HEIGHT;
  return {
    marks: lines.flatMap((own, column) =>
      own.map((line, at) => label('title', line, isWide ? leftOf(grid, column) : 0, top + 14 + at * LINE_HEIGHT)),
    ),
    bottom: top + height + (height > 0 ? 6 : 0),
  };
}

/** Where a position lies: its note if it begins a run of them, its name, its bars. */
interface Place {
  note: string | null;
  lines: readonly string[];
  top: number;
  height: number;
  barHeight: number;
}

function placesOf(chart: SeriesChart, panels: readonly Panel[], { left }: RowGrid, top: number): Place[] {
  const slots = Math.max(1, ...panels.map((panel) => slotsOf(chart, panel)));
  const barHeight = slots === 1 ? BAR.single : BAR.several;
  let y = top;
  return chart.positions.map((position, at): Place => {
    const own = noteAt(chart, at);
    const note = at === 0 || own !== noteAt(chart, at - 1) ? own : null;
    const lines = wrapText(position.label, left - NAME_GAP + 1, FONT_SIZE);
    const height = Math.max(slots * (barHeight + BAR.gap), lines.length * LINE_HEIGHT);
    const place = { note, lines, top: y + (note === null ? 0 : LINE_HEIGHT + 2), height, barHeight };
    y = place.top + height + POSITION_GAP;
    return place;
  });
}

function bottomOf(places: readonly Place[]): number {
  const last = places.at(-1);
  return last ? last.top + last.height : 0;
}

function headMarks(chart: SeriesChart, places: readonly Place[], { width }: RowGrid): Mark[] {
  return places.flatMap(({ note, lines, top, height }, at) => [
    ...(note === null ? [] : [label('note', note, 0, top - 7)]),
    ...(note !== null && at > 0 && noteAt(chart, at - 1) !== null
      ? [rule('apart', 0, top - LINE_HEIGHT - 5, width, top - LINE_HEIGHT - 5)]
      : []),
    ...lines.map((line, index) => label('name', line, 0, top + (height - lines.length * LINE_HEIGHT) / 2 + 15 + index * LINE_HEIGHT)),
  ]);
}

function positionMarks(chart: SeriesChart, panel: Panel, scale: ValueScale | undefined, at: number, place: Place): Mark[] {
  const position = chart.positions[at];
  if (!position || !scale) return [];
  const slots = slotsOf(chart, panel);
  const first = place.top + (place.height - slots * (place.barHeight + BAR.gap) + BAR.gap) / 2;
  const yOf = (slot: number) => first + slot * (place.barHeight + BAR.gap);
  const bars = barsAt(chart, panel, at).map((bar) => row(panel, position.id, scale, bar, yOf(bar.slot), place.barHeight));
  return [
    ...bars,
    rule('zero', scale(0), first - 2, scale(0), yOf(slots) - BAR.gap + 2),
    ...panel.series.map((series, slot) => {
      const point = pointAt(shownPoints(series, chart.view), at);
      return label('value', writePoint(point, chart), endOf(bars, yOf(slot), scale) + 6, yOf(slot) + place.barHeight / 2 + 5);
    }),
  ];
}

/** The right end of the bars at a height: labels of negative values stand right of the zero line, where there is room. */
function endOf(bars: readonly BarMark[], y: number, scale: ValueScale): number {
  return Math.max(scale(0), ...bars.filter((bar) => bar.y === y).map((bar) => bar.x + bar.width));
}

function row(panel: Panel, positionId: string, scale: ValueScale, bar: ValueBar, y: number, height: number): BarMark {
  const [one, other] = [scale(bar.from), scale(bar.to)];
  return {
    type: 'bar',
    x: Math.min(one, other),
    width: Math.abs(one - other),
    y,
    height,
    tone: bar.series.tone,
    certainty: bar.point.certainty,
    panelId: panel.id,
    seriesId: bar.series.id,
    positionId,
    value: bar.point.value,
  };
}
