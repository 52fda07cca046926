import type { LineageEdge } from '../../views/story/lineage.ts';
import type { PlacedBox, PlacedLine } from './place-boxes.ts';

/** A drawing of a lineage: everything placed, nothing left to measure. */
export interface LineageDrawing {
  width: number;
  height: number;
  boxes: readonly PlacedBox[];
  /** Headings of the terms, and what stands where a term has nothing. */
  texts: readonly PlacedLine[];
  edges: readonly PlacedEdge[];
  /** Where lines end: the points of arrows. */
  arrows: readonly Arrow[];
}

/** A line from one box to another. */
export interface PlacedEdge {
  path: string;
  edge: LineageEdge;
}

/** Where a line arrives, at the left of a box or at its right. */
export interface Arrow {
  x: number;
  y: number;
  pointsLeft: boolean;
}
