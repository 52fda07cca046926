import * as z from 'zod';
import { change } from './change.ts';
import { entryRef } from './entry-ref.ts';
import { fiscalYear } from './fiscal-year.ts';
import { id, longText, text } from './id.ts';
import { moneyUnit } from './money.ts';
import { termWords } from './words.ts';

const years = z.strictObject({
  first: fiscalYear.describe('最初の年度（西暦）'),
  last: fiscalYear.describe('最後の年度（西暦）'),
});

/** 原資料に記載がないこと: what readers will ask about the amounts and the term's document does not answer. */
const unstated = z.strictObject({
  text: longText.describe('効果額について原資料に記載がないこと（例：差の理由と算出方法は、原資料に記載がありません）'),
  links: z.array(entryRef).min(1).optional().describe('関係する所の「種類/id」（例：retrospective/kouki/problem-1）'),
});
export type Unstated = z.infer<typeof unstated>;

/** 期: one file `content/terms/<id>/term.yaml`; what its document printed stands beside it in the same folder. */
export const termFile = z.strictObject({
  name: text.describe('期の名称（例：後期アクションプラン）'),
  short: text.describe('短い呼び名（例：後期）'),
  subtitle: text.optional().describe('この期の間、計画の名称に添える副題（例：後期アクションプラン）'),
  description: text
    .optional()
    .describe('この期の間、検索サイトや共有で示す1文の説明（120字くらいまで）。書かなければ plan.yaml の description を使います'),
  years: years.optional().describe('この期の年度。原資料に書かれていなければ書きません'),
  planPeriod: years.optional().describe('原資料が計画期間とする年度。効果額の年度はこの中に入ります'),
  document: id.optional().describe('この期の原資料（documents.yaml の id）'),
  levels: z.array(text).min(1).max(4).optional().describe('計画の体系の各段の呼び名を上から（例：[基本方針, 戦略区分]）'),
  outlineOf: id.optional().describe('体系を前の期から引き継ぐとき、その期の id。outline/ は書きません'),
  changes: z.array(change).min(1).optional().describe('見直し区分を示す順に。前の期のない計画では書きません'),
  sheet: z.array(text).min(1).optional().describe('取組の個票の見出しを示す順に（例：[現状・課題, 取組内容]）'),
  words: termWords.optional().describe('この期の原資料での呼び名。plan.yaml の words と違うものだけ'),
  effects: z
    .strictObject({
      unit: moneyUnit.describe('表の単位'),
      roundingTolerance: z.number().min(0).describe('合計の検算で許す端数の差（表の単位で。端数処理がなければ 0）'),
      unstated: unstated.optional().describe('読む人が尋ねそうで、原資料に記載がないこと。編集者注として示します'),
    })
    .optional()
    .describe('効果額の表について。表のない期では書きません'),
});
export type TermFile = z.infer<typeof termFile> & { id: string };
export type YearSpan = z.infer<typeof years>;
