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

const TEXTURES: Readonly<Record<Exclude<Tone, Worth>, { known: Texture | null; estimated: Texture }>> = {
  accent: { known: null, estimated: strokes(8, RISING, 2) },
  muted: { known: null, estimated: strokes(8, FALLING, 1) },
  gain: { known: null, estimated: strokes(8, RISING, 2) },
  loss: { known: strokes(8, FALLING, 1.5), estimated: strokes(8, FALLING, 2) },
  'part-1': { known: null, estimated: strokes(8, RISING, 2) },
  'part-2': { known: strokes(6, 'M0,3 h6', 1.5), estimated: strokes(6, 'M0,3 h6', 2) },
  'part-3': { known: dots(7, 1.6), estimated: dots(7, 2.1) },
  'part-4': { known: strokes(8, FALLING, 1.5), estimated: strokes(8, FALLING, 2) },
  'part-5': { known: strokes(6, 'M3,0 v6', 1.5), estimated: strokes(6, 'M3,0 v6', 2) },
  'part-6': { known: strokes(7, 'M0,3.5 h7 M3.5,0 v7', 1.2), estimated: strokes(7, 'M0,3.5 h7 M3.5,0 v7', 1.6) },
};

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
 * The texture of a tone: light on the full colour where values are settled (null for a plain ground), the colour on
 * white where they are expected. So tones differ without colour, and so do the two certainties.
 */
export function textureOf(tone: Tone, certainty: Certainty, variant = 0): Texture | null {
  if (isWorth(tone)) return tone === 'absent' ? null : (RANKED[variant % RANKED.length] ?? null);
  return certainty === 'known' ? TEXTURES[tone].known : TEXTURES[tone].estimated;
}

/** Which of the textures a series has: its rank among those that have a worth, so that worths differ without colour, too. */
export function variantAt(series: readonly { tone: Tone }[], at: number): number {
  const tone = series[at]?.tone;
  return tone && isWorth(tone) ? series.slice(0, at).filter((each) => isWorth(each.tone)).length : 0;
}

/** The shapes of dots on lines, one a tone. */
export function shapeOf(tone: Tone): 'circle' | 'square' | 'diamond' | 'triangle' {
  if (tone === 'accent' || tone === 'part-1') return 'circle';
  if (tone === 'muted' || tone === 'part-2') return 'square';
  return tone === 'part-4' || tone === 'part-3' ? 'diamond' : 'triangle';
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
