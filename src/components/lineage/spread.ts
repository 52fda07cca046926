import type { LineageEdge } from '../../views/story/lineage.ts';
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

/** How lines leave their boxes: in the order of their ends from above, or from below; and further down by `by` than the middle. */
interface Leaving {
  first: 'upper' | 'lower';
  by?: (key: string) => number;
}

/** Where each line leaves its box: those of one box one below the other. */
export function spread(
  edges: readonly LineageEdge[],
  placed: (key: string) => PlacedBox,
  { first, by = () => 0 }: Leaving,
): Map<LineageEdge, number> {
  const starts = new Map<LineageEdge, number>();
  const sign = first === 'upper' ? 1 : -1;
  for (const [key, ways] of Map.groupBy(edges, ({ from }) => from)) {
    const from = placed(key);
    const step = Math.min(WAY, (from.height / 2 - 6) / ways.length);
    const sorted = ways.toSorted((a, b) => sign * (middleOf(placed(a.to)) - middleOf(placed(b.to))));
    for (const [at, edge] of sorted.entries()) starts.set(edge, round(middleOf(from) + by(key) + step * (at - (ways.length - 1) / 2)));
  }
  return starts;
}
