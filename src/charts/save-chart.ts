import { toCsv } from '../exports/csv.ts';
import { wrapText } from './measure-text.ts';
import { readTables } from './read-tables.ts';

const SCALE = 2;
const MARGIN = 24;
const TITLE = { size: 18, line: 26 } as const;
const NOTE = { size: 12, line: 18 } as const;
/** What a style sheet says of marks and texts, and a picture on its own must say itself. */
const PROPERTIES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
] as const;
const SVG = 'http://www.w3.org/2000/svg';

/** Saves the tables of a chart as they stand in the page: a value a line, with its unit, its certainty and the source. */
export async function saveData(figure: HTMLElement, source: string): Promise<void> {
  const title = titleOf(figure);
  const unit = figure.querySelector('[data-unit-name]')?.textContent ?? '';
  const { columns, rows } = readTables([...figure.querySelectorAll('.chart-data table')], { title, unit, source });
  offer(new Blob([toCsv({ columns, rows })], { type: 'text/csv;charset=utf-8' }), `${fileStem(figure)}.csv`);
}

/** Saves the drawing of a chart that is shown, with its title, unit, source and address. */
export async function savePicture(figure: HTMLElement, source: string): Promise<void> {
  const drawing = [...figure.querySelectorAll<SVGSVGElement>('svg.drawing')].find((each) => each.checkVisibility());
  if (!drawing) throw new Error('No drawing is shown');
  const { svg, width, height } = pictureOf(figure, drawing, source);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: width * SCALE, height: height * SCALE });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  context.scale(SCALE, SCALE);
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('No picture');
  offer(blob, `${fileStem(figure)}.png`);
}

function pictureOf(figure: HTMLElement, drawing: SVGSVGElement, source: string): { svg: SVGSVGElement; width: number; height: number } {
  const { width: inner, height: drawn } = drawing.viewBox.baseVal;
  const style = getComputedStyle(figure);
  const unit = figure.querySelector('[data-unit-name]')?.textContent ?? '';
  const caption = `単位：${unit}。${figure.querySelector('figcaption [data-rounding]')?.textContent ?? ''}`;
  const title = wrapText(titleOf(figure), inner, TITLE.size);
  const notes = [caption, `出典：${source}`, addressOf(figure)].flatMap((text) => wrapText(text, inner, NOTE.size));
  const top = MARGIN + title.length * TITLE.line + 8;
  const size = { width: inner + 2 * MARGIN, height: top + drawn + 12 + notes.length * NOTE.line + MARGIN };
  const svg = element('svg', { xmlns: SVG, width: size.width, height: size.height, viewBox: `0 0 ${size.width} ${size.height}` });
  const copy = inked(drawing);
  for (const [name, value] of Object.entries({ x: MARGIN, y: top, width: inner, height: drawn })) copy.setAttribute(name, String(value));
  const ground = getComputedStyle(document.body).backgroundColor;
  const text = (line: string, y: number, fontSize: number, weight: string) =>
    Object.assign(
      element('text', { x: MARGIN, y, fill: style.color, 'font-family': style.fontFamily, 'font-size': fontSize, 'font-weight': weight }),
      { textContent: line },
    );
  svg.append(
    element('rect', { width: size.width, height: size.height, fill: ground }),
    ...title.map((line, at) => text(line, MARGIN + TITLE.size + at * TITLE.line, TITLE.size, '700')),
    copy,
    ...notes.map((line, at) => text(line, top + drawn + 12 + NOTE.size + at * NOTE.line, NOTE.size, '400')),
  );
  return { svg: svg as SVGSVGElement, ...size };
}

/** A copy that carries the colours and type of the page. */
function inked(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [...drawing.querySelectorAll('*')];
  [...copy.querySelectorAll('*')].forEach((each, at) => {
    const original = originals[at];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const property of PROPERTIES) {
      // The address of a pattern stands in the attribute already; as computed it would name this page.
      if (property === 'fill' && each.getAttribute('fill')?.startsWith('url(')) continue;
      each.setAttribute(property, style.getPropertyValue(property));
    }
  });
  return copy;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function titleOf(figure: HTMLElement): string {
  return figure.querySelector('.chart-head :is(h2, h3, h4)')?.textContent?.trim() ?? '';
}

function addressOf(figure: HTMLElement): string {
  const address = new URL(location.href);
  address.hash = figure.id;
  return decodeURI(address.href);
}

/** The chart and, where a reader chose one, its unit: two files of one chart do not share a name. */
function fileStem(figure: HTMLElement): string {
  const unit = new URLSearchParams(location.search).get('unit');
  return [figure.id, unit].filter(Boolean).join('-');
}

function offer(file: Blob, name: string): void {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: name });
  link.click();
  // The browser has taken the file by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
