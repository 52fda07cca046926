import { widthInEm, wrapAtPhrases } from '../../phrases.ts';
import type { Lineage, LineageBox, LineageEdge } from '../../views/lineage.ts';

/** A box with its text broken into lines, in the units of the drawing. */
export interface PlacedBox {
  box: LineageBox;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The name, then the change it underwent; baselines from the top of the drawing. */
  lines: readonly PlacedLine[];
}

/** One line of text. */
export interface PlacedLine {
  text: string;
  x: number;
  y: number;
  role: 'name' | 'label' | 'heading' | 'gap';
}

/** A line from a former box to a current one. */
export interface PlacedEdge {
  path: string;
  basis: LineageEdge['basis'];
}

/** A drawing of a lineage: everything placed, nothing left to measure. */
export interface LineageDrawing {
  width: number;
  height: number;
  boxes: readonly PlacedBox[];
  /** Headings of the two terms, and what stands where a side is empty. */
  texts: readonly PlacedLine[];
  edges: readonly PlacedEdge[];
  /** Where arrows end: their points, all facing right. */
  arrows: readonly { x: number; y: number }[];
}

const NAME = { size: 16, leading: 24 };
const LABEL = { size: 14, leading: 21 };
const PADDING = { x: 14, y: 11 };
const HEADING = 30;
const WAY = 10;
const SHAPES = { continued: '■', new: '＋', ended: '×' } as const;

/** Side by side, the former term left: for wide columns and paper. */
export function drawWide(lineage: Lineage): LineageDrawing {
  const columns = { former: { x: 1, width: 350 }, current: { x: 459, width: 340 } };
  const former = stack(lineage.former, columns.former, HEADING, 12);
  const current = stack(lineage.current, columns.current, HEADING, 12);
  const gaps = {
    former: gapLines(lineage.formerGap, columns.former, HEADING + PADDING.y),
    current: gapLines(lineage.currentGap, columns.current, HEADING + PADDING.y),
  };
  const tallest = Math.max(...[former, current].map(bottomOf), ...[gaps.former, gaps.current].map(linesBottom));
  const centred = (boxes: readonly PlacedBox[]) => shift(boxes, (tallest - bottomOf(boxes)) / 2);
  const [left, right] = [centred(former), centred(current)];
  const centredLines = (lines: readonly PlacedLine[]) => shiftLines(lines, (tallest - linesBottom(lines)) / 2);
  const placed = placeEdges(lineage, left, right, curve);
  return {
    width: 800,
    height: tallest + 1,
    boxes: [...left, ...right],
    texts: [
      headingAt(lineage.formerTerm, columns.former.x, 0),
      headingAt(lineage.currentTerm, columns.current.x, 0),
      ...centredLines(gaps.former),
      ...centredLines(gaps.current),
    ],
    ...placed,
  };
}

/** One below the other, with a trunk at the left for each current box: for phones. */
export function drawNarrow(lineage: Lineage): LineageDrawing {
  const indent = 26 + 9 * Math.max(0, lineage.current.length - 1);
  const column = { x: indent, width: 319 - indent };
  const former = stack(lineage.former, column, HEADING, 10);
  const formerGap = gapLines(lineage.formerGap, column, HEADING);
  const middle = Math.max(bottomOf(former), linesBottom(formerGap)) + 22;
  const current = stack(lineage.current, column, middle + HEADING, 10);
  const currentGap = gapLines(lineage.currentGap, column, middle + HEADING);
  const trunks = new Map(current.map(({ box }, at) => [box.key, 6 + 9 * at]));
  const placed = placeEdges(lineage, former, current, (ends) => bracket(ends, trunks.get(ends.edge.to) ?? 6));
  return {
    width: 320,
    height: Math.max(bottomOf(current), linesBottom(currentGap)) + 1,
    boxes: [...former, ...current],
    texts: [headingAt(lineage.formerTerm, indent, 0), headingAt(lineage.currentTerm, indent, middle), ...formerGap, ...currentGap],
    ...placed,
  };
}

interface Column {
  x: number;
  width: number;
}

function stack(boxes: readonly LineageBox[], column: Column, top: number, gap: number): PlacedBox[] {
  const placed: PlacedBox[] = [];
  for (const box of boxes) {
    const above = placed.at(-1);
    placed.push(place(box, column, above ? above.y + above.height + gap : top));
  }
  return placed;
}

