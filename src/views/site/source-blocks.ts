import type { SourceLineView } from './source.ts';

/** A line as a reader of the document knows it: without the marks of its text format. */
export interface ShownLine extends SourceLineView {
  /** How deep it stands below what it belongs to, from 0. */
  depth: number;
  /** Its words, those set strong apart. */
  pieces: readonly { text: string; isStrong: boolean }[];
}

/** A row of a table: its cells, as many as the widest row has. */
export interface SourceRow extends SourceLineView {
  cells: readonly string[];
  /** The cell that names what the row's one link leads to. */
  linkedCell: number;
}

/** Lines that belong together. */
export type SourceBlock =
  | { kind: 'heading'; level: 2 | 3 | 4 | 5 | 6; line: ShownLine }
  | { kind: 'list'; lines: ShownLine[] }
  | { kind: 'table'; rows: SourceRow[] }
  | { kind: 'text'; line: ShownLine };

const HEADING = /^(#{1,6})\s+/;
/** By the marks of a heading, one below those of the page. */
const LEVELS = [2, 2, 3, 4, 5, 6] as const;
const BULLET = /^(?:[-*+]|[0-9]+\.)\s+/;
/** Columns stand apart by tabs; tabs before the first word of a line only set it deeper. */
const CELLS = /\S[^\t]*\t/;

/** The published text as headings, lists, tables and paragraphs, every line under its number; empty lines and rules part them. */
export function toBlocks(lines: readonly SourceLineView[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let last: SourceLineView | undefined;
  for (const line of lines) {
    const { text } = line;
    if (text.trim() !== '' && !/^\s*(?:-{3,}|\*{3,})\s*$/.test(text)) {
      const follows = last !== undefined && last.number === line.number - 1 ? blocks.at(-1) : undefined;
      const next = blockOf(line, follows);
      if (next) blocks.push(next);
      last = line;
    }
  }
  return blocks.map((block) => (block.kind === 'table' ? { ...block, rows: evened(block.rows) } : block));
}

/** The block that begins with `line`; null where it goes on in the one before, which takes it. */
function blockOf(line: SourceLineView, before: SourceBlock | undefined): SourceBlock | null {
  const heading = HEADING.exec(line.text);
  if (heading) return { kind: 'heading', level: LEVELS[heading[1]?.length ?? 1] ?? 6, line: shown(line, HEADING) };
  if (CELLS.test(line.text) || (before?.kind === 'table' && line.text.includes('\t'))) {
    const row = rowOf(line);
    if (before?.kind !== 'table') return { kind: 'table', rows: [row] };
    before.rows.push(row);
    return null;
  }
  if (!BULLET.test(line.text.trimStart())) return { kind: 'text', line: shown(line) };
  const item = shown(line, BULLET);
  if (before?.kind !== 'list') return { kind: 'list', lines: [item] };
  before.lines.push(item);
  return null;
}

function shown(line: SourceLineView, mark?: RegExp): ShownLine {
  const indent = /^\s*/.exec(line.text)?.[0] ?? '';
  const words = line.text.trim();
  return {
    ...line,
    depth: Math.min(4, indent.includes('\t') ? indent.length : Math.floor(indent.length / 2)),
    pieces: piecesOf(mark ? words.replace(mark, '') : words),
  };
}

/** `**Try** 次に` → Try (strong), 次に. */
function piecesOf(words: string): ShownLine['pieces'] {
  return words
    .split(/\*\*(.+?)\*\*/)
    .map((text, at) => ({ text, isStrong: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

function rowOf(line: SourceLineView): SourceRow {
  const cells = line.text.split('\t').map((cell) => cell.trim());
  const named = cells.findIndex((cell) => cell !== '' && cell === line.links[0]?.label);
  const linkedCell = named >= 0 ? named : cells.findIndex((cell) => cell !== '');
  return { ...line, cells, linkedCell };
}

function evened(rows: readonly SourceRow[]): SourceRow[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  return rows.map((row) => ({ ...row, cells: [...row.cells, ...Array<string>(width - row.cells.length).fill('')] }));
}
