import type { Lineage, LineageColumn, LineageEdge } from '../../views/story/lineage.ts';
import type { Arrow, LineageDrawing, PlacedEdge } from './drawing.ts';
import type { PlacedBox, PlacedLine, Span } from './place-boxes.ts';
import {
  bottomOf,
  gapLines,
  headingHeight,
  headingLines,
  linesBottom,
  middleOf,
  round,
  shiftBoxes,
  shiftLines,
  stack,
} from './place-boxes.ts';
import { byKey, spread } from './spread.ts';

const WIDTH = 800;
const BETWEEN_BOXES = 12;
/** How far a line within a column goes out of it: what was merged in its own term. */
const BRACKET = 20;
const ARROW = 10;
/** The way of a line past the boxes of a term that it does not touch. */
const PASS = 20;

/** Side by side, the oldest term left. */
export function drawWide(lineage: Lineage): LineageDrawing {
  const spans = spansOf(lineage);
  const headings = lineage.columns.map((column, at) => headingLines(column, spanAt(spans, at), 0));
  const top = headingHeight(Math.max(...headings.map((lines) => lines.length)));
  const columns = lineage.columns.map((column, at) => placeColumn(column, spanAt(spans, at), top));
  const at = columnsByKey(lineage.columns);
  const passes = lineage.columns.map((_, column) => lineage.edges.filter((edge) => passesOver(edge, column, at)));
  const heights = columns.map(({ bottom }, column) => bottom + PASS * (passes[column]?.length ?? 0));
  const tallest = Math.max(...heights);
  const centred = columns.map(({ boxes, texts }, column) => {
    const by = (tallest - (heights[column] ?? 0)) / 2;
    return { boxes: shiftBoxes(boxes, by), texts: shiftLines(texts, by) };
  });
  const boxes = centred.flatMap((column) => column.boxes);
  const lanes = passes.map((edges, column) => {
    const start = (columns[column]?.bottom ?? 0) + (tallest - (heights[column] ?? 0)) / 2;
    return new Map(edges.map((edge, nth) => [edge, round(start + PASS * (nth + 0.75))]));
  });
  return {
    width: WIDTH,
    height: tallest + 1,
    boxes,
    texts: [...headings.flat(), ...centred.flatMap(({ texts }) => texts)],
    ...placeEdges(lineage, boxes, (edge) => waypoints(edge, at, spans, lanes)),
  };
}

/** Equal columns; room at the right where the last one has lines within it. */
function spansOf({ columns, edges }: Lineage): Span[] {
  const last = new Set(columns.at(-1)?.boxes.map(({ key }) => key));
  const margin = edges.some(({ from }) => last.has(from)) ? BRACKET + 2 : 1;
  const between = columns.length === 2 ? 98 : 72 - 8 * (columns.length - 3);
  const width = Math.floor((WIDTH - 1 - margin - between * (columns.length - 1)) / columns.length);
  return columns.map((_, at) => ({ x: 1 + at * (width + between), width }));
}

function placeColumn(column: LineageColumn, span: Span, top: number): { boxes: PlacedBox[]; texts: PlacedLine[]; bottom: number } {
  const boxes = stack(column, span, top, BETWEEN_BOXES);
  const texts = gapLines(column, span, top + 11);
  return { boxes, texts, bottom: Math.max(bottomOf(boxes), linesBottom(texts)) };
}

function columnsByKey(columns: readonly LineageColumn[]): Map<string, number> {
  return new Map(columns.flatMap(({ boxes }, at) => boxes.map(({ key }) => [key, at])));
}

function passesOver({ from, to }: LineageEdge, column: number, at: ReadonlyMap<string, number>): boolean {
  return (at.get(from) ?? column) < column && column < (at.get(to) ?? column);
}

/** A stretch of a line straight through a column. */
interface Pass extends Span {
  y: number;
}

function waypoints(
  edge: LineageEdge,
  at: ReadonlyMap<string, number>,
  spans: readonly Span[],
  lanes: readonly Map<LineageEdge, number>[],
): Pass[] {
  return spans.flatMap((span, column) => {
    const y = lanes[column]?.get(edge);
    return passesOver(edge, column, at) && y !== undefined ? [{ ...span, y }] : [];
  });
}

function placeEdges(
  lineage: Lineage,
  boxes: readonly PlacedBox[],
  passesOf: (edge: LineageEdge) => readonly Pass[],
): Pick<LineageDrawing, 'edges' | 'arrows'> {
  const placed = byKey(boxes);
  const starts = spread(lineage.edges, placed, { first: 'upper' });
  const arrows = new Map<string, Arrow>();
  const edges = lineage.edges.map((edge): PlacedEdge => {
    const [from, to] = [placed(edge.from), placed(edge.to)];
    const start = starts.get(edge) ?? middleOf(from);
    const isWithin = from.x === to.x;
    // Lines that leave a box leave it at the right; one that comes in there too keeps away from them.
    const isLeaving = lineage.edges.some((each) => each.from === edge.to);
    const end = isWithin && isLeaving ? round(middleOf(to) + (from.y < to.y ? -1 : 1) * Math.min(14, to.height / 3)) : middleOf(to);
    const arrow = { x: isWithin ? to.x + to.width + 2 : to.x - 2, y: end, pointsLeft: isWithin };
    arrows.set(`${edge.to} ${arrow.pointsLeft} ${end}`, arrow);
    return { path: isWithin ? bracket(from, to, start, end) : curve(from, to, start, end, passesOf(edge)), edge };
  });
  return { edges, arrows: [...arrows.values()] };
}

function curve(from: PlacedBox, to: PlacedBox, start: number, end: number, passes: readonly Pass[]): string {
  let [x, y] = [from.x + from.width, start];
  let path = `M${x} ${y}`;
  for (const pass of [...passes, { x: to.x - ARROW, width: 0, y: end }]) {
    const bend = round((x + pass.x) / 2);
    path += y === pass.y ? `H${pass.x}` : `C${bend} ${y} ${bend} ${pass.y} ${pass.x} ${pass.y}`;
    if (pass.width > 0) path += `H${pass.x + pass.width}`;
    [x, y] = [pass.x + pass.width, pass.y];
  }
  return path;
}

/** Out of the column at its right and into it again. */
function bracket(from: PlacedBox, to: PlacedBox, start: number, end: number): string {
  const right = from.x + from.width;
  const radius = 6;
  const turn = start < end ? radius : -radius;
  return `M${right} ${start}H${right + BRACKET - radius}q${radius} 0 ${radius} ${turn}V${round(end - turn)}q0 ${turn} ${-radius} ${turn}H${to.x + to.width + ARROW}`;
}

function spanAt(spans: readonly Span[], at: number): Span {
  return spans[at] ?? { x: 0, width: WIDTH };
}
