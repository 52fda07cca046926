import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { breakIntoPhrases } from '../src/phrases.ts';
import { drawCard } from '../src/social/card-svg.ts';
import { charactersMissingFor } from '../src/social/render-card.ts';
import { buildSocialCards } from '../src/views/site/social-card.ts';
import { assertNone, repeated } from './harness/findings.ts';
import { termOf } from './harness/plans.ts';
import { firstPlan, secondPlan } from './harness/sites.ts';

/** Widths as of a font in which every character is as wide as it is high. */
const square = { widthOf: (text: string) => [...text].length, missingIn: () => [] };

for (const site of [firstPlan, secondPlan]) {
  describe(`cards for sharing (${site.name})`, async () => {
    const plan = await termOf(site);
    const cards = buildSocialCards(plan);

    test('a page has one card', () => {
      assertNone(repeated(cards.map((card) => card.path)), 'pages with two cards');
      assert.ok(cards.length > plan.initiatives.length);
    });

    test('no name has a character that would be an empty box', async () => {
      const missing = await Promise.all(cards.map(async (card) => [card.title, await charactersMissingFor(card)] as const));
      assertNone(
        missing.filter(([, characters]) => characters.length > 0).map(([title, characters]) => `${title}  ${characters.join('')}`),
        'characters without a shape',
      );
    });

    test('a title stands there whole, and no line ends inside a phrase', () => {
      const wrong = cards.flatMap((card) => {
        const lines = titleLines(drawCard(card, { regular: square, bold: square }));
        if (without(lines.join('')) !== without(card.title)) return [`${card.title}  shows ${lines.join('／')}`];
        const ends = endsOf(breakIntoPhrases(card.title).flatMap((phrase) => phrase.split(/(?<=\s)/)));
        return [...endsOf(lines)].filter((end) => !ends.has(end)).map(() => `${card.title}  cut: ${lines.join('／')}`);
      });
      assertNone(wrong, 'titles not set whole');
    });
  });
}

/** The lines in the bold face of at least the smallest size of a title. */
function titleLines(svg: string): string[] {
  const bold = [...svg.matchAll(/font-size="(\d+)" font-weight="700"[^>]*>([^<]*)</g)];
  return bold.filter(([, size]) => Number(size) >= 42).map(([, , text = '']) => text.replaceAll('&amp;', '&'));
}

/** After how many characters, spaces aside, each piece ends. */
function endsOf(pieces: readonly string[]): Set<number> {
  let sum = 0;
  return new Set(
    pieces.map((piece) => {
      sum += without(piece).length;
      return sum;
    }),
  );
}

function without(text: string): string {
  return text.replace(/\s/g, '');
}
