import type { ChangeKind } from '../model/change.ts';
import type { CardBars, SocialCard } from '../views/site/social-card.ts';
import { ACCENT, BADGES, INK, MUTED, SUB, TONES } from './colours.ts';
import type { FontMetrics } from './font-metrics.ts';
import { round, text } from './svg-parts.ts';

/** Where pictures stand: the margins of the card, and the room below its words. */
const LEFT = 80;
const WIDTH = 1040;
const SQUARES_TOP = 550;
/** Beyond this many the squares would be specks: first one stands for several. */
const MOST_SQUARES = 120;
const BARS = { legend: 432, top: 452, bottom: 576, labels: 610 };
const STRIP = { top: 440, height: 88 };
const LABEL_SIZE = 26;

/** The picture of a card: amounts by year, counts by grade, or a square an initiative. */
export function drawPicture(card: SocialCard, metrics: FontMetrics): string[] {
  if (card.bars) return bars(card.bars, metrics);
  if (card.strip) return strip(card.strip, metrics);
  return squares(card.squares);
}

/** Every word in it. */
export function wordsIn({ bars: drawn, strip: counted }: SocialCard): string[] {
  const names = drawn ? Object.values(drawn.names).filter((name) => name !== undefined) : [];
  return [...(drawn?.years ?? []), ...(counted ?? [])].map(({ label }) => label).concat(names);
}

/** A pair of bars a year: pale as first expected; in full what is settled, striped what is expected now. */
function bars({ years, names }: CardBars, metrics: FontMetrics): string[] {
  const amounts = years.flatMap(({ first, now }) => [first, now]).filter((amount) => amount !== null);
  const [most, least] = [Math.max(0, ...amounts), Math.min(0, ...amounts)];
  const y = (amount: number) => BARS.top + ((most - amount) / (most - least || 1)) * (BARS.bottom - BARS.top);
  const step = WIDTH / Math.max(1, years.length);
  const side = Math.min(step * 0.32, 70);
  const bar = (amount: number | null, left: number, paint: string) => {
    if (amount === null) return '';
    const [top, bottom] = [y(Math.max(amount, 0)), y(Math.min(amount, 0))];
    return `<rect x="${round(left)}" y="${round(top)}" width="${round(side)}" height="${round(Math.max(bottom - top, 1))}" ${paint}/>`;
  };
  return [
    `<pattern id="expected" width="10" height="10" patternUnits="userSpaceOnUse"><path d="M-2,2 l4,-4 M0,10 l10,-10 M8,12 l4,-4" stroke="${ACCENT}" stroke-width="2.4"/></pattern>`,
    ...legend(names, metrics),
    ...years.flatMap(({ label, first, now, isSettled }, at) => {
      const middle = LEFT + step * (at + 0.5);
      return [
        bar(first, middle - side - 2, PAINT.first),
        bar(now, middle + 2, isSettled ? PAINT.settled : PAINT.forecast),
        text(middle - (metrics.widthOf(label) * LABEL_SIZE) / 2, BARS.labels, LABEL_SIZE, SUB, label),
      ];
    }),
    `<rect x="${LEFT}" y="${round(y(0)) - 1}" width="${WIDTH}" height="2" fill="${INK}"/>`,
  ];
}

const PAINT = {
  settled: `fill="${ACCENT}" stroke="${ACCENT}" stroke-width="2"`,
  forecast: `fill="url(#expected)" stroke="${ACCENT}" stroke-width="2"`,
  first: `fill="#e6e6e6" stroke="${MUTED}" stroke-width="2"`,
};

function legend({ settled, forecast, first }: CardBars['names'], metrics: FontMetrics): string[] {
  const entries = [
    [PAINT.settled, settled],
    [PAINT.forecast, forecast],
    ...(first === undefined ? [] : [[PAINT.first, first] as const]),
  ] as const;
  let left = LEFT;
  return entries.flatMap(([paint, name]) => {
    const at = left;
    left += 40 + metrics.widthOf(name) * LABEL_SIZE + 36;
    return [
      `<rect x="${round(at)}" y="${BARS.legend - 20}" width="28" height="20" ${paint}/>`,
      text(at + 40, BARS.legend, LABEL_SIZE, SUB, name),
    ];
  });
}

/** A strip as long as the counts, with the name of each part where there is room for it; the statement above names them all. */
function strip(parts: NonNullable<SocialCard['strip']>, metrics: FontMetrics): string[] {
  const all = parts.reduce((sum, { count }) => sum + count, 0) || 1;
  let left = LEFT;
  return parts.flatMap(({ label, count, tone }) => {
    const [at, width] = [left, (count / all) * WIDTH];
    left += width;
    const { ground, ink } = TONES[tone];
    const words = `${label} ${count}`;
    const fits = metrics.widthOf(words) * 32 + 16 <= width;
    return [
      `<rect x="${round(at)}" y="${STRIP.top}" width="${round(width)}" height="${STRIP.height}" fill="${ground}" stroke="#ffffff" stroke-width="3"/>`,
      ...(tone === 'absent'
        ? [
            `<rect x="${round(at + 3)}" y="${STRIP.top + 3}" width="${round(Math.max(width - 6, 1))}" height="${STRIP.height - 6}" fill="none" stroke="${MUTED}" stroke-width="2"/>`,
          ]
        : []),
      ...(fits ? [text(at + 12, STRIP.top + 56, 32, ink, words)] : []),
    ];
  });
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
    const [x, y] = [LEFT + step * at + inset, SQUARES_TOP - stands + inset];
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
