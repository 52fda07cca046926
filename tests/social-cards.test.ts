import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { termPlanOf } from '../src/model/term-plan.ts';
import { breakIntoPhrases } from '../src/phrases.ts';
import { drawCard } from '../src/social/card-svg.ts';
import { charactersMissingFor } from '../src/social/render-card.ts';
import { effectFigures } from '../src/views/effects/effect-figures.ts';
import { buildSocialCards } from '../src/views/site/social-card.ts';
import { buildStory } from '../src/views/story/story.ts';
import { largePlan } from './fixtures/large-plan.ts';
import { smallParts } from './fixtures/small-plan.ts';
import { assertNone, repeated } from './harness/findings.ts';
import { termOf } from './harness/plans.ts';
import { firstPlan, secondCity, secondPlan } from './harness/sites.ts';

/** Widths as of a font in which every character is as wide as it is high. */
const square = { widthOf: (text: string) => [...text].length, missingIn: () => [] };

const metrics = { regular: square, bold: square };

for (const site of [firstPlan, secondPlan, secondCity]) {
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

    test('says what its page says: the figure and its bars, what became of an initiative, the counts of a report', () => {
      const effects = cards.find(({ path }) => path.endsWith('/effects/'));
      assert.match(effects?.statement ?? '', /億円|百万円/);
      assert.equal(effects?.bars?.years.length, effectFigures(plan)?.years.length);
      const drawn = effects && drawCard(effects, { regular: square, bold: square });
      const known = effects?.bars?.years.flatMap(({ first, now }) => [first, now]).filter((amount) => amount !== null) ?? [];
      assert.equal(
        drawn?.match(/width="70"|width="[0-9.]+" height="[0-9.]+" fill="(#e6e6e6|url\(#expected\)|#0017c1)" stroke/g)?.length,
        known.length + 3,
      );
      for (const { id, identity } of plan.initiatives) {
        const card = cards.find(({ path }) => path === `/initiatives/${id}/`);
        assert.equal(card?.statement, buildStory(plan.plan, identity).sentence || undefined, id);
        assert.deepEqual(card?.squares, [], 'a card of one initiative does not grow with the plan');
      }
      for (const { id, entries } of plan.plan.reports) {
        const card = cards.find(({ path }) => path === `/progress/${id}/`);
        assert.equal(
          card?.strip?.reduce((sum, { count }) => sum + count, 0),
          Object.keys(entries).length,
          id,
        );
      }
    });

    test('nothing stands upon another thing', () => {
      assertNone(
        cards.flatMap((card) => overlapping(drawCard(card, metrics)).map((words) => `${card.path}  ${words}`)),
        'words upon words',
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

/** Lines of type that stand upon the one before: nearer than the larger of them is high. */
function overlapping(svg: string): string[] {
  const lines = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="(\d+)"[^>]*>([^<]*)</g)].map(([, x, y, size, words = '']) => ({
    x: Number(x),
    y: Number(y),
    size: Number(size),
    words,
  }));
  return lines.flatMap((line, at) => {
    const above = lines
      .slice(0, at)
      .filter((each) => each.x === line.x && each.y < line.y)
      .at(-1);
    return above && line.y - line.size * 0.9 < above.y + above.size * 0.12 ? [`${above.words} / ${line.words}`] : [];
  });
}

/** The lines in the bold face of at least the smallest size of a title. */
function titleLines(svg: string): string[] {
  const bold = [...svg.matchAll(/font-size="(\d+)" font-weight="700"[^>]*>([^<]*)</g)];
  return bold.filter(([, size]) => Number(size) >= 36).map(([, , text = '']) => text.replaceAll('&amp;', '&'));
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

test('the cards of a plan twice as large hold twice as much', () => {
  const held = (count: number) => {
    const cards = buildSocialCards(termPlanOf(largePlan(smallParts, count)));
    return cards.reduce((sum, { squares, facts }) => sum + squares.length + facts.length, 0);
  };
  assert.ok(held(600) < 2.2 * held(300), `${held(300)}, ${held(600)}`);
});
