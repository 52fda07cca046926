import * as z from 'zod';
import { id, text } from './id.ts';
import { sourceLines } from './source-lines.ts';

/** 戦略区分: a category of a policy, with its initiatives in printed order. */
export const category = z.strictObject({
  id: id.describe('区分の id（ページ内の位置 #<id> になります）'),
  number: text.describe('番号の表記（例：(1)）'),
  name: text.describe('区分の名称（原資料のとおり）'),
  initiatives: z.array(id).min(1).describe('この区分の行を原資料の順に並べた id（initiatives/ のファイル名）'),
});

/** 基本方針: one file `content/policies/<number>.yaml`. */
export const policyFile = z.strictObject({
  numeral: text.describe('番号の表記（例：I）'),
  name: text.describe('方針の名称（原資料のとおり）'),
  summary: text.optional().describe('ひとことの説明（編集者注として示します）'),
  source: sourceLines.optional(),
  categories: z.array(category).min(1).describe('区分を原資料の順に'),
});

export type Category = z.infer<typeof category>;
export type Policy = z.infer<typeof policyFile> & { id: string };
