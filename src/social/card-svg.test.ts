import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SocialCard } from '../views/site/social-card.ts';
import { CARD_SIZE, drawCard } from './card-svg.ts';

/** Widths as of a font in which every character is as wide as it is high. */
const square = { widthOf: (text: string) => [...text].length, missingIn: () => [] };
const metrics = { regular: square, bold: square };

function squaresOf(count: number, marked: (at: number) => boolean): { x: number; width: number; height: number }[] {
  const card: SocialCard = {
    path: '/',
    title: '計画',
    kicker: [],
    facts: [],
    squares: Array.from({ length: count }, (_, at) => ({ kind: at % 7 === 0 ? 'ended' : 'continued', isMarked: marked(at) })),
  };
  const drawn = drawCard(card, metrics).matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="([\d.]+)"/g);
  return [...drawn].map(([, x, width, height]) => ({ x: Number(x), width: Number(width), height: Number(height) }));
}

test('each initiative has a square while they can be told apart', () => {
  assert.equal(squaresOf(65, () => true).length, 65);
});

for (const count of [121, 500, 1000, 10_000])
  test(`of ${count} initiatives the squares are wide enough to be seen, apart and within the card`, () => {
    const squares = squaresOf(count, () => true);
    assert.ok(squares.length > 50 && squares.length <= 120, `${squares.length} squares`);
    squares.forEach(({ x, width }, at) => {
      assert.ok(width >= 4, `${width}px wide`);
      assert.ok(x + width < (squares[at + 1]?.x ?? CARD_SIZE.width - 80));
    });
  });

test('one of many that a card is about is marked, once', () => {
  const squares = squaresOf(500, (at) => at === 333);
  const tallest = Math.max(...squares.map(({ height }) => height));
  const tall = squares.flatMap(({ height }, at) => (height === tallest ? [at] : []));
  assert.deepEqual(tall, [Math.floor(333 / 5)]);
});
