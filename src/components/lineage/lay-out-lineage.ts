import type { Lineage } from '../../views/story/lineage.ts';
import { drawNarrow } from './draw-narrow.ts';
import { drawWide } from './draw-wide.ts';
import type { LineageDrawing } from './drawing.ts';

/** More terms than this find no room side by side in a text's width. */
const SIDE_BY_SIDE = 4;

/** The drawings of a lineage: side by side for wide columns and paper, null where it has too many terms; below one another for phones. */
export function layOutLineage(lineage: Lineage): { wide: LineageDrawing | null; narrow: LineageDrawing } {
  const { length } = lineage.columns;
  return { wide: length > 1 && length <= SIDE_BY_SIDE ? drawWide(lineage) : null, narrow: drawNarrow(lineage) };
}
