import * as z from 'zod';
import { text } from './id.ts';

/** The head of a page of the editor's own: one file `content/pages/<id>.mdx`. */
export const pageHead = z.strictObject({
  title: text.describe('ページの見出し'),
  description: text.describe('検索サイトや共有で示す1文の説明'),
});

export type PageHead = z.infer<typeof pageHead>;
