import type { Certainty, Tone } from './chart.ts';
import { textWidth } from './measure-text.ts';
import type { ValueScale } from './value-scale.ts';

/** What a drawing holds, as plain data: tests look at it, `draw-svg.ts` writes it down. Lengths are user units of the SVG. */
export interface Scene {
  width: number;
  height: number;
  /** The areas that hold bars and lines, one a panel. */
  plots: readonly Box[];
  marks: readonly Mark[];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Mark = BarMark | DotMark | TickMark | PathMark | RuleMark | LabelMark;

/** Which value a mark stands for. */
export interface Subject {
  panelId: string;
  seriesId: string;
  positionId: string;
  value: number;
}

export interface BarMark extends Partial<Subject>, Box {
  type: 'bar';
  tone: Tone;
  certainty: Certainty;
  /** Which of the textures of its tone; the first one where a tone has but one. */
  variant?: number;
  /** The side at which it ends in a tip. */
  points?: 'left' | 'right';
}

export interface DotMark extends Partial<Subject> {
  type: 'dot';
  x: number;
  y: number;
  tone: Tone;
  certainty: Certainty;
  /** Set off by the ground's colour, so that it is seen on bars. */
  hasSeam?: boolean;
}

/** A short line across lying bars, at a value that they are held against. */
export interface TickMark extends Partial<Subject> {
  type: 'tick';
  x: number;
  y1: number;
  y2: number;
  tone: Tone;
}

export interface PathMark {
  type: 'path';
  points: readonly (readonly [x: number, y: number])[];
  tone: Tone;
  certainty: Certainty;
  /** Set off by the ground's colour, so that it is seen on bars. */
  hasSeam?: boolean;
}

/** A straight line that carries no value. */
export interface RuleMark {
  type: 'rule';
  role: 'grid' | 'zero' | 'step' | 'sum' | 'apart';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface LabelMark {
  type: 'label';
  role: 'value' | 'axis' | 'name' | 'title' | 'note' | 'inside';
  x: number;
  /** Of the baseline. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  text: string;
  /** Whose symbol stands before the text, at `x`; only at the start of a line. */
  symbol?: Tone;
}

/** The two drawings of every chart: for a column of a page or paper, and for a phone. */
export type Size = 'wide' | 'narrow';

export const FONT_SIZE = 14;
export const LINE_HEIGHT = 20;

/** From the left edge of a symbol to the text after it. */
export const SYMBOL_WIDTH = 15;

/** Widths in user units: at their smallest, one unit is one CSS pixel. */
export const WIDTHS: Readonly<Record<Size, number>> = { wide: 720, narrow: 288 };

export function label(role: LabelMark['role'], text: string, x: number, y: number, anchor: LabelMark['anchor'] = 'start'): LabelMark {
  return { type: 'label', role, x, y, anchor, text };
}

export function rule(role: RuleMark['role'], x1: number, y1: number, x2: number, y2: number): RuleMark {
  return { type: 'rule', role, x1, y1, x2, y2 };
}

/** The room that a text takes, its symbol included. */
export function labelWidth({ text, symbol }: Pick<LabelMark, 'text' | 'symbol'>): number {
  return (symbol ? SYMBOL_WIDTH : 0) + textWidth(text, FONT_SIZE);
}

/** Where a label stands: from its left edge, as high as its letters. */
export function labelBox(mark: LabelMark): Box {
  const width = labelWidth(mark);
  const x = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - width : mark.x - width / 2;
  return { x, y: mark.y - 12, width, height: 15 };
}

/** Where the lying rows of a drawing are and how they map values. */
export interface Rows {
  size: Size;
  width: number;
  plotX: number;
  scale: ValueScale;
}
