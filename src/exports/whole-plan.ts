import type { FILE_NOUNS, FOLDER_NOUNS } from '../model/nouns.ts';
import type { Plan } from '../model/plan.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { printWord } from '../views/sentences/document.ts';
import type { Column } from './table.ts';

/** What the file holds: every noun that lives through terms, the terms with what their documents print, the plan before. */
type Part = keyof typeof FILE_NOUNS | keyof typeof FOLDER_NOUNS | 'terms' | 'previousPlan';

/** The parts of the whole plan in one file, by their keys; those that `plan` does not have are left out. */
export function wholePlanKeys({ plan, term }: TermPlan): Column[] {
  const { words, levels } = term;
  const holds = [levels.join('・'), ...(plan.terms.some(({ tryItems }) => tryItems.length > 0) ? [words.tryItem ?? 'Try'] : [])];
  const amounts = plan.terms.some(({ vintages }) => vintages.length > 0)
    ? `。${words.effectAmount}の額（…Yen）は円を単位とする整数で、まだ決まっていない額は "pending"、額がないものは "not-applicable"`
    : '';
  const events = plan.initiatives.some((each) => each.events) ? '。計画の後の出来事（events）を含みます' : '';
  const history = plan.departments.some(({ from, renamed, until }) => from ?? renamed ?? until)
    ? '。名称の変更（renamed）や、分かれたり統合されたりした日と先（until）を含みます'
    : '';
  const descriptions: Record<Part, string> = {
    settings: '計画の名称と、言葉の使い方',
    site: 'サイトの発行者・更新日・利用条件など',
    previousPlan: '前の計画の名称と、サイトのアドレス',
    terms: `${plan.terms.length > 1 ? '期ごとの' : ''}${holds.join('、')}など、${printWord(plan)}に書かれたこと${amounts}`,
    initiatives: `すべての${words.initiative}（計画の順）${events}`,
    departments: `${words.departmentShort}${history}`,
    documents: '原資料。文があるものは1行ずつ（行番号は1から数えます）',
    indicators: '計画の指標',
    reports: words.report,
    glossary: '用語の説明（編集者注）',
    topics: 'テーマごとの取組（編集者による分類）',
    knownDiscrepancies: '計画の中の食い違いと、このサイトでの示し方',
    queryWords: '検索で言い換えとして扱うことば',
    log: '更新の記録',
    moved: '移ったアドレスと、その行き先',
    publishedIds: 'これまでに公開したIDのすべて',
  };
  return Object.keys(partsOf(plan)).map((key) => ({ key, heading: key, description: descriptions[key as Part] }));
}

/** The whole plan as JSON, in the form in which every page reads it. */
export function toWholePlanJson({ plan }: TermPlan): string {
  return `${JSON.stringify(partsOf(plan), null, 1)}\n`;
}

/** Every part in the order of the file; what the plan does not have is left out. */
function partsOf(plan: Plan): Partial<Record<Part, unknown>> {
  const parts: Record<Part, unknown> = {
    settings: plan.settings,
    site: plan.site,
    previousPlan: previousPlanOf(plan),
    // The text of a document stands once, with the documents.
    terms: plan.terms.map(({ document, ...term }) => ({ ...term, documentId: document?.id ?? null })),
    initiatives: plan.initiatives,
    departments: plan.departments,
    documents: plan.documents,
    indicators: plan.indicators,
    reports: plan.reports,
    glossary: plan.glossary,
    topics: plan.topics,
    knownDiscrepancies: plan.knownDiscrepancies,
    queryWords: plan.queryWords,
    log: plan.log,
    moved: plan.moved,
    publishedIds: plan.publishedIds,
  };
  const isThere = (part: unknown) => part !== null && !(Array.isArray(part) && part.length === 0);
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => isThere(part)));
}

/** Where the plan before this one is to be found; its own file says the rest. */
function previousPlanOf({ settings: { previousPlan } }: Plan): { id: string; title: string; address: string } | null {
  return previousPlan ? { id: previousPlan.file.replace(/\.json$/, ''), title: previousPlan.name, address: previousPlan.url } : null;
}
