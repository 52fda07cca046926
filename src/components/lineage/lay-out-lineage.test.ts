import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MERGING_ROWS, mergingTerm, mergingTermWith } from '../../../tests/fixtures/merging-plan.ts';
import { buildLineage } from '../../views/lineage.ts';
import type { LineageDrawing, PlacedBox } from './lay-out-lineage.ts';
import { drawNarrow, drawnWidth, drawWide } from './lay-out-lineage.ts';

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
const lineages = [mergingTerm, longNames, manyIntoOne].flatMap((plan) => plan.initiatives.map(({ id }) => buildLineage(plan, id)));
const drawings = lineages.flatMap((lineage) => [drawWide(lineage), drawNarrow(lineage)]);

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
      assert.ok(written('label').endsWith((box.label ?? '').replaceAll(' ', '')));
    }
  }
});

test('as many lines as edges, an arrow a target', () => {
  for (const [at, lineage] of lineages.entries()) {
    const targets = new Set(lineage.edges.map(({ to }) => to)).size;
    for (const drawing of [drawings[2 * at], drawings[2 * at + 1]] as LineageDrawing[]) {
      assert.equal(drawing.edges.length, lineage.edges.length);
      assert.equal(drawing.arrows.length, targets);
    }
  }
});

test('no line number or length is broken', () => {
  assert.doesNotMatch(JSON.stringify(drawings), /NaN|Infinity|null/);
});
