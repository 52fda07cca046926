import type { PointStatus, Tone } from './chart.ts';
import { escapeText } from './escape-text.ts';
import { textWidth } from './measure-text.ts';
import type { BarMark, DotMark, LabelMark, Mark, PathMark, RuleMark, Scene, Size } from './scene.ts';
import { FONT_SIZE } from './scene.ts';
import { shapeOf, textureOf } from './texture.ts';

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
  const head = `<svg class="drawing" data-size="${names.size}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${names.labelledBy}" aria-describedby="${names.describedBy}" xmlns="http://www.w3.org/2000/svg">`;
  const patterns = patternsOf(scene.marks).map(([tone, status]) => pattern(names.id, tone, status));
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
    case 'path':
      return path(mark);
    case 'rule':
      return straight(mark);
    case 'label':
      return text(mark);
  }
}

function bar(mark: BarMark, id: string): string {
  const fill = textureOf(mark.tone, mark.status) ? ` fill="url(#${patternId(id, mark.tone, mark.status)})"` : '';
  return `<rect class="bar ${mark.tone}${fill ? ' textured' : ''}" x="${number(mark.x)}" y="${number(mark.y)}" width="${number(mark.width)}" height="${number(mark.height)}"${fill}${amount(mark)}/>`;
}

function dot(mark: DotMark): string {
  const [x, y] = [number(mark.x), number(mark.y)];
  const classes = `class="dot ${mark.tone} ${mark.status}"`;
  const shapes = {
    circle: `<circle ${classes} cx="${x}" cy="${y}" r="4.5"${amount(mark)}/>`,
    square: `<path ${classes} d="M${x},${y} m-4,-4 h8 v8 h-8 z"${amount(mark)}/>`,
    diamond: `<path ${classes} d="M${x},${y} m0,-5.5 l5.5,5.5 l-5.5,5.5 l-5.5,-5.5 z"${amount(mark)}/>`,
    triangle: `<path ${classes} d="M${x},${y} m0,-5 l5.5,9 h-11 z"${amount(mark)}/>`,
  };
  return shapes[shapeOf(mark.tone)];
}

function path(mark: PathMark): string {
  const points = mark.points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ');
  return `<polyline class="line ${mark.tone} ${mark.status}" points="${points}"/>`;
}

function straight(mark: RuleMark): string {
  return `<path class="${mark.role}" d="M${number(mark.x1)},${number(mark.y1)} L${number(mark.x2)},${number(mark.y2)}"/>`;
}

function text(mark: LabelMark): string {
  const anchor = mark.anchor === 'start' ? '' : ` text-anchor="${mark.anchor}"`;
  return `${mark.role === 'inside' ? plate(mark) : ''}<text class="${mark.role}" x="${number(mark.x)}" y="${number(mark.y)}"${anchor}>${escapeText(mark.text)}</text>`;
}

/** The ground of a label within a bar, so that no pattern runs through its strokes. */
function plate(mark: LabelMark): string {
  const width = textWidth(mark.text, FONT_SIZE) + 6;
  return `<rect class="plate" data-ground x="${number(mark.x - width / 2)}" y="${number(mark.y - 14)}" width="${number(width)}" height="18" rx="3"/>`;
}

/** The exact amount of a mark in thousand yen: what a reader's own tools, and our tests, can read back. */
function amount(mark: BarMark | DotMark): string {
  return mark.amountThousandYen === undefined ? '' : ` data-amount="${mark.amountThousandYen}"`;
}

function patternsOf(marks: readonly Mark[]): [Tone, PointStatus][] {
  const used = new Map<string, [Tone, PointStatus]>();
  for (const mark of marks)
    if (mark.type === 'bar' && textureOf(mark.tone, mark.status)) used.set(patternId('', mark.tone, mark.status), [mark.tone, mark.status]);
  return [...used.values()];
}

function patternId(id: string, tone: Tone, status: PointStatus): string {
  return `${id}-${tone}-${status === 'actual' ? 'actual' : 'forecast'}`;
}

function pattern(id: string, tone: Tone, status: PointStatus): string {
  const texture = textureOf(tone, status);
  if (!texture) return '';
  const { tile, strokes, strokeWidth, dots } = texture;
  const ground = `<rect class="ground" width="${tile}" height="${tile}"/>`;
  const figure =
    strokes === null
      ? `<circle class="figure-dot" cx="${tile / 2}" cy="${tile / 2}" r="${dots}"/>`
      : `<path class="figure" d="${strokes}" stroke-width="${strokeWidth}"/>`;
  return `<pattern id="${patternId(id, tone, status)}" class="texture ${tone} ${status === 'actual' ? 'actual' : 'forecast'}" width="${tile}" height="${tile}" patternUnits="userSpaceOnUse">${ground}${figure}</pattern>`;
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}
