import { widthInEm, wrapAtPhrases } from '../../phrases.ts';
import type { LineageBox, LineageColumn } from '../../views/story/lineage.ts';

/** A box with its text broken into lines, in the units of the drawing. */
export interface PlacedBox {
  box: LineageBox;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The name, then what became of it; baselines from the top of the drawing. */
  lines: readonly PlacedLine[];
}

/** One line of text. */
export interface PlacedLine {
  text: string;
  x: number;
  y: number;
  role: 'name' | 'label' | 'note' | 'heading' | 'gap';
}

/** Where a column stands: its left edge and its width. */
export interface Span {
  x: number;
  width: number;
}

const NAME = { size: 16, leading: 24 };
const LABEL = { size: 14, leading: 21 };
const PADDING = { x: 14, y: 11 };
const SHAPES = { continued: '■', new: '＋', ended: '×' } as const;

/** A box of which the text fits into `span`. */
export function placeBox(box: LineageBox, { x, width }: Span, y: number): PlacedBox {
  const room = width - 2 * PADDING.x;
  const names = wrapAtPhrases(box.name, room / NAME.size);
  const labels = box.marks.flatMap(({ kind, text }) => {
    const role = kind ? ('label' as const) : ('note' as const);
    return wrapAtPhrases(kind ? `${SHAPES[kind]} ${text}` : text, room / LABEL.size).map((line) => ({ text: line, role }));
  });
  const top = y + PADDING.y;
  const belowNames = top + NAME.leading * names.length;
  const lines: PlacedLine[] = [
    ...names.map((text, at) => ({ text, x: x + PADDING.x, y: top + NAME.leading * at + 18, role: 'name' as const })),
    ...labels.map((label, at) => ({ ...label, x: x + PADDING.x, y: belowNames + LABEL.leading * at + 16 })),
  ];
  return { box, x, y, width, height: belowNames + LABEL.leading * labels.length + PADDING.y - y, lines };
}

/** The boxes of a column one below the other. */
export function stack({ boxes }: Pick<LineageColumn, 'boxes'>, span: Span, top: number, gap: number): PlacedBox[] {
  let y = top;
  return boxes.map((box) => {
    const placed = placeBox(box, span, y);
    y = placed.y + placed.height + gap;
    return placed;
  });
}

/** What is said in the place of boxes; no line where there is nothing to say. */
export function gapLines({ gap }: LineageColumn, { x, width }: Span, top: number): PlacedLine[] {
  if (gap === undefined) return [];
  return wrapAtPhrases(gap, width / NAME.size).map((text, at) => ({ text, x, y: top + NAME.leading * at + 18, role: 'gap' as const }));
}

/** The heading of a column in as many lines as it needs. */
export function headingLines({ heading }: LineageColumn, { x, width }: Span, y: number): PlacedLine[] {
  return wrapAtPhrases(heading, width / LABEL.size).map((text, at) => ({
    text,
    x,
    y: y + 16 + LABEL.leading * at,
    role: 'heading' as const,
  }));
}

/** How much room headings take of which the longest has `lines` lines. */
export function headingHeight(lines: number): number {
  return 30 + LABEL.leading * Math.max(0, lines - 1);
}

/** Where the middle of a box is, from the top of the drawing. */
export function middleOf({ y, height }: PlacedBox): number {
  return round(y + height / 2);
}

/** Where the last box ends; 0 without boxes. */
export function bottomOf(boxes: readonly PlacedBox[]): number {
  const last = boxes.at(-1);
  return last ? last.y + last.height : 0;
}

/** Where the last line ends; 0 without lines. */
export function linesBottom(lines: readonly PlacedLine[]): number {
  const last = lines.at(-1);
  return last ? last.y + 6 : 0;
}

/** The same boxes further down. */
export function shiftBoxes(boxes: readonly PlacedBox[], by: number): PlacedBox[] {
  return boxes.map((each) => ({ ...each, y: round(each.y + by), lines: shiftLines(each.lines, by) }));
}

/** The same lines further down. */
export function shiftLines(lines: readonly PlacedLine[], by: number): PlacedLine[] {
  return lines.map((line) => ({ ...line, y: round(line.y + by) }));
}

/** To a tenth of a unit, which no eye sees. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** How wide a line is drawn, in units: for the test that no text leaves its box. */
export function drawnWidth({ text, role }: PlacedLine): number {
  return widthInEm(text) * (role === 'name' || role === 'gap' ? NAME.size : LABEL.size);
}
