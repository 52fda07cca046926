import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MERGING_ROWS, mergingTerm, mergingTermWith } from '../../../tests/fixtures/merging-plan.ts';
import { randomLineage } from '../../../tests/fixtures/random-lineages.ts';
import { drawnLineage } from '../../../tests/fixtures/told-lineage.ts';
import type { Lineage } from '../../views/story/lineage.ts';
import type { LineageDrawing } from './drawing.ts';
import { layOutLineage } from './lay-out-lineage.ts';
import type { PlacedBox } from './place-boxes.ts';
import { drawnWidth } from './place-boxes.ts';

const lengthened = (name: string | null) => name && `${name}（DX・BPRによる${name}と、Society5.0に向けた情報システムの標準化を含む。）`;
const longNames = mergingTermWith(
  MERGING_ROWS.map(([section, id, nameBefore, name, ...rest]) => [section, id, lengthened(nameBefore), lengthened(name), ...rest]),
);
/** Seven that end and go into the last one. */
const manyIntoOne = mergingTermWith(
  MERGING_ROWS.slice(0, 8).map(([section, id, nameBefore], at) =>
    at === 7
      ? [section, id, null, '一つになった施策', 'added', ['desk']]
      : [section, id, nameBefore ?? id, null, 'closed', ['desk'], { mergedInto: [{ initiative: 'lamps', basis: 'printed', source: [1] }] }],
  ),
);
const plans = [
  ...[mergingTerm, longNames, manyIntoOne].map(({ plan }) => plan),
  ...Array.from({ length: 25 }, (_, at) => randomLineage(at + 1)),
];
const drawn: { lineage: Lineage; drawing: LineageDrawing }[] = plans.flatMap((plan) =>
  plan.initiatives.flatMap(({ id }) => {
    const lineage = drawnLineage(plan, id);
    const { wide, narrow } = layOutLineage(lineage);
    return [...(wide ? [wide] : []), narrow].map((drawing) => ({ lineage, drawing }));
  }),
);
const drawings = drawn.map(({ drawing }) => drawing);

const overlap = (a: PlacedBox, b: PlacedBox) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test('no box lies on another and none leaves the drawing', () => {
  for (const { boxes, width, height } of drawings) {
    for (const [at, box] of boxes.entries()) {
      assert.ok(
        box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height,
        `${box.box.key} leaves the drawing`,
      );
      for (const other of boxes.slice(at + 1)) assert.ok(!overlap(box, other), `${box.box.key} lies on ${other.box.key}`);
    }
  }
});

test('text stays in its box, and says the whole name and label', () => {
  for (const { boxes } of drawings) {
    for (const { box, x, y, width, height, lines } of boxes) {
      for (const line of lines) {
        assert.ok(line.x + drawnWidth(line) <= x + width, `${line.text} is wider than its box`);
        assert.ok(line.y > y && line.y < y + height, `${line.text} leaves its box`);
      }
      const written = (role: string) =>
        lines
          .filter((line) => line.role === role)
          .map(({ text }) => text)
          .join('')
          .replaceAll(' ', '');
      assert.equal(written('name'), box.name.replaceAll(' ', ''));
      const said = written('label') + written('note');
      for (const { text } of box.marks) assert.ok(said.includes(text.replaceAll(' ', '')), text);
    }
  }
});

test('each line leads from the border of its box to an arrow at the other', () => {
  for (const { lineage, drawing } of drawn) {
    assert.deepEqual(
      drawing.edges.map(({ edge }) => edge),
      lineage.edges,
    );
    for (const { path, edge } of drawing.edges) {
      const [start, end] = [pointsOf(path).at(0), pointsOf(path).at(-1)];
      const [from, to] = [edge.from, edge.to].map((key) => drawing.boxes.find(({ box }) => box.key === key));
      assert.ok(start && end && from && to, path);
      assert.ok((start.x === from.x || start.x === from.x + from.width) && isBeside(from, start), `${path} leaves ${edge.from}`);
      const arrow = drawing.arrows.find(({ x, y }) => y === end.y && Math.abs(x - end.x) === 8);
      assert.ok(arrow && isBeside(to, arrow), `${path} arrives at ${edge.to}`);
      assert.equal(arrow.x, arrow.pointsLeft ? to.x + to.width + 2 : to.x - 2);
    }
  }
});

test('no line of the wide drawing runs through a box of a term between', () => {
  const long = drawn.flatMap(({ lineage: { columns }, drawing }) => {
    const at = (key: string) => columns.findIndex(({ boxes }) => boxes.some((box) => box.key === key));
    return drawing.width === 320
      ? []
      : drawing.edges.filter(({ edge }) => at(edge.to) - at(edge.from) > 1).map(({ path }) => ({ path, drawing }));
  });
  assert.ok(long.length > 0);
  for (const { path, drawing } of long)
    for (const { x, y } of pointsOf(path).slice(1, -1))
      assert.ok(!drawing.boxes.some((box) => isBeside(box, { y }) && x > box.x && x < box.x + box.width), path);
});

test('five terms and more stand below one another, two to four also side by side', () => {
  for (const { lineage } of drawn) {
    const { wide } = layOutLineage(lineage);
    assert.equal(wide !== null, lineage.columns.length > 1 && lineage.columns.length < 5);
  }
});

/** Where a path stands after each of its commands. */
function pointsOf(path: string): { x: number; y: number }[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MHVCq])([^MHVCq]*)/g)].map(([, command, rest = '']) => {
    const numbers = rest.trim().split(/\s+/).map(Number);
    const [first = 0, last = 0, beforeLast = 0] = [numbers[0], numbers.at(-1), numbers.at(-2)];
    if (command === 'H') x = first;
    else if (command === 'V') y = first;
    else [x, y] = command === 'q' ? [x + beforeLast, y + last] : [beforeLast, last];
    return { x, y: Math.round(y * 10) / 10 };
  });
}

function isBeside({ y, height }: PlacedBox, point: { y: number }): boolean {
  return point.y > y && point.y < y + height;
}

test('no line number or length is broken', () => {
  assert.doesNotMatch(JSON.stringify(drawings), /NaN|Infinity|null/);
});
