import * as z from 'zod';
import { change } from './change.ts';
import { fiscalYear } from './fiscal-year.ts';
import { text } from './id.ts';
import { moneyUnit } from './money.ts';

const term = z.strictObject({
  name: text.describe('期の名称（例：後期アクションプラン）'),
  short: text.describe('短い呼び名（例：後期）'),
});

/** The words by which this plan calls its parts: the site uses them everywhere. */
export const words = z.strictObject({
  initiative: text.describe('取組の呼び名（例：取組、施策）'),
  policy: text.describe('基本方針の呼び名'),
  category: text.describe('戦略区分の呼び名'),
  change: text.describe('見直し区分の呼び名'),
  department: text.describe('主担当課の呼び名'),
  departmentShort: text.describe('課の一覧の呼び名（例：担当課）'),
  formerName: text.describe('整理表の前期の列の見出し'),
  currentName: text.describe('整理表の後期の列の見出し'),
  transitions: text.describe('整理表の呼び名（例：取組み整理表）'),
  mergeTarget: text.describe('集約・統合された先の呼び名（例：集約先）'),
  tryItem: text.optional().describe('Try の呼び名。Try のない計画では書きません'),
  tryLead: text.optional().describe('Try の一覧の見出しに添える語（例：次に取組が必要なこと）'),
  newInitiatives: text.optional().describe('Try の新規の取組の呼び名（例：新規の取組）'),
  existingInitiatives: text.optional().describe('Try の既存取組の呼び名（例：既存取組）'),
  effectAmount: text.describe('効果額の正式な呼び名（例：改革改善効果額）'),
  effectAmountShort: text.describe('効果額の短い呼び名（例：効果額）'),
  actual: text.describe('実績の呼び名'),
  forecast: text.describe('見込みの呼び名'),
  open: text.describe('まだ決まっていない年度の呼び名（例：未定）'),
  notApplicable: text.optional().describe('対象にならない額のところに示す語（書かなければ「対象外」）'),
  total: text.describe('合計の行の見出し'),
  grandTotal: text.describe('合計の列の見出し（例：合計額 (R4~R9)）'),
  differenceFromBaseline: text.describe('最初の時点との差の列の見出し（例：計画策定時との比較）'),
});

/** `content/plan.yaml`: what the plan is called, which years it covers, how it words things. */
export const planFile = z.strictObject({
  title: text.describe('計画の名称（例：行革推進プラン）'),
  subtitle: text.optional().describe('副題（例：後期アクションプラン）'),
  description: text.describe('検索サイトや共有で示す1文の説明（120字くらいまで）'),
  firstYear: fiscalYear.describe('計画期間の最初の年度（西暦）'),
  lastYear: fiscalYear.describe('計画期間の最後の年度（西暦）'),
  terms: z.strictObject({
    former: term.describe('見直す前の期'),
    current: term.describe('見直した後の期'),
  }),
  words,
  changes: z.array(change).min(1).describe('見直し区分を示す順に'),
  effects: z
    .strictObject({
      unit: moneyUnit.describe('表の単位'),
      roundingTolerance: z.number().min(0).describe('合計の検算で許す端数の差（表の単位で。端数処理がなければ 0）'),
    })
    .describe('効果額の表について'),
  source: z
    .strictObject({
      file: text.describe('原資料の文のファイル（content/ からの位置。例：source/plan.md）'),
      title: text.describe('原資料の名称'),
      url: z.url().optional().describe('原資料が公開されているアドレス'),
    })
    .optional()
    .describe('原資料の文。無ければ /source/ を作りません'),
});

export type Words = z.infer<typeof words>;
export type Settings = z.infer<typeof planFile>;
