import * as z from 'zod';
import { text } from './id.ts';

/** 言い換え: one entry of `content/synonyms.yaml`; who looks for any of `words` also finds what `means` finds. */
export const queryWord = z.strictObject({
  words: z.array(text).min(1).describe('読む人が使う言葉（例：育休）'),
  means: z.array(text).min(1).describe('この計画での言葉（計画の文に出てくるとおり。例：育児休業）'),
});

export const queryWords = z.array(queryWord);
export type QueryWord = z.infer<typeof queryWord>;
