import type { Certainty, Tone } from './chart.ts';
import { escapeText } from './escape-text.ts';
import type { BarMark, DotMark, LabelMark, Mark, PathMark, RuleMark, Scene, Size, Subject, TickMark } from './scene.ts';
import { labelBox, SYMBOL_WIDTH } from './scene.ts';
import { shapeOf, symbolOf, textureOf } from './texture.ts';

/** How long the tip of a bar is. */
const TIP = 10;

export interface SvgNames {
  /** Unique on the page: part of the ids of patterns. */
  id: string;
  size: Size;
  labelledBy: string;
  describedBy: string;
}

/** A scene as SVG text. Colours are classes, so that style sheets for forced colours and paper reach them. */
export function drawSvg(scene: Scene, names: SvgNames): string {
  const [width, height] = [number(scene.width), number(Math.ceil(scene.height))];
  const head = `<svg class="drawing" data-size="${names.size}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${names.labelledBy}" aria-describedby="${names.describedBy}">`;
  const patterns = patternsOf(scene.marks).map((bar) => pattern(names.id, bar));
  return [
    head,
    ...(patterns.length > 0 ? [`<defs>${patterns.join('')}</defs>`] : []),
    ...scene.marks.map((mark) => draw(mark, names.id)),
    '</svg>',
  ].join('\n');
}

function draw(mark: Mark, id: string): string {
  switch (mark.type) {
    case 'bar':
      return bar(mark, id);
    case 'dot':
      return dot(mark);
    case 'tick':
      return tick(mark);
    case 'path':
      return path(mark);
    case 'rule':
      return straight(mark);
    case 'label':
      return text(mark);
  }
}

function bar(mark: BarMark, id: string): string {
  const fill = textureOf(mark.tone, mark.certainty, mark.variant) ? ` fill="url(#${patternId(id, mark)})"` : '';
  const classes = `class="bar ${mark.tone}${fill ? ' textured' : ''}"`;
  if (mark.points) return `<path ${classes} d="${arrow(mark)}"${fill}${value(mark)}/>`;
  return `<rect ${classes} x="${number(mark.x)}" y="${number(mark.y)}" width="${number(mark.width)}" height="${number(mark.height)}"${fill}${value(mark)}/>`;
}

/** A bar whose tip lies exactly at its end. */
function arrow({ x, y, width, height, points }: BarMark): string {
  const [start, end] = points === 'right' ? [x, x + width] : [x + width, x];
  const neck = end + Math.min(TIP, width) * (points === 'right' ? -1 : 1);
  const [top, middle, bottom] = [y, y + height / 2, y + height].map(number);
  return `M${number(start)},${top} L${number(neck)},${top} L${number(end)},${middle} L${number(neck)},${bottom} L${number(start)},${bottom} z`;
}

function dot(mark: DotMark): string {
  const [x, y] = [number(mark.x), number(mark.y)];
  const classes = `class="dot ${mark.tone} ${mark.certainty}${mark.hasSeam ? ' seamed' : ''}"`;
  const shapes = {
    circle: `<circle ${classes} cx="${x}" cy="${y}" r="4.5"${value(mark)}/>`,
    square: `<path ${classes} d="M${x},${y} m-4,-4 h8 v8 h-8 z"${value(mark)}/>`,
    diamond: `<path ${classes} d="M${x},${y} m0,-5.5 l5.5,5.5 l-5.5,5.5 l-5.5,-5.5 z"${value(mark)}/>`,
    triangle: `<path ${classes} d="M${x},${y} m0,-5 l5.5,9 h-11 z"${value(mark)}/>`,
  };
  return shapes[shapeOf(mark.tone)];
}

function tick(mark: TickMark): string {
  const d = `M${number(mark.x)},${number(mark.y1)} V${number(mark.y2)}`;
  return `<path class="seam" d="${d}"/><path class="tick ${mark.tone}" d="${d}"${value(mark)}/>`;
}

