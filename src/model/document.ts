import * as z from 'zod';
import { id, text, webAddress } from './id.ts';

/** 原資料: something published that facts cite. One entry of `content/documents.yaml`. */
export const document = z.strictObject({
  id: id.describe('原資料の id（文があるときは source/<id>.md に置きます）'),
  title: text.describe('原資料の名称'),
  date: z.iso.date('2026-04-01 の形で書いてください').optional().describe('発行された日。分からなければ書きません'),
  pages: z.int().min(1).optional().describe('原資料のページ数。書けば、source の page がその中にあるかを確かめます'),
  note: text.optional().describe('載せた文についての編集者注（例：取り出すときに表の列がずれた）。なければ書きません'),
  url: webAddress.optional().describe('原資料が公開されているアドレス'),
});
export type DocumentHead = z.infer<typeof document>;

/** The whole of `content/documents.yaml`. */
export const documents = z.array(document);

/** A document with its text, line by line; without lines where the text is not in the content. */
export interface PlanDocument extends DocumentHead {
  lines: readonly string[];
}
