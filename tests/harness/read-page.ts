import type { Page } from './pages.ts';

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN NAV OL P PRE SEARCH SECTION SUMMARY TABLE UL'.split(
    ' ',
  ),
);
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'LINK', 'META', 'HEAD']);

/** What a reader is told of a place before its words. */
const LANDMARKS: Readonly<Record<string, string>> = {
  HEADER: 'header',
  NAV: 'navigation',
  MAIN: 'main',
  FOOTER: 'footer',
  ASIDE: 'aside',
  FORM: 'form',
  FIGURE: 'figure',
  FIELDSET: 'group',
  DETAILS: 'opens',
};

/**
 * A page as a reader meets it, a line a thing: title, description, landmarks, headings, text in order, tables as rows,
 * links with where they lead, controls with names and states, badges, pictures by their names and words, and what is
 * hidden until something is done. What stands on every page, at its head and its foot, is told on `home` alone.
 */
export function readPage({ path, document }: Page, home: Page): string {
  const head = [
    `address      ${path}`,
    `title        ${document.querySelector('title')?.textContent ?? '(none)'}`,
    `description  ${metaOf(document, 'name', 'description')}`,
    `shared as    ${metaOf(document, 'property', 'og:title')} / ${metaOf(document, 'property', 'og:image:alt')}`,
    `language     ${document.documentElement.getAttribute('lang') ?? '(none)'}`,
  ];
  const lines = [...document.body.children].flatMap((part) => {
    const own = linesOf(part);
    return path !== home.path && isFrame(part) ? sharedWith(own, home) : own;
  });
  return `${[...head, '', ...lines].join('\n')}\n`;
}

function linesOf(part: Element): string[] {
  const lines: string[] = [];
  const body = part.ownerDocument.createElement('body');
  body.append(part.cloneNode(true));
  readBlock(body, 0, lines);
  return lines;
}

function isFrame(part: Element): boolean {
  return tag(part) === 'HEADER' || tag(part) === 'FOOTER';
}

/** Lines of a page's head or foot without those that the home page has too; where the reader is, is marked there. */
function sharedWith(own: readonly string[], home: Page): string[] {
  const there = new Set([...home.document.body.children].filter(isFrame).flatMap(linesOf));
  const others = own.filter((line) => !there.has(line));
  return [`${own[0] ?? ''} as on ${home.path}${others.length > 0 ? ', but for' : ''}`, ...others];
}

function metaOf(document: Document, attribute: string, name: string): string {
  return document.querySelector(`meta[${attribute}="${name}"]`)?.getAttribute('content') ?? '(none)';
}

function readBlock(element: Element, depth: number, lines: string[]): void {
  let words = '';
  const say = (line: string) => lines.push('  '.repeat(depth) + line);
  const flush = () => {
    const said = words.replace(/\s+/g, ' ').trim();
    if (said !== '') say(said);
    words = '';
  };
  for (const child of element.childNodes) {
    if (!isElement(child)) words += inline(child);
    else if (SILENT.has(tag(child))) continue;
    else if (!holdsBlocks(child)) words += inline(child);
    else {
      flush();
      readInner(child, depth, say, lines);
    }
  }
  flush();
}

function readInner(element: Element, depth: number, say: (line: string) => void, lines: string[]): void {
  const name = tag(element);
  if (name === 'TABLE') readTable(element, say);
  else if (/^H[1-6]$/.test(name)) say(`${'#'.repeat(Number(name[1]))} ${inlineOf(element)}${anchorOf(element)}`);
  else if (name === 'HR') say('———');
  else readGroup(element, depth, say, lines);
}

const MARKERS: Readonly<Record<string, string>> = { LI: '- ', DT: '◇ ', SUMMARY: '▸ ' };

function readGroup(element: Element, depth: number, say: (line: string) => void, lines: string[]): void {
  const opening = openingOf(element);
  if (opening !== '') say(`[${opening}]`);
  const inner: string[] = [];
  readBlock(element, 0, inner);
  const indent = '  '.repeat(depth + (opening === '' && tag(element) !== 'DD' ? 0 : 1));
  const marker = MARKERS[tag(element)] ?? '';
  for (const [at, line] of inner.entries()) lines.push(indent + (at === 0 ? marker : ' '.repeat(marker.length)) + line);
}

/** The landmark or role of a place, its name, its state, its anchor; nothing for one that only groups. */
function openingOf(element: Element): string {
  const role = element.getAttribute('role') ?? LANDMARKS[tag(element)] ?? '';
  const name = nameOf(element);
  const hidden = element.hasAttribute('hidden') ? 'hidden' : '';
  const popover = element.hasAttribute('popover') ? 'opens on a button' : '';
  const open = element.hasAttribute('open') ? 'open' : '';
  const current = element.getAttribute('aria-current') ? 'current' : '';
  const action = tag(element) === 'FORM' ? `→ ${element.getAttribute('action') ?? ''}` : '';
  const id = element.getAttribute('id');
  const said = [role, name && `「${name}」`, hidden, popover, open, current, action].filter(Boolean);
  return said.length === 0 && !id ? '' : [...said, id && `#${id}`].filter(Boolean).join(' ');
}

