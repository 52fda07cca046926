import * as z from 'zod';
import { longText, text, webAddress } from './id.ts';

const date = z.iso.date('2026-04-01 の形で書いてください');

/** `content/site.yaml`: who publishes the site. Left out where not set: nothing is invented. */
export const site = z.strictObject({
  publisher: text.optional().describe('発行者（例：○○市）'),
  url: webAddress.optional().describe('サイトのアドレス（例：https://www.city.example.lg.jp/kaikaku/）'),
  updated: date.optional().describe('更新日'),
  edition: z
    .strictObject({ label: text.describe('版の名前（例：第1版）'), date: date.describe('版の日付') })
    .optional()
    .describe('版'),
  contact: z
    .strictObject({
      name: text.describe('問い合わせ先の課'),
      tel: text.optional().describe('電話番号'),
      email: z.email().optional().describe('メールアドレス'),
      url: webAddress.optional().describe('問い合わせフォームのアドレス'),
    })
    .optional()
    .describe('問い合わせ先'),
  licence: z
    .strictObject({
      name: text.describe('利用条件の名前（例：クリエイティブ・コモンズ 表示 4.0 国際）'),
      url: webAddress.optional().describe('利用条件のアドレス'),
      note: longText.optional().describe('補足'),
    })
    .optional()
    .describe('文とデータの利用条件'),
  repository: webAddress
    .optional()
    .describe('内容のフォルダーを置いている場所のアドレス（例：https://github.com/○○/plan/tree/main/content/）'),
});

export type Site = z.infer<typeof site>;
