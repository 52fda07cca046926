import type { Lineage, LineageColumn, LineageEdge } from '../../views/story/lineage.ts';
import type { Arrow, LineageDrawing, PlacedEdge } from './drawing.ts';
import type { PlacedBox, PlacedLine, Span } from './place-boxes.ts';
import { bottomOf, gapLines, headingHeight, headingLines, linesBottom, middleOf, round, stack } from './place-boxes.ts';
import { byKey, spread } from './spread.ts';

const WIDTH = 320;
const BETWEEN_BOXES = 10;
const BETWEEN_TERMS = 22;
const LANE = 9;
/** From the innermost line to the boxes, with room for an arrow. */
const WAY_IN = 20;
/** Lines further out share a lane: a drawing of a phone's width has room for no more. */
const MOST_LANES = 12;
const ARROW = 10;
/** What comes into a box and what leaves it, both at its left, keep apart. */
const APART = 8;

/** One term below the other, with a trunk at the left for each box into which something went. */
export function drawNarrow(lineage: Lineage): LineageDrawing {
  // How many trunks stand side by side does not depend on how far they are from the boxes.
  const first = placeColumns(lineage.columns, WAY_IN + 6);
  const lanes = lanesOf(lineage.edges, byKey(first.boxes));
  const indent = WAY_IN + 6 + LANE * Math.max(0, ...lanes.values());
  const { boxes, texts, bottom } = placeColumns(lineage.columns, indent);
  const trunkOf = (key: string) => indent - WAY_IN - LANE * (lanes.get(key) ?? 0);
  return { width: WIDTH, height: bottom + 1, boxes, texts, ...placeEdges(lineage.edges, byKey(boxes), trunkOf) };
}

function placeColumns(columns: readonly LineageColumn[], indent: number): { boxes: PlacedBox[]; texts: PlacedLine[]; bottom: number } {
  const span: Span = { x: indent, width: WIDTH - 1 - indent };
  const [boxes, texts]: [PlacedBox[], PlacedLine[]] = [[], []];
  let bottom = -BETWEEN_TERMS;
  for (const column of columns) {
    const top = bottom + BETWEEN_TERMS;
    const headings = headingLines(column, span, top);
    const below = top + headingHeight(headings.length);
    const own = stack(column, span, below, BETWEEN_BOXES);
    const gap = gapLines(column, span, below);
    boxes.push(...own);
    texts.push(...headings, ...gap);
    bottom = Math.max(bottomOf(own), linesBottom(gap));
  }
  return { boxes, texts, bottom };
}

/** Which trunk of how many stands how far out, by the box it leads into: the shortest next to the boxes, none on another. */
function lanesOf(edges: readonly LineageEdge[], placed: (key: string) => PlacedBox): Map<string, number> {
  const trunks = [...Map.groupBy(edges, ({ to }) => to)].map(([key, into]) => {
    const ends = [key, ...into.map(({ from }) => from)].map((each) => middleOf(placed(each)));
    return { key, top: Math.min(...ends), bottom: Math.max(...ends) };
  });
  const lanes = new Map<string, number>();
  for (const trunk of trunks.toSorted((a, b) => a.bottom - a.top - (b.bottom - b.top))) {
    const taken = trunks.filter(({ key, top, bottom }) => lanes.has(key) && top < trunk.bottom && trunk.top < bottom);
    const lane = Array.from({ length: MOST_LANES }, (_, at) => at).find((at) => taken.every(({ key }) => lanes.get(key) !== at));
    lanes.set(trunk.key, lane ?? MOST_LANES - 1);
  }
  return lanes;
}

function placeEdges(
  edges: readonly LineageEdge[],
  placed: (key: string) => PlacedBox,
  trunkOf: (key: string) => number,
): Pick<LineageDrawing, 'edges' | 'arrows'> {
  const [leaving, entered] = [new Set(edges.map(({ from }) => from)), new Set(edges.map(({ to }) => to))];
  // The way to what is further down lies further out: it leaves above, so that it crosses no other.
  const starts = spread(edges, placed, { first: 'lower', by: (key) => (entered.has(key) ? APART : 0) });
  const endOf = (key: string) => round(middleOf(placed(key)) - (leaving.has(key) ? APART : 0));
  return {
    edges: edges.map((edge): PlacedEdge => {
      const from = placed(edge.from);
      return { path: bracket(from, placed(edge.to), starts.get(edge) ?? middleOf(from), endOf(edge.to), trunkOf(edge.to)), edge };
    }),
    arrows: [...entered].map((key): Arrow => ({ x: placed(key).x - 2, y: endOf(key), pointsLeft: false })),
  };
}

function bracket(from: PlacedBox, to: PlacedBox, start: number, end: number, trunk: number): string {
  const radius = 6;
  const turn = start < end ? radius : -radius;
  return `M${from.x} ${start}H${trunk + radius}q${-radius} 0 ${-radius} ${turn}V${round(end - turn)}q0 ${turn} ${radius} ${turn}H${to.x - ARROW}`;
}