function place(box: LineageBox, { x, width }: Column, y: number): PlacedBox {
  const room = width - 2 * PADDING.x;
  const names = wrapAtPhrases(box.name, room / NAME.size);
  const labels = box.label === undefined ? [] : wrapAtPhrases(`${SHAPES[box.kind]} ${box.label}`, room / LABEL.size);
  const lines: PlacedLine[] = [
    ...names.map((text, at) => ({ text, x: x + PADDING.x, y: y + PADDING.y + NAME.leading * at + 18, role: 'name' as const })),
    ...labels.map((text, at) => ({
      text,
      x: x + PADDING.x,
      y: y + PADDING.y + NAME.leading * names.length + LABEL.leading * at + 16,
      role: 'label' as const,
    })),
  ];
  return { box, x, y, width, height: 2 * PADDING.y + NAME.leading * names.length + LABEL.leading * labels.length, lines };
}

function gapLines(text: string | undefined, { x, width }: Column, top: number): PlacedLine[] {
  if (text === undefined) return [];
  return wrapAtPhrases(text, width / NAME.size).map((line, at) => ({
    text: line,
    x,
    y: top + NAME.leading * at + 18,
    role: 'gap' as const,
  }));
}

function headingAt(text: string, x: number, y: number): PlacedLine {
  return { text, x, y: y + 16, role: 'heading' };
}

interface EdgeEnds {
  from: PlacedBox;
  to: PlacedBox;
  edge: LineageEdge;
  /** Where it leaves its box: those that leave the same box leave it one below the other. */
  start: number;
}

function placeEdges(
  { edges }: Lineage,
  former: readonly PlacedBox[],
  current: readonly PlacedBox[],
  pathOf: (ends: EdgeEnds) => string,
): Pick<LineageDrawing, 'edges' | 'arrows'> {
  const ends = edges.flatMap((edge, at): EdgeEnds[] => {
    const from = former.find(({ box }) => box.key === edge.from);
    const to = current.find(({ box }) => box.key === edge.to);
    const ways = edges.filter((each) => each.from === edge.from).length;
    const before = edges.slice(0, at).filter((each) => each.from === edge.from).length;
    return from && to ? [{ from, to, edge, start: middleOf(from) + WAY * (before - (ways - 1) / 2) }] : [];
  });
  const targets = [...new Set(ends.map(({ to }) => to))];
  return {
    edges: ends.map((each) => ({ path: pathOf(each), basis: each.edge.basis })),
    arrows: targets.map((to) => ({ x: to.x - 2, y: middleOf(to) })),
  };
}

function curve({ from, to, start }: EdgeEnds): string {
  const [x1, y1, x2, y2] = [from.x + from.width, start, to.x - 10, middleOf(to)];
  const bend = round((x1 + x2) / 2);
  return y1 === y2 ? `M${x1} ${y1}H${x2}` : `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`;
}

function bracket({ from, to, start }: EdgeEnds, trunk: number): string {
  const radius = 6;
  return `M${from.x} ${start}H${trunk + radius}q${-radius} 0 ${-radius} ${radius}V${middleOf(to) - radius}q0 ${radius} ${radius} ${radius}H${to.x - 10}`;
}

function middleOf({ y, height }: PlacedBox): number {
  return round(y + height / 2);
}

function bottomOf(boxes: readonly PlacedBox[]): number {
  const last = boxes.at(-1);
  return last ? last.y + last.height : 0;
}

function linesBottom(lines: readonly PlacedLine[]): number {
  const last = lines.at(-1);
  return last ? last.y + 6 : 0;
}

function shift(boxes: readonly PlacedBox[], by: number): PlacedBox[] {
  return boxes.map((each) => ({ ...each, y: round(each.y + by), lines: shiftLines(each.lines, by) }));
}

function shiftLines(lines: readonly PlacedLine[], by: number): PlacedLine[] {
  return lines.map((line) => ({ ...line, y: round(line.y + by) }));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** How wide a line is drawn, in units: for the test that no text leaves its box. */
export function drawnWidth({ text, role }: PlacedLine): number {
  return widthInEm(text) * (role === 'label' ? LABEL.size : NAME.size);
}
