import type { FlowGlyph } from '../../views/transitions/flow.ts';

/** How many changes of one kind have a look of their own; more than that share the last one. */
export const VARIANTS = 4;

/** The symbol that draws `glyph`: `flow-ended-0`, `flow-merged`. */
export function glyphId({ kind, variant, isMerged }: FlowGlyph): string {
  return isMerged ? 'flow-merged' : `flow-${kind}-${Math.min(variant, VARIANTS - 1)}`;
}
