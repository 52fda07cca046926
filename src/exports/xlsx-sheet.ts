import { looksLikeFormula } from './formula.ts';
import type { Column, Row } from './table.ts';
import { flatten } from './table.ts';
import { escapeXml, STYLE, XML } from './xlsx-parts.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Widths in characters of the standard font; a Japanese character takes two. */
const WIDTH = { least: 8, most: 48, padding: 3 } as const;

/** One sheet of a workbook. */
export interface Sheet {
  name: string;
  /** Lines above the headings, the first of them set as a title. */
  head?: readonly string[] | undefined;
  columns: readonly Column[];
  rows: readonly Row[];
}

/** The texts of a workbook, each kept once; cells name them by number. */
export class SharedTexts {
  #places = new Map<string, number>();

  /** The number of `text`, from 0. */
  placeOf(text: string): number {
    const place = this.#places.get(text) ?? this.#places.size;
    this.#places.set(text, place);
    return place;
  }

  toXml(): string {
    const items = [...this.#places.keys()].map((text) => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`);
    return `${XML}<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

/** One sheet as XML; its texts go to `texts`. `isSelected` for the sheet on top when the file is opened. */
export function toSheetXml(sheet: Sheet, texts: SharedTexts, isSelected: boolean): string {
  const { head = [], columns, rows } = sheet;
  const lines: string[] = head.map((line, at) => row(at + 1, [textCell(0, at + 1, line, at === 0 ? STYLE.title : STYLE.line, texts)]));
  const headingAt = headingRow(sheet);
  lines.push(
    row(
      headingAt,
      columns.map(({ heading }, at) => textCell(at, headingAt, heading, STYLE.heading, texts)),
    ),
  );
  rows.forEach((record, at) => {
    lines.push(row(headingAt + 1 + at, cellsOf(record, columns, headingAt + 1 + at, texts)));
  });
  const range = `A${headingAt}:${columnName(columns.length - 1)}${headingAt + rows.length}`;
  const widths = columns.map((column, at) => `<col min="${at + 1}" max="${at + 1}" width="${widthOf(column, rows)}" customWidth="1"/>`);
  return `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"${isSelected ? ' tabSelected="1"' : ''}><pane ySplit="${headingAt}" topLeftCell="A${headingAt + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData><autoFilter ref="${range}"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

/** Number of the row that holds the headings, counted from 1. */
export function headingRow({ head = [] }: Pick<Sheet, 'head'>): number {
  return head.length === 0 ? 1 : head.length + 2;
}

function cellsOf(record: Row, columns: readonly Column[], at: number, texts: SharedTexts): string[] {
  return columns.map(({ key, isAmount }, column) => {
    const value = flatten(record[key]);
    if (value === null) return '';
    if (typeof value === 'string') return textCell(column, at, value, looksLikeFormula(value) ? STYLE.guardedText : STYLE.text, texts);
    return `<c r="${columnName(column)}${at}" s="${isAmount ? STYLE.amount : STYLE.plain}"><v>${value}</v></c>`;
  });
}

function row(at: number, cells: readonly string[]): string {
  return `<row r="${at}">${cells.join('')}</row>`;
}

function textCell(column: number, at: number, text: string, style: number, texts: SharedTexts): string {
  return `<c r="${columnName(column)}${at}" s="${style}" t="s"><v>${texts.placeOf(text)}</v></c>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last;
}

function widthOf({ key, heading }: Column, rows: readonly Row[]): number {
  const lengths = rows.map((record) => printedWidth(String(flatten(record[key]) ?? '')));
  const widest = lengths.reduce((most, length) => Math.max(most, length), printedWidth(heading));
  return Math.min(WIDTH.most, Math.max(WIDTH.least, widest + WIDTH.padding));
}

function printedWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u0020-\u00ff\uff61-\uff9f]/.test(character) ? 1 : 2), 0);
}

/** `_x0041_` stands for a character in these files, so an underscore that only looks like that is itself escaped. */
function escapeText(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}
