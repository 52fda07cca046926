import type { Plan } from '../model/plan.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { printWord } from '../views/sentences/document.ts';
import type { Column } from './table.ts';

/** The parts of the whole plan in one file, by their keys; those that `plan` does not have are left out. */
export function wholePlanKeys({ plan, term }: TermPlan): Column[] {
  const { words, levels } = term;
  const holds = [levels.join('・'), ...(plan.terms.some(({ tryItems }) => tryItems.length > 0) ? [words.tryItem ?? 'Try'] : [])];
  const amounts = plan.terms.some(({ vintages }) => vintages.length > 0)
    ? `。${words.effectAmount}の額（…Yen）は円を単位とする整数で、まだ決まっていない額は "pending"、額がないものは "not-applicable"`
    : '';
  const keys: Record<keyof WholePlan, string> = {
    settings: '計画の名称と、言葉の使い方',
    site: 'サイトの発行者・更新日・利用条件など',
    terms: `${plan.terms.length > 1 ? '期ごとの' : ''}${holds.join('、')}など、${printWord(plan)}に書かれたこと${amounts}`,
    initiatives: `すべての${words.initiative}（計画の順）`,
    departments: words.departmentShort,
    documents: '原資料。文があるものは1行ずつ（行番号は1から数えます）',
    indicators: '計画の指標',
    reports: words.report,
    glossary: '用語の説明（編集者注）',
    knownDiscrepancies: '計画の中の食い違いと、このサイトでの示し方',
    log: '更新の記録',
  };
  return Object.keys(partsOf(plan)).map((key) => ({ key, heading: key, description: keys[key as keyof WholePlan] }));
}

/** The whole plan as JSON, in the form in which every page reads it. */
export function toWholePlanJson({ plan }: TermPlan): string {
  return `${JSON.stringify(partsOf(plan), null, 1)}\n`;
}

type WholePlan = Pick<Plan, (typeof PARTS)[number]>;

const PARTS = [
  'settings',
  'site',
  'terms',
  'initiatives',
  'departments',
  'documents',
  'indicators',
  'reports',
  'glossary',
  'knownDiscrepancies',
  'log',
] as const;

function partsOf(plan: Plan): Partial<WholePlan> {
  const isThere = (part: unknown) => part !== null && !(Array.isArray(part) && part.length === 0);
  // The text of a document stands once, with the documents.
  const terms = plan.terms.map(({ document, ...term }) => ({ ...term, documentId: document?.id ?? null }));
  return Object.fromEntries(PARTS.map((key) => [key, key === 'terms' ? terms : plan[key]]).filter(([, part]) => isThere(part)));
}