function path(mark: PathMark): string {
  const points = mark.points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ');
  const seam = mark.hasSeam ? `<polyline class="seam" points="${points}"/>` : '';
  return `${seam}<polyline class="line ${mark.tone} ${mark.certainty}" points="${points}"/>`;
}

function straight(mark: RuleMark): string {
  return `<path class="${mark.role}" d="M${number(mark.x1)},${number(mark.y1)} L${number(mark.x2)},${number(mark.y2)}"/>`;
}

function text(mark: LabelMark): string {
  const anchor = mark.anchor === 'start' ? '' : ` text-anchor="${mark.anchor}"`;
  const x = mark.x + (mark.symbol ? SYMBOL_WIDTH : 0);
  return `${mark.role === 'inside' ? plate(mark) : ''}${mark.symbol ? symbol(mark.symbol, mark) : ''}<text class="${mark.role}" x="${number(x)}" y="${number(mark.y)}"${anchor}>${escapeText(mark.text)}</text>`;
}

/** The ground of a label within a bar, so that no pattern runs through its strokes. */
function plate(mark: LabelMark): string {
  const { x, width } = labelBox(mark);
  return `<rect class="plate" data-ground x="${number(x - 3)}" y="${number(mark.y - 14)}" width="${number(width + 6)}" height="18" rx="3"/>`;
}

function symbol(tone: Tone, { x, y }: Pick<LabelMark, 'x' | 'y'>): string {
  const at = `M${number(x + 6)},${number(y - 5)}`;
  const shapes = {
    disc: `${at} m-5,0 a5,5 0 1,0 10,0 a5,5 0 1,0 -10,0 z`,
    ring: `${at} m-5,0 a5,5 0 1,0 10,0 a5,5 0 1,0 -10,0 z m2,0 a3,3 0 1,1 6,0 a3,3 0 1,1 -6,0 z`,
    lozenge: `${at} m0,-6 l6,6 l-6,6 l-6,-6 z`,
    dash: `${at} m-5,-1 h10 v2 h-10 z`,
  };
  const shape = symbolOf(tone);
  return shape ? `<path class="symbol ${tone}" d="${shapes[shape]}"/>` : '';
}

/** The exact value of a mark: what a reader's own tools, and our tests, can read back. */
function value(mark: Partial<Subject>): string {
  return mark.value === undefined ? '' : ` data-value="${mark.value}"`;
}

type Filled = Pick<BarMark, 'tone' | 'certainty' | 'variant'>;

function patternsOf(marks: readonly Mark[]): Filled[] {
  const used = new Map<string, Filled>();
  for (const mark of marks)
    if (mark.type === 'bar' && textureOf(mark.tone, mark.certainty, mark.variant)) used.set(patternId('', mark), mark);
  return [...used.values()];
}

function patternId(id: string, { tone, certainty, variant }: Filled): string {
  return `${id}-${tone}${variant ? `-${variant + 1}` : ''}-${groundOf(certainty)}`;
}

function pattern(id: string, filled: Filled): string {
  const texture = textureOf(filled.tone, filled.certainty, filled.variant);
  if (!texture) return '';
  const { tile, strokes, strokeWidth, dots } = texture;
  const ground = `<rect class="ground" width="${tile}" height="${tile}"/>`;
  const figure =
    strokes === null
      ? `<circle class="figure-dot" cx="${tile / 2}" cy="${tile / 2}" r="${dots}"/>`
      : `<path class="figure" d="${strokes}" stroke-width="${strokeWidth}"/>`;
  return `<pattern id="${patternId(id, filled)}" class="texture ${filled.tone} ${groundOf(filled.certainty)}" width="${tile}" height="${tile}" patternUnits="userSpaceOnUse">${ground}${figure}</pattern>`;
}

/** What is not settled looks like an estimate. */
function groundOf(certainty: Certainty): 'known' | 'estimated' {
  return certainty === 'known' ? 'known' : 'estimated';
}

/** A tenth of a pixel is finer than any eye and screen. */
function number(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}
