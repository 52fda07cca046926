import * as z from 'zod';
import { id } from './id.ts';

const line = z.int().min(1);
const lines = z.union([line, z.array(line).min(1)], {
  error: '行番号（例：232）か行番号の並び（例：[53, 54]）にしてください',
});

/** Where a fact stands in print, as an editor writes it: lines of the document at hand, or lines or a page of another. */
export const sourceRef = z
  .union(
    [
      line,
      z.array(line).min(1),
      z.strictObject({
        document: id.optional().describe('documents.yaml の id。書かなければ、その場所の原資料'),
        lines: lines.optional().describe('原資料の文（source/<id>.md）での行番号'),
        page: z.int().min(1).optional().describe('原資料のページ'),
      }),
    ],
    {
      error:
        '行番号（例：source: 232）か行番号の並び（例：source: [53, 54]）、ほかの原資料なら { document: report-2024, page: 3 } のように書いてください',
    },
  )
  .transform((value): SourceRef => {
    if (typeof value === 'number') return { lines: [value] };
    if (Array.isArray(value)) return { lines: value };
    const { lines: given, ...rest } = value;
    return { ...rest, lines: given === undefined ? [] : typeof given === 'number' ? [given] : given };
  })
  .describe('原資料での場所（行番号）');

/** Lines (counted from 1) or a page of a document on which a fact rests; without `document`, of the one at hand. */
export interface SourceRef {
  document?: string | undefined;
  lines: readonly number[];
  page?: number | undefined;
}
