import type { ChangeKind } from '../model/change.ts';
import { breakIntoPhrases } from '../phrases.ts';
import type { SocialCard } from '../views/site/social-card.ts';
import type { FontMetrics } from './font-metrics.ts';
import { setTitle } from './set-title.ts';

/** The size that LINE, Teams, X and Facebook ask for, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** What the font files call themselves. */
export const FONT_FAMILY = 'BIZ UDPGothic';

const MARGIN = 80;
const WIDTH = CARD_SIZE.width - 2 * MARGIN;
const TITLE = { top: 150, bottom: 440, leading: 1.42 };
const FACTS_BASELINE = 505;
const SQUARES_TOP = 550;
/** Beyond this many the squares would be specks: then one stands for several. */
const MOST_SQUARES = 120;

const SIZES = [
  { size: 88, lines: 1 },
  { size: 76, lines: 1 },
  { size: 88, lines: 2 },
  { size: 76, lines: 2 },
  { size: 66, lines: 3 },
  { size: 56, lines: 3 },
  { size: 48, lines: 4 },
  { size: 42, lines: 4 },
];

const INK = '#1a1a1a';
const SUB = '#4d4d4d';
const ACCENT = '#0017c1';
const BADGES: Record<ChangeKind, { ink: string; line: string; ground: string; pale: string; shape: string }> = {
  continued: { ink: '#264f78', line: '#9db7d6', ground: '#f1f6fb', pale: '#d5e1ee', shape: '■' },
  new: { ink: '#197a4b', line: '#8ecba9', ground: '#e6f5ec', pale: '#c9e6d6', shape: '＋' },
  ended: { ink: '#4d4d4d', line: '#949494', ground: '#ffffff', pale: '#cccccc', shape: '×' },
};

/** The picture of a card as SVG, in the font whose widths `metrics` knows: bold for title and badge. */
export function drawCard(card: SocialCard, metrics: { regular: FontMetrics; bold: FontMetrics }): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_SIZE.width}" height="${CARD_SIZE.height}" font-family="${FONT_FAMILY}">`,
    `<rect width="${CARD_SIZE.width}" height="${CARD_SIZE.height}" fill="#ffffff"/>`,
    `<rect width="${CARD_SIZE.width}" height="14" fill="${ACCENT}"/>`,
    text(MARGIN, 104, 34, SUB, card.kicker.join('　')),
    ...title(card.title, metrics.bold),
    ...facts(card, metrics),
    ...squares(card.squares),
    '</svg>',
  ].join('');
}

function title(name: string, metrics: FontMetrics): string[] {
  const phrases = breakIntoPhrases(name).flatMap((phrase) => phrase.split(/(?<=\s)/));
  const { size, lines } = setTitle(phrases, { width: WIDTH, sizes: SIZES }, metrics.widthOf);
  const leading = size * TITLE.leading;
  const block = leading * (lines.length - 1) + size;
  const first = (TITLE.top + TITLE.bottom - block) / 2 + size * 0.86;
  return lines.map((line, at) => text(MARGIN, first + leading * at, size, INK, line, 700));
}

function facts(card: SocialCard, metrics: { regular: FontMetrics; bold: FontMetrics }): string[] {
  const size = 32;
  const { badge } = card;
  const label = badge && `${BADGES[badge.kind].shape} ${badge.label}`;
  const badgeWidth = label ? metrics.bold.widthOf(label) * size + 36 : 0;
  const left = MARGIN + (badge ? badgeWidth + 28 : 0);
  const room = (MARGIN + WIDTH - left) / size;
  const fitting = card.facts.filter((_, at) => metrics.regular.widthOf(card.facts.slice(0, at + 1).join('　')) <= room);
  return [
    ...(badge && label ? drawBadge(badge.kind, label, badgeWidth, size) : []),
    text(left, FACTS_BASELINE, size, SUB, fitting.join('　')),
  ];
}

function drawBadge(kind: ChangeKind, label: string, width: number, size: number): string[] {
  const { ink, line, ground } = BADGES[kind];
  return [
    `<rect x="${MARGIN}" y="${FACTS_BASELINE - 39}" width="${round(width)}" height="54" rx="8" fill="${ground}" stroke="${line}" stroke-width="2"/>`,
    text(MARGIN + 18, FACTS_BASELINE, size, ink, label, 700),
  ];
}

/**
 * One square an initiative, or one for several that follow one another; what the page is about stands out by tone and
 * height, what ended is hollow.
 */
function squares(each: SocialCard['squares']): string[] {
  const all = together(each);
  if (all.length === 0) return [];
  const step = Math.min(WIDTH / all.length, 32);
  const side = Math.min(step * 0.78, 18);
  const isPartial = all.some((each) => !each.isMarked);
  return all.map(({ kind, isMarked }, at) => {
    const colours = BADGES[kind];
    const stands = isPartial && isMarked ? side : 0;
    const colour = isMarked ? colours.ink : colours.pale;
    const inset = kind === 'ended' ? 1 : 0;
    const paint = kind === 'ended' ? `fill="#ffffff" stroke="${colour}" stroke-width="2"` : `fill="${colour}"`;
    const [x, y] = [MARGIN + step * at + inset, SQUARES_TOP - stands + inset];
    return `<rect x="${round(x)}" y="${round(y)}" width="${round(side - 2 * inset)}" height="${round(side + stands - 2 * inset)}" ${paint}/>`;
  });
}

/** As few as can be told apart: a square for several is marked where one of them is, and looks as most of those it shows. */
function together(all: SocialCard['squares']): SocialCard['squares'] {
  const size = Math.ceil(all.length / MOST_SQUARES);
  if (size <= 1) return all;
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => {
    const several = all.slice(at * size, (at + 1) * size);
    const marked = several.filter((each) => each.isMarked);
    return { kind: mostOf((marked.length > 0 ? marked : several).map(({ kind }) => kind)), isMarked: marked.length > 0 };
  });
}

function mostOf(kinds: readonly ChangeKind[]): ChangeKind {
  const count = (kind: ChangeKind) => kinds.filter((each) => each === kind).length;
  return (['continued', 'new', 'ended'] as const).reduce((most, kind) => (count(kind) > count(most) ? kind : most));
}

function text(x: number, y: number, size: number, fill: string, content: string, weight = 400): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}" xml:space="preserve">${escapeXml(content)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeXml(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
