import * as z from 'zod';

const line = z.int().min(1);

/** Lines of the published text (`content/source/`, counted from 1) that an entry rests on; always an array once read. */
export const sourceLines = z
  .union([line, z.array(line).min(1)], { error: '行番号（例：source: 232）か行番号の並び（例：source: [53, 54]）にしてください' })
  .transform((value) => (typeof value === 'number' ? [value] : value))
  .describe('原資料（content/source/）での行番号');
