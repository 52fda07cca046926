import type { PointStatus, Tone } from './chart.ts';

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

const TEXTURES: Record<Tone, { actual: Texture | null; forecast: Texture }> = {
  latest: { actual: null, forecast: strokes(8, RISING, 2) },
  baseline: { actual: null, forecast: strokes(8, FALLING, 1) },
  gain: { actual: null, forecast: strokes(8, RISING, 2) },
  loss: { actual: strokes(8, FALLING, 1.5), forecast: strokes(8, FALLING, 2) },
  'part-1': { actual: null, forecast: strokes(8, RISING, 2) },
  'part-2': { actual: strokes(6, 'M0,3 h6', 1.5), forecast: strokes(6, 'M0,3 h6', 2) },
  'part-3': { actual: dots(7, 1.6), forecast: dots(7, 2.1) },
  'part-4': { actual: strokes(8, FALLING, 1.5), forecast: strokes(8, FALLING, 2) },
  'part-5': { actual: strokes(6, 'M3,0 v6', 1.5), forecast: strokes(6, 'M3,0 v6', 2) },
  'part-6': { actual: strokes(7, 'M0,3.5 h7 M3.5,0 v7', 1.2), forecast: strokes(7, 'M0,3.5 h7 M3.5,0 v7', 1.6) },
};

/**
 * The texture of a tone: light on the full colour where amounts are settled (null for a plain ground), the colour on
 * white where they are expected. So tones differ without colour, and so do the two statuses.
 */
export function textureOf(tone: Tone, status: PointStatus): Texture | null {
  return status === 'actual' ? TEXTURES[tone].actual : TEXTURES[tone].forecast;
}

/** The shapes of dots on lines, one a tone. */
export function shapeOf(tone: Tone): 'circle' | 'square' | 'diamond' | 'triangle' {
  if (tone === 'latest' || tone === 'part-1') return 'circle';
  if (tone === 'baseline' || tone === 'part-2') return 'square';
  return tone === 'part-4' || tone === 'part-3' ? 'diamond' : 'triangle';
}

function strokes(tile: number, path: string, strokeWidth: number): Texture {
  return { tile, strokes: path, strokeWidth, dots: null };
}

function dots(tile: number, radius: number): Texture {
  return { tile, strokes: null, strokeWidth: 0, dots: radius };
}
