import type { ChangeKind } from '../model/change.ts';
import { breakIntoPhrases } from '../phrases.ts';
import type { SocialCard } from '../views/site/social-card.ts';
import { drawPicture } from './card-pictures.ts';
import { ACCENT, BADGES, INK, SUB } from './colours.ts';
import type { FontMetrics } from './font-metrics.ts';
import { setTitle } from './set-title.ts';
import { round, text } from './svg-parts.ts';

/** The size that LINE, Teams, X and Facebook ask for, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** What the font files call themselves. */
export const FONT_FAMILY = 'BIZ UDPGothic';

const MARGIN = 80;
const WIDTH = CARD_SIZE.width - 2 * MARGIN;
/** Where the title stands, and how large it may be: what comes below it takes room. */
const TITLE = { top: 150, leading: 1.42 };
const TITLE_BOXES = {
  alone: {
    bottom: 440,
    sizes: [
      { size: 88, lines: 1 },
      { size: 76, lines: 1 },
      { size: 88, lines: 2 },
      { size: 76, lines: 2 },
      { size: 66, lines: 3 },
      { size: 56, lines: 3 },
      { size: 48, lines: 4 },
      { size: 42, lines: 4 },
    ],
  },
  aboveStatement: {
    bottom: 350,
    sizes: [
      { size: 88, lines: 1 },
      { size: 76, lines: 2 },
      { size: 60, lines: 2 },
      { size: 48, lines: 3 },
      { size: 36, lines: 4 },
    ],
  },
  abovePicture: {
    bottom: 262,
    sizes: [
      { size: 88, lines: 1 },
      { size: 72, lines: 1 },
      { size: 60, lines: 1 },
      { size: 44, lines: 2 },
      { size: 36, lines: 2 },
    ],
  },
};
const FACTS_BASELINE = { aboveSquares: 505, alone: 536 };

const STATEMENT_SIZES = [
  { size: 40, lines: 1 },
  { size: 34, lines: 2 },
  { size: 30, lines: 2 },
];

/** The picture of a card as SVG, in the font whose widths `metrics` knows: bold for title and badge. */
export function drawCard(card: SocialCard, metrics: { regular: FontMetrics; bold: FontMetrics }): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_SIZE.width}" height="${CARD_SIZE.height}" font-family="${FONT_FAMILY}">`,
    `<rect width="${CARD_SIZE.width}" height="${CARD_SIZE.height}" fill="#ffffff"/>`,
    `<rect width="${CARD_SIZE.width}" height="14" fill="${ACCENT}"/>`,
    text(MARGIN, 104, 34, SUB, card.kicker.join('　')),
    ...title(card, metrics.bold),
    ...statement(card, metrics.regular),
    ...facts(card, metrics),
    ...drawPicture(card, metrics.regular),
    '</svg>',
  ].join('');
}

function titleBox(card: SocialCard) {
  if (card.bars || card.strip) return TITLE_BOXES.abovePicture;
  return card.statement === undefined ? TITLE_BOXES.alone : TITLE_BOXES.aboveStatement;
}

function title(card: SocialCard, metrics: FontMetrics): string[] {
  const phrases = phrasesOf(card.title);
  const { bottom, sizes } = titleBox(card);
  const { size, lines } = setTitle(phrases, { width: WIDTH, sizes }, metrics.widthOf);
  const leading = size * TITLE.leading;
  const block = leading * (lines.length - 1) + size;
  const first = (TITLE.top + bottom - block) / 2 + size * 0.86;
  return lines.map((line, at) => text(MARGIN, first + leading * at, size, INK, line, 700));
}

/** What the page says first, in two lines at most. */
function statement(card: SocialCard, metrics: FontMetrics): string[] {
  if (card.statement === undefined) return [];
  const { size, lines } = setTitle(phrasesOf(card.statement), { width: WIDTH, sizes: STATEMENT_SIZES }, metrics.widthOf);
  const first = titleBox(card).bottom + 50;
  return lines.map((line, at) => text(MARGIN, first + size * TITLE.leading * at, size, INK, line));
}

function phrasesOf(words: string): string[] {
  return breakIntoPhrases(words).flatMap((phrase) => phrase.split(/(?<=\s)/));
}

function facts(card: SocialCard, metrics: { regular: FontMetrics; bold: FontMetrics }): string[] {
  const size = 32;
  const { badge } = card;
  const baseline = card.squares.length > 0 ? FACTS_BASELINE.aboveSquares : FACTS_BASELINE.alone;
  const label = badge && `${BADGES[badge.kind].shape} ${badge.label}`;
  const badgeWidth = label ? metrics.bold.widthOf(label) * size + 36 : 0;
  const left = MARGIN + (badge ? badgeWidth + 28 : 0);
  const room = (MARGIN + WIDTH - left) / size;
  const fitting = card.facts.filter((_, at) => metrics.regular.widthOf(card.facts.slice(0, at + 1).join('　')) <= room);
  return [
    ...(badge && label ? drawBadge(badge.kind, label, { width: badgeWidth, size, baseline }) : []),
    text(left, baseline, size, SUB, fitting.join('　')),
  ];
}

function drawBadge(kind: ChangeKind, label: string, { width, size, baseline }: Record<'width' | 'size' | 'baseline', number>): string[] {
  const { ink, line, ground } = BADGES[kind];
  return [
    `<rect x="${MARGIN}" y="${baseline - 39}" width="${round(width)}" height="54" rx="8" fill="${ground}" stroke="${line}" stroke-width="2"/>`,
    text(MARGIN + 18, baseline, size, ink, label, 700),
  ];
}
