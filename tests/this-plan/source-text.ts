/**
 * A reader of `content/source/plan.md` that knows nothing of the data: only how the published text is set.
 * Every line is either read as a fact, or known as a heading or rule, or handed back as unread.
 */

export interface PrintedStatement {
  line: number;
  section: string;
  number: number;
  text: string;
}

export interface PrintedEntry {
  lines: number[];
  name: string;
  departments: string[];
  status: string;
  notes: string[];
  group: { label: string; lines: number[]; entries: PrintedEntry[]; conclusion: string } | null;
}

export interface PrintedTry {
  line: number;
  number: number;
  title: string;
  lists: { line: number; heading: string; entries: PrintedEntry[] }[];
  others: { line: number; text: string }[];
}

export interface PrintedRow {
  line: number;
  policy: string;
  category: string;
  previousName: string;
  label: string;
  name: string;
  department: string;
}

export interface PrintedTable {
  line: number;
  title: string;
  unit: string;
  heads: string[];
  years: string[];
  rows: { line: number; name: string; numbers: number[] }[];
}

export interface SourceText {
  statements: PrintedStatement[];
  sections: { line: number; text: string }[];
  tries: PrintedTry[];
  rows: PrintedRow[];
  tables: PrintedTable[];
  unread: { line: number; text: string }[];
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨';
const ENTRY = /^(?:- |○ |#### ○ )(.+?)\s*[[(]([^[\]()]*課)[\])]\s*(.*)$/;
const CHANGE = /^(継続|新規|廃止)(（.+）)?$/;

/** The text without any white space: the published text has some inside its words. */
export function squeeze(text: string): string {
  return text.replace(/\s/g, '');
}

/** Every fact of the published text, in its order, with its line counted from 1. */
export function readSourceText(text: string): SourceText {
  const found: SourceText = { statements: [], sections: [], tries: [], rows: [], tables: [], unread: [] };
  const standing = { section: '', policy: '', category: '' };
  text.split('\n').forEach((content, at) => {
    const line = at + 1;
    const known = content.includes('\t') ? readCells(found, standing, line, content.split('\t')) : readLine(found, standing, line, content);
    if (!known) found.unread.push({ line, text: content });
  });
  return found;
}

function readLine(found: SourceText, standing: { section: string }, line: number, content: string): boolean {
  const text = content.trim();
  if (text === '' || text === '---') return true;
  return readHeading(found, standing, line, text) || readStatement(found, standing, line, text) || readTry(found, line, text);
}

function readHeading(found: SourceText, standing: { section: string }, line: number, text: string): boolean {
  const section = /^(?:### |\*\*)(Keep|Problem|Try)\*{0,2} (.+)$/.exec(text);
  const tryTitle = /^## ([①-⑨])(.+)$/.exec(text);
  const table = /^## (.+時点の改革改善効果額見込み)$/.exec(text);
  if (section && found.tries.length === 0) {
    standing.section = section[1] ?? '';
    found.sections.push({ line, text: `${section[1]}${squeeze(section[2] ?? '')}` });
  } else if (tryTitle) {
    const number = CIRCLED.indexOf(tryTitle[1] ?? '') + 1;
    found.tries.push({ line, number, title: squeeze(tryTitle[2] ?? ''), lists: [], others: [] });
  } else if (table) {
    found.tables.push({ line, title: table[1] ?? '', unit: '', heads: [], years: [], rows: [] });
  } else if (text.startsWith('(単位：')) {
    const last = found.tables.at(-1);
    if (last) last.unit = text.slice('(単位：'.length, -1);
  } else if (text.startsWith('### ')) {
    found.tries.at(-1)?.lists.push({ line, heading: squeeze(text.slice(4)), entries: [] });
  } else {
    return /^(\*\*)?Try(\*\*)? 次[にを]取り?組が必要なこと$/.test(text) || /^##? /.test(text);
  }
  return true;
}

function readStatement(found: SourceText, standing: { section: string }, line: number, text: string): boolean {
  const statement = /^- ([①-⑨]) (.+)$/.exec(text);
  if (!statement || found.tries.length > 0) return false;
  const number = CIRCLED.indexOf(statement[1] ?? '') + 1;
  found.statements.push({ line, section: standing.section, number, text: squeeze(statement[2] ?? '') });
  return true;
}

function readTry(found: SourceText, line: number, text: string): boolean {
  const current = found.tries.at(-1);
  const entries = current?.lists.at(-1)?.entries;
  const last = entries?.at(-1);
  if (!current) return false;
  if (ENTRY.test(text)) {
    const open = last?.group && last.group.conclusion === '' ? last.group.entries : entries;
    open?.push(...text.split(/(?<=\])\s+(?=○ )/).map((part) => readEntry(line, part.replace(/^○ /, '- '))));
  } else if (/^[※⇒]/.test(text)) {
    last?.notes.push(squeeze(text));
    last?.lines.push(line);
  } else if (/^\[.+\]$/.test(text)) {
    if (last) last.group = { label: text.slice(1, -1), lines: [line], entries: [], conclusion: '' };
  } else if (last?.group && last.group.conclusion === '') {
    last.group.conclusion = squeeze(text);
    last.group.lines.push(line);
  } else {
    current.others.push({ line, text: squeeze(text) });
  }
  return true;
}

function readEntry(line: number, text: string): PrintedEntry {
  const [, name = '', departments = '', tail = ''] = ENTRY.exec(text) ?? [];
  const note = tail.startsWith('←') ? [squeeze(tail)] : [];
  return {
    lines: [line],
    name: squeeze(name),
    departments: departments.split('・'),
    status: note.length > 0 ? '' : tail,
    notes: note,
    group: null,
  };
}

function readCells(found: SourceText, standing: { policy: string; category: string }, line: number, cells: string[]): boolean {
  const table = found.tables.at(-1);
  const label = cells.findIndex((cell) => CHANGE.test(cell));
  const filled = cells.filter((cell) => cell !== '');
  if (label >= 0) found.rows.push(readRow(standing, line, cells, label));
  else if (!table) return filled.join() === '基本方針,戦略区分,前期 取組項目名,見直し区分,後期 取組項目名,主担当課';
  else if (filled[0] === '基本方針') table.heads = filled.map(squeeze);
  else if (filled.every((cell) => cell.startsWith('令和'))) table.years = filled.map(squeeze);
  else if (filled.every((cell) => cell === '金額')) return filled.length === table.years.length;
  else
    table.rows.push({
      line,
      name: squeeze(cells[0] ?? ''),
      numbers: cells.slice(1).map((cell) => Number(cell.trim().replaceAll(',', ''))),
    });
  return true;
}

/** A row of the transition tables: the change tells its columns, since some rows of the text are shifted. */
function readRow(standing: { policy: string; category: string }, line: number, cells: string[], label: number): PrintedRow {
  const before = cells.slice(0, label).filter((cell) => cell !== '');
  const after = cells.slice(label + 1).filter((cell) => cell !== '');
  standing.policy = before.find((cell) => /基本方針[0-9]$/.test(cell)) ?? standing.policy;
  standing.category = before.find((cell) => /^\([0-9]\)/.test(cell)) ?? standing.category;
  const names = before.filter((cell) => cell !== standing.policy && cell !== standing.category);
  return {
    line,
    policy: squeeze(standing.policy),
    category: squeeze(standing.category),
    previousName: squeeze(names.join('?')),
    label: cells[label] ?? '',
    name: squeeze(after.slice(0, -1).join('?')),
    department: squeeze(after.at(-1) ?? ''),
  };
}
