import * as z from 'zod';
import { text } from './id.ts';

const fields = {
  initiative: text.describe('取組の呼び名（例：取組、施策）'),
  department: text.describe('担当課の呼び名（例：担当課、主担当課）'),
  departmentShort: text.describe('課の一覧の呼び名（例：担当課）'),
  change: text.optional().describe('見直し区分の呼び名'),
  previousName: text.optional().describe('整理表の前の期の列の見出し（例：前期 取組項目名）'),
  currentName: text.optional().describe('整理表のこの期の列の見出し（例：後期 取組項目名）'),
  transitions: text.optional().describe('整理表の呼び名（例：取組み整理表）'),
  mergeTarget: text.optional().describe('集約・統合された先の呼び名（例：集約先）'),
  tryItem: text.optional().describe('try/ の1つ1つの呼び名（例：Try）。try/ のない計画では書きません'),
  tryLead: text.optional().describe('try/ の一覧の見出しに添える語（例：次に取組が必要なこと）'),
  newInitiatives: text.optional().describe('try/ で新しく始めるものの一覧の呼び名（例：新規の取組）'),
  existingInitiatives: text.optional().describe('try/ で前からあるものの一覧の呼び名（例：既存取組）'),
  effectAmount: text.optional().describe('効果額の正式な呼び名（例：改革改善効果額）'),
  effectAmountShort: text.optional().describe('効果額の短い呼び名（例：効果額）'),
  actual: text.optional().describe('実績の呼び名'),
  forecast: text.optional().describe('見込みの呼び名'),
  open: text.optional().describe('まだ決まっていない年度の呼び名（例：未定）'),
  notApplicable: text.optional().describe('対象にならない額のところに示す語（書かなければ「対象外」）'),
  total: text.optional().describe('合計の行の見出し'),
  grandTotal: text.optional().describe('合計の列の見出し（例：合計額 (R4~R9)）'),
  differenceFromBaseline: text.optional().describe('最初の時点との差の列の見出し（例：計画策定時との比較）'),
  report: text.optional().describe('進捗報告の呼び名（例：進捗報告）'),
  grade: text.optional().describe('評価の呼び名（例：評価、達成度）'),
  reportText: text.optional().describe('進捗報告の文の見出し（例：実施内容）'),
  opinion: text.optional().describe('委員会などの意見の見出し（例：外部評価委員会の意見）'),
  reply: text.optional().describe('意見への対応の見出し（例：意見への対応）'),
};

/** The words by which this plan calls its parts: the site uses them everywhere. What a plan does not have is left out. */
export const words = z.strictObject(fields);

/** Words of one term where its document says otherwise than `plan.yaml`. */
export const termWords = z.strictObject(fields).partial();

export type GivenWords = z.infer<typeof words>;

/** What the site says where a plan has a thing but gives no word of its own for it. */
const PLAIN_WORDS = {
  change: '見直し区分',
  previousName: '前の期の名称',
  currentName: 'この期の名称',
  transitions: '取組の移り変わり',
  mergeTarget: '統合先',
  effectAmount: '効果額',
  effectAmountShort: '効果額',
  actual: '実績',
  forecast: '見込み',
  open: '未定',
  total: '合計',
  grandTotal: '合計額',
  differenceFromBaseline: '最初の時点との差',
  report: '進捗報告',
  grade: '評価',
  reportText: '実施内容',
  opinion: '意見',
  reply: '意見への対応',
} as const;

/** The words of one term: its own, else the plan's, else plain ones. A word that is still missing names a thing this plan lacks. */
export type Words = GivenWords & { [K in keyof typeof PLAIN_WORDS]: string };

/** Resolves the words of a term. */
export function wordsOf(ofPlan: GivenWords, ofTerm: { [K in keyof GivenWords]?: GivenWords[K] | undefined } = {}): Words {
  return { ...PLAIN_WORDS, ...given(ofPlan), ...given(ofTerm) } as Words;
}

function given<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, word]) => word !== undefined)) as Partial<T>;
}
