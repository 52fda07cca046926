import { scaleBand } from 'd3-scale';
import { slotsOf } from './bars-at.ts';
import type { SeriesChart } from './chart.ts';
import { endNameRoom } from './end-names.ts';
import { extentOf } from './extent.ts';
import { textWidth } from './measure-text.ts';
import type { Box, Mark } from './scene.ts';
import { FONT_SIZE, LINE_HEIGHT, label, rule, WIDTHS } from './scene.ts';
import { shownPoints } from './shown-values.ts';
import type { ValueScale } from './value-scale.ts';
import { valueScale } from './value-scale.ts';
import { noteAt, unitLabel, writePoint, writeTick } from './write-value.ts';

/** Where the columns of a wide drawing stand, and where their values are written. */
export interface ColumnGrid {
  width: number;
  /** Of the plots; tick labels and the heads of the strip stand left of it. */
  left: number;
  plotWidth: number;
  /** At the bars' ends, in rows below the positions, or (too many of them) only in the table. */
  labels: 'direct' | 'strip' | 'none';
  /** Left edge and width of a bar. */
  slot: (at: number, slot: number, slots: number) => readonly [x: number, width: number];
  /** Middle of a position. */
  middle: (at: number) => number;
  pitch: number;
}

const SLOT_GAP = 2;
/** Room for the head of a row of the strip. */
const HEAD_WIDTH = 140;

/** The grid of a chart: values at the ends of the bars if they fit there, else below the positions if they fit there. */
export function gridOf(chart: SeriesChart): ColumnGrid {
  const tickRoom = tickWidth(chart) + 10;
  const labelWidth = Math.max(...textsOf(chart).map((text) => textWidth(text, FONT_SIZE))) + 6;
  const slots = Math.max(1, ...chart.panels.map((panel) => slotsOf(chart, panel)));
  const direct = makeGrid(chart, 4, 'direct');
  // Where nothing but bars stands in a plot, values find room at their ends.
  if (chart.kind === 'columns' && labelWidth <= distanceOfBars(direct, slots)) return direct;
  const strip = makeGrid(chart, Math.max(tickRoom, HEAD_WIDTH), 'strip');
  return labelWidth <= strip.pitch ? strip : makeGrid(chart, tickRoom, 'none');
}

/** From the middle of a bar to the middle of the next one. */
function distanceOfBars(grid: ColumnGrid, slots: number): number {
  if (slots === 1) return grid.pitch;
  return grid.slot(0, 1, slots)[0] - grid.slot(0, 0, slots)[0];
}

function makeGrid(chart: SeriesChart, left: number, labels: ColumnGrid['labels']): ColumnGrid {
  const width = WIDTHS.wide;
  const plotWidth = width - left - endNameRoom(chart);
  const band = scaleBand<number>()
    .domain(chart.positions.map((_, at) => at))
    .range([left, left + plotWidth])
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const slot = (at: number, index: number, slots: number) => {
    const each = Math.min(72, (band.bandwidth() - SLOT_GAP * (slots - 1)) / slots);
    const start = (band(at) ?? left) + (band.bandwidth() - each * slots - SLOT_GAP * (slots - 1)) / 2;
    return [start + index * (each + SLOT_GAP), each] as const;
  };
  const middle = (at: number) => (band(at) ?? left) + band.bandwidth() / 2;
  return { width, left, plotWidth, labels, slot, middle, pitch: band.step() };
}

/** The room that tick labels and the unit above them need. */
export function tickWidth(chart: SeriesChart): number {
  const texts = valueScale(extentOf(chart), [0, 1]).ticks.map((tick) => writeTick(tick, chart));
  return Math.max(...[...texts, unitLabel(chart)].map((text) => textWidth(text, FONT_SIZE)));
}

function textsOf(chart: SeriesChart): string[] {
  const points = chart.panels.flatMap(({ series }) => series.flatMap((each) => shownPoints(each, chart.view)));
  return points.map((point) => writePoint(point, chart));
}

/** How many ticks a plot has room for. */
export function ticksIn(plot: Pick<Box, 'height'>): number {
  return Math.max(2, Math.round(plot.height / 48));
}

/** Grid lines with their values, the unit above them, the positions below, and a line where what is settled ends. */
export function columnGrid(chart: SeriesChart, grid: ColumnGrid, plot: Box, scale: ValueScale): { marks: Mark[]; bottom: number } {
  const right = plot.x + plot.width;
  const below = plot.y + plot.height;
  const runs = runsOfNotes(chart, grid);
  const bottom = below + LINE_HEIGHT * (runs.length > 0 ? 2 : 1);
  const marks: Mark[] = [
    grid.labels === 'direct'
      ? label('axis', unitLabel(chart), plot.x, plot.y - 6)
      : label('axis', unitLabel(chart), plot.x - 2, plot.y - 6, 'end'),
    // Where every bar has its value at its end, lines to read it by would only run through it.
    ...(grid.labels === 'direct' ? [] : scale.ticks).flatMap((tick) => [
      rule('grid', plot.x, scale(tick), right, scale(tick)),
      label('axis', writeTick(tick, chart), plot.x - 8, scale(tick) + 5, 'end'),
    ]),
    ...positionNames(chart, grid, below + 14),
    ...apartAt(chart)
      .map((at) => (grid.middle(at - 1) + grid.middle(at)) / 2)
      .map((x) => rule('apart', x, plot.y, x, bottom)),
    ...runs.map(({ note, from, to }) => label('note', note, (grid.middle(from) + grid.middle(to)) / 2, below + 12 + LINE_HEIGHT, 'middle')),
  ];
  return { marks, bottom };
}

/** Every position, by its short name where there is no room for the long one, or so many of them that each has room. */
function positionNames({ positions }: SeriesChart, grid: ColumnGrid, y: number): Mark[] {
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => textWidth(text, FONT_SIZE)));
  const [long, short] = [widest(positions.map((position) => position.label)), widest(positions.map((position) => position.short))];
  const fits = long < grid.pitch && grid.middle(positions.length - 1) + long / 2 <= grid.width;
  const every = fits ? 1 : Math.ceil((short + 4) / grid.pitch);
  return positions.flatMap((position, at) =>
    (positions.length - 1 - at) % every === 0 ? [label('name', fits ? position.label : position.short, grid.middle(at), y, 'middle')] : [],
  );
}

/** The notes below the positions: one each, or one for all in a row that share it, where there is room for it. */
function runsOfNotes(chart: SeriesChart, grid: ColumnGrid): { note: string; from: number; to: number }[] {
  const notes = chart.positions.map((_, at) => noteAt(chart, at));
  const fits = Math.max(...notes.map((note) => textWidth(note ?? '', FONT_SIZE))) + 4 < grid.pitch;
  const starts = notes.flatMap((note, at) => (fits || at === 0 || note !== notes[at - 1] ? [at] : []));
  return starts.flatMap((from, index) => {
    const note = notes[from];
    const to = (starts[index + 1] ?? notes.length) - 1;
    return note && textWidth(note, FONT_SIZE) + 4 < (to - from + 1) * grid.pitch ? [{ note, from, to }] : [];
  });
}

/** The positions whose note differs from the one before, such as the first that is an estimate. */
function apartAt(chart: SeriesChart): number[] {
  return chart.positions.map((_, at) => at).filter((at) => at > 0 && noteAt(chart, at) !== noteAt(chart, at - 1));
}
