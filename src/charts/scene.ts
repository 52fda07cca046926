import type { PointStatus, Tone } from './chart.ts';

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

export type Mark = BarMark | DotMark | PathMark | RuleMark | LabelMark;

/** Which amount a mark stands for. */
export interface Subject {
  panelId: string;
  seriesId: string;
  positionId: string;
  amountThousandYen: number;
}

export interface BarMark extends Partial<Subject>, Box {
  type: 'bar';
  tone: Tone;
  status: PointStatus;
}

export interface DotMark extends Partial<Subject> {
  type: 'dot';
  x: number;
  y: number;
  tone: Tone;
  status: PointStatus;
}

export interface PathMark {
  type: 'path';
  points: readonly (readonly [x: number, y: number])[];
  tone: Tone;
  status: PointStatus;
}

/** A straight line that carries no amount. */
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
  role: 'amount' | 'axis' | 'name' | 'title' | 'note' | 'inside';
  x: number;
  /** Of the baseline. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  text: string;
}

/** The two drawings of every chart: for a column of a page or paper, and for a phone. */
export type Size = 'wide' | 'narrow';

export const FONT_SIZE = 14;
export const LINE_HEIGHT = 20;

/** Widths in user units: at their smallest, one unit is one CSS pixel. */
export const WIDTHS: Readonly<Record<Size, number>> = { wide: 640, narrow: 288 };

export function label(role: LabelMark['role'], text: string, x: number, y: number, anchor: LabelMark['anchor'] = 'start'): LabelMark {
  return { type: 'label', role, x, y, anchor, text };
}

export function rule(role: RuleMark['role'], x1: number, y1: number, x2: number, y2: number): RuleMark {
  return { type: 'rule', role, x1, y1, x2, y2 };
}