function readTable(table: Element, say: (line: string) => void): void {
  const caption = table.querySelector('caption');
  say(`[table${caption ? ` 「${inlineOf(caption)}」` : ''}]`);
  for (const row of table.querySelectorAll('tr')) {
    const cells = [...row.children].map((cell) => {
      const span = cell.getAttribute('rowspan') ? `↓${cell.getAttribute('rowspan')} ` : '';
      const across = cell.getAttribute('colspan') ? `→${cell.getAttribute('colspan')} ` : '';
      const heading = tag(cell) === 'TH' ? `*${inlineOf(cell)}*` : inlineOf(cell);
      return `${span}${across}${heading}`;
    });
    say(`| ${cells.join(' | ')} |${anchorOf(row)}${row.hasAttribute('hidden') ? ' (hidden)' : ''}`);
  }
}

function inlineOf(element: Element): string {
  return [...element.childNodes].map(inline).join('').replace(/\s+/g, ' ').trim();
}

function inline(node: Node): string {
  if (!isElement(node)) return node.nodeType === node.TEXT_NODE ? (node.nodeValue ?? '') : '';
  const name = tag(node);
  if (SILENT.has(name)) return '';
  if (name === 'SVG') return pictureOf(node);
  if (name === 'IMG') return `[picture 「${node.getAttribute('alt') ?? ''}」]`;
  if (name === 'BR' || name === 'WBR') return name === 'BR' ? ' / ' : '';
  if (name === 'INPUT') return controlOf(node);
  if (name === 'SELECT') return `[choice ${nameOf(node)}: ${[...node.children].map(inlineOf).join(' ¦ ')}]`;
  const words = [...node.childNodes].map(inline).join(BLOCKS.has(name) ? ' ' : '');
  const marked = stateOf(node, words);
  if (name === 'A') return `[${marked.trim()}](${node.getAttribute('href') ?? ''})`;
  if (name === 'BUTTON') return `[button ${marked.trim()}]`;
  if (node.classList.contains('badge') || node.classList.contains('grade'))
    return ` ‹${node.getAttribute('data-kind') ?? node.getAttribute('data-tone') ?? ''} ${marked.trim()}› `;
  return BLOCKS.has(name) ? ` ${marked} ` : marked;
}

/** Words with the name that replaces them for the ear, and with what is only heard, only seen, or hidden. */
function stateOf(element: Element, words: string): string {
  const heard = element.getAttribute('aria-label');
  const current = element.getAttribute('aria-current') ? '◆' : '';
  const hidden = element.hasAttribute('hidden') ? '(hidden) ' : '';
  const text = hidden + current + words + (heard ? `{${heard}}` : '');
  if (element.classList.contains('visually-hidden')) return `{${text}}`;
  return element.getAttribute('aria-hidden') === 'true' && words.trim() !== '' ? `‖${text}‖` : text;
}

function controlOf(input: Element): string {
  const type = input.getAttribute('type') ?? 'text';
  const value = input.getAttribute('value') ?? '';
  if (type === 'hidden') return '';
  if (type === 'checkbox' || type === 'radio')
    return `[${input.hasAttribute('checked') ? 'x' : ' '} ${input.getAttribute('name')}=${value}] `;
  const range = type === 'range' ? ` ${input.getAttribute('min')}…${input.getAttribute('max')}` : '';
  return `[${type} ${input.getAttribute('name') ?? ''} ${nameOf(input)}${value && ` = ${value}`}${range}]`;
}

/** A picture by its name and by the words and numbers written in it. */
function pictureOf(svg: Element): string {
  const name = nameOf(svg) || [...svg.querySelectorAll('title, desc')].map((part) => part.textContent ?? '').join('：');
  const words = [...svg.querySelectorAll('text')].map((text) => (text.textContent ?? '').trim()).filter(Boolean);
  const links = [...svg.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
  if (name === '' && words.length === 0) return '';
  const seenOnly = svg.getAttribute('aria-hidden') === 'true' ? ' seen only' : '';
  return `[picture${seenOnly} 「${name}」 ${words.join(' ')}${links.length > 0 ? ` → ${links.join(' ')}` : ''}]`;
}

function nameOf(element: Element): string {
  const document = element.ownerDocument;
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const label = element.getAttribute('aria-label');
  if (label) return label;
  return ids.map((id) => document.getElementById(id)?.textContent?.replace(/\s+/g, ' ').trim() ?? '?').join(' ');
}

function anchorOf(element: Element): string {
  const id = element.getAttribute('id');
  return id ? ` #${id}` : '';
}

function holdsBlocks(element: Element): boolean {
  if (tag(element) === 'SVG') return false;
  return BLOCKS.has(tag(element)) || [...element.children].some(holdsBlocks);
}

function tag(element: Element): string {
  return element.tagName.toUpperCase();
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
