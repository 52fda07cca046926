import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';

/** The margins of `print.css`, in millimetres: what stands in them is no part of the page's own text. */
const MARGIN = { top: 19, bottom: 18 };
const A4_HEIGHT = 297;
const POINTS = 72 / 25.4;

/** One sheet of a page as a browser prints it. */
export interface Sheet {
  /** What the margins say, without white space. */
  margins: string;
  /** What stands between them, without white space. */
  text: string;
  /** How much of the height between the margins is above the last line, from 0 to 1. */
  filled: number;
}

/** The sheets on which `page` comes out of the browser. */
export async function print(page: Page): Promise<Sheet[]> {
  const file = await page.pdf({ preferCSSPageSize: true });
  const document = await getDocumentProxy(new Uint8Array(file));
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number += 1) sheets.push(await readSheet(await document.getPage(number)));
  await document.loadingTask.destroy();
  return sheets;
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

async function readSheet(sheet: PdfPage): Promise<Sheet> {
  const { items } = await sheet.getTextContent();
  const pieces = items.flatMap((item) =>
    'str' in item && item.str.trim() !== '' ? [{ text: item.str, fromTop: A4_HEIGHT - item.transform[5] / POINTS }] : [],
  );
  const isInside = ({ fromTop }: { fromTop: number }) => fromTop > MARGIN.top && fromTop < A4_HEIGHT - MARGIN.bottom;
  const [inside, outside] = [pieces.filter(isInside), pieces.filter((piece) => !isInside(piece))];
  const lowest = Math.max(MARGIN.top, ...inside.map(({ fromTop }) => fromTop));
  return {
    margins: joined(outside),
    text: joined(inside),
    filled: (lowest - MARGIN.top) / (A4_HEIGHT - MARGIN.top - MARGIN.bottom),
  };
}

function joined(pieces: readonly { text: string }[]): string {
  return withoutSpace(pieces.map(({ text }) => text).join(''));
}

/** Characters that share their shape with another, which a PDF may name in its place. */
const SAME_SHAPE: Readonly<Record<string, string>> = { '‧': '・', '·': '・', '⺠': '民', '⻑': '長', '⻄': '西', '⻘': '青', '⻩': '黄' };

/** Lines break anywhere in Japanese: words are compared without white space. */
export function withoutSpace(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[‧·⺠⻑⻄⻘⻩]/g, (character) => SAME_SHAPE[character] ?? character);
}

/** A table that takes more of a sheet than this may begin on one and end on the next: the one before would stay empty. */
const FITTING = 2 / 3;

/** Writes into each table where it begins and ends, so that its sheets can be told; names those that fit on a sheet. */
export function markTables(page: Page): Promise<string[]> {
  return page.evaluate(
    (height) => {
      const tables = [...document.querySelectorAll('main table')].filter((table) => table.checkVisibility());
      return tables.flatMap((table, at) => {
        const cells = [...table.querySelectorAll('tbody :is(th, td)')].filter(
          (cell) => cell.textContent !== '' && cell.getBoundingClientRect().width > 20,
        );
        cells[0]?.prepend(`<${at}`);
        cells.at(-1)?.append(`${at}>`);
        return table.getBoundingClientRect().height < height ? [String(at)] : [];
      });
    },
    ((FITTING * (A4_HEIGHT - MARGIN.top - MARGIN.bottom)) / 25.4) * 96,
  );
}
