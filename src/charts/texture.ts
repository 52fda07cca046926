import type { Certainty, Tone, Worth } from './chart.ts';

/** A tile of a pattern: what is drawn on its ground, in the unit of the drawing. */
export interface Texture {
  tile: number;
  /** SVG path data of strokes, or null for none. */
  strokes: string | null;
  strokeWidth: number;
  dots: number | null;
}

const RISING = 'M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4';
const FALLING = 'M-2,6 l4,4 M0,0 l8,8 M6,-2 l4,4';

/** The one pattern of what is not settled. */
const HATCHED: Texture = strokes(8, RISING, 2);

/** For ranked series, in their order: neighbours differ as much as patterns can, and no two of eight are alike. */
const RANKED: readonly (Texture | null)[] = [
  null,
  strokes(8, FALLING, 1.5),
  dots(7, 1.8),
  strokes(6, 'M0,3 h6', 2),
  strokes(8, RISING, 3),
  strokes(7, 'M0,3.5 h7 M3.5,0 v7', 1.6),
  strokes(6, 'M3,0 v6', 2),
  dots(9, 3),
];

const WORTHS: Readonly<Record<Worth, true>> = { good: true, fair: true, poor: true, none: true, absent: true };

function isWorth(tone: Tone): tone is Worth {
  return tone in WORTHS;
}

/**
 * A pattern has one meaning in a picture: the rank of a class where it counts classes, else whether a value is settled
 * (null: a plain ground) or not (hatched). It never tells series apart: their place, name and colour do.
 */
export function textureOf(tone: Tone, certainty: Certainty, variant = 0): Texture | null {
  if (isWorth(tone)) return tone === 'absent' ? null : (RANKED[variant % RANKED.length] ?? null);
  return certainty === 'known' ? null : HATCHED;
}

/** Which of the textures a series has: its rank among those that have a worth, so that worths differ without colour, too. */
export function variantAt(series: readonly { tone: Tone }[], at: number): number {
  const tone = series[at]?.tone;
  return tone && isWorth(tone) ? series.slice(0, at).filter((each) => isWorth(each.tone)).length : 0;
}

/** The shapes of dots on lines, one a tone. */
export function shapeOf(tone: Tone): 'circle' | 'square' | 'diamond' | 'triangle' {
  if (tone === 'muted') return 'square';
  if (tone === 'other-1') return 'diamond';
  return tone === 'other-2' || tone === 'other-3' ? 'triangle' : 'circle';
}

/** What stands before a name in a tone of worth; no △, which would read as a sign. */
export function symbolOf(tone: Tone): 'disc' | 'ring' | 'lozenge' | 'dash' | null {
  const symbols = { good: 'disc', fair: 'ring', poor: 'lozenge', none: 'dash', absent: null } as const;
  return isWorth(tone) ? symbols[tone] : null;
}

function strokes(tile: number, path: string, strokeWidth: number): Texture {
  return { tile, strokes: path, strokeWidth, dots: null };
}

function dots(tile: number, radius: number): Texture {
  return { tile, strokes: null, strokeWidth: 0, dots: radius };
}
