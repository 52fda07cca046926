import type { LineageEdge } from '../../views/lineage.ts';
import type { PlacedBox } from './place-boxes.ts';
import { middleOf, round } from './place-boxes.ts';

const WAY = 10;

/** Finds a placed box by its key. Throws for a line to a box that no column holds. */
export function byKey(boxes: readonly PlacedBox[]): (key: string) => PlacedBox {
  const placed = new Map(boxes.map((each) => [each.box.key, each]));
  return (key) => {
    const found = placed.get(key);
    if (!found) throw new Error(`No box ${key}`);
    return found;
  };
}

/** Where each line leaves its box: those of one box one below the other, in the order of the boxes to which they go; moved down by `by`. */
export function spread(
  edges: readonly LineageEdge[],
  placed: (key: string) => PlacedBox,
  by: (key: string) => number = () => 0,
): Map<LineageEdge, number> {
  const starts = new Map<LineageEdge, number>();
  for (const [key, ways] of Map.groupBy(edges, ({ from }) => from)) {
    const from = placed(key);
    const step = Math.min(WAY, (from.height / 2 - 6) / ways.length);
    const sorted = ways.toSorted((a, b) => middleOf(placed(a.to)) - middleOf(placed(b.to)));
    for (const [at, edge] of sorted.entries()) starts.set(edge, round(middleOf(from) + by(key) + step * (at - (ways.length - 1) / 2)));
  }
  return starts;
}
