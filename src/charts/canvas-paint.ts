import type { Paint } from './canvas-options.ts';
import type { Certainty, Tone } from './chart.ts';
import { textureOf } from './texture.ts';

/** The colours and textures that the style sheet gives to the marks of the chart around `box`, as a canvas needs them. */
export function canvasPaint(box: HTMLElement): Paint {
  const resolve = (className: string, property: 'color' | 'fontFamily' = 'color') => {
    const probe = document.createElement('span');
    probe.className = `paint-probe ${className}`;
    box.append(probe);
    const value = getComputedStyle(probe)[property];
    probe.remove();
    return value;
  };
  const ground = resolve('paint-ground');
  const tiles = new Map<string, string | CanvasPattern>();
  const stroke = (tone: Tone) => resolve(`paint-tone ${tone}`);
  const fill = (tone: Tone, certainty: Certainty) => {
    const key = `${tone} ${certainty}`;
    const tile = tiles.get(key) ?? makeFill(tone, certainty, stroke(tone), ground);
    tiles.set(key, tile);
    return tile;
  };
  return {
    stroke,
    fill,
    ground,
    ink: resolve('paint-ink'),
    sub: resolve('paint-sub'),
    grid: resolve('paint-grid'),
    fontFamily: resolve('', 'fontFamily'),
  };
}

function makeFill(tone: Tone, certainty: Certainty, color: string, ground: string): string | CanvasPattern {
  const texture = textureOf(tone, certainty);
  if (!texture) return color;
  const scale = window.devicePixelRatio || 1;
  const tile = document.createElement('canvas');
  tile.width = texture.tile * scale;
  tile.height = texture.tile * scale;
  const context = tile.getContext('2d');
  if (!context) return color;
  const [back, front] = certainty === 'known' ? [color, ground] : [ground, color];
  context.scale(scale, scale);
  context.fillStyle = back;
  context.fillRect(0, 0, texture.tile, texture.tile);
  context.fillStyle = front;
  context.strokeStyle = front;
  context.lineWidth = texture.strokeWidth;
  if (texture.strokes) context.stroke(new Path2D(texture.strokes));
  if (texture.dots) context.fill(dotPath(texture.tile / 2, texture.dots));
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / scale));
  return pattern ?? color;
}

function dotPath(middle: number, radius: number): Path2D {
  const path = new Path2D();
  path.arc(middle, middle, radius, 0, 2 * Math.PI);
  return path;
}
