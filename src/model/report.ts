import * as z from 'zod';
import { isoDate } from './event.ts';
import { id, longText, text } from './id.ts';
import { measure } from './indicator.ts';
import { printedAmount } from './money.ts';
import { sourceRef } from './source-ref.ts';

const entry = z.union(
  [
    z.literal('not-reported'),
    z.strictObject({
      grade: z
        .union([z.literal('not-graded'), text])
        .optional()
        .describe('評価の表記（plan.yaml の grades のどれか）。評価を付けていなければ not-graded'),
      text: longText.optional().describe('実施内容などの文（原資料のとおり）'),
      actuals: z.record(id, measure).optional().describe('指標の id ごとの実績'),
      amount: printedAmount.optional().describe('効果額の実績（この期の効果額の単位で）'),
      opinion: longText.optional().describe('委員会などの意見（原資料のとおり）'),
      reply: longText.optional().describe('意見への対応（原資料のとおり）'),
      source: sourceRef.optional(),
    }),
  ],
  { error: '報告の内容か、報告がなければ not-reported と書いてください' },
);

/** 進捗報告: one file `content/reports/<period>.yaml`, such as `2024.yaml` or `2024-h1.yaml`. */
export const reportFile = z.strictObject({
  term: id.describe('どの期の報告か（terms/ のフォルダー名）'),
  title: text.describe('報告の名称（原資料のとおり）'),
  date: isoDate.optional().describe('報告が公表された日'),
  document: id.optional().describe('報告の原資料（documents.yaml の id）'),
  counts: z.record(text, z.int().min(0)).optional().describe('評価ごとの数（原資料に書かれているとき）'),
  actuals: z.record(id, measure).optional().describe('計画全体の指標（indicators.yaml）の id ごとの実績'),
  totalAmount: printedAmount.optional().describe('効果額の合計（原資料に書かれているとき）'),
  note: longText.optional().describe('報告全体についての文（原資料のとおり）'),
  source: sourceRef.optional(),
  entries: z.record(id, entry).describe('取組の id ごとに'),
});
export type Report = z.infer<typeof reportFile> & { id: string };
export type ReportEntry = Exclude<z.infer<typeof entry>, 'not-reported'>;
