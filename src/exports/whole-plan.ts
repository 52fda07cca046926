import type { Plan } from '../model/plan.ts';
import type { Column } from './table.ts';

/** The parts of the whole plan in one file, by their keys; those that `plan` does not have are left out. */
export function wholePlanKeys(plan: Plan): Column[] {
  const { words } = plan.settings;
  const keys: Record<keyof WholePlan, string> = {
    settings: '計画の名称・期間と、言葉の使い方',
    site: 'サイトの発行者・更新日・利用条件など',
    policies: `${words.policy}と${words.category}。${words.category}ごとに${words.initiative}のIDが計画の順に並びます`,
    departments: words.departmentShort,
    initiatives: `すべての${words.initiative}（計画の順）`,
    tryItems: `${words.tryItem ?? 'Try'}とその一覧（計画に書かれたとおり）`,
    retrospective: plan.retrospective?.title ?? '',
    vintages: `${words.effectAmount}。額（…Yen）は円を単位とする整数で、まだ決まっていない額は "pending"、額がないものは "not-applicable"`,
    glossary: '用語の説明（編集者注）',
    knownDiscrepancies: '計画の中の食い違いと、このサイトでの示し方',
    sourceLines: '原資料の文。行番号は1から数えます',
    updates: '更新の記録',
  };
  return Object.entries(partsOf(plan)).map(([key]) => ({ key, heading: key, description: keys[key as keyof WholePlan] }));
}

/** The whole plan as JSON, in the form in which every page reads it. */
export function toWholePlanJson(plan: Plan): string {
  return `${JSON.stringify(partsOf(plan), null, 1)}\n`;
}

type WholePlan = Pick<Plan, (typeof PARTS)[number]>;

const PARTS = [
  'settings',
  'site',
  'policies',
  'departments',
  'initiatives',
  'tryItems',
  'retrospective',
  'vintages',
  'glossary',
  'knownDiscrepancies',
  'sourceLines',
  'updates',
] as const;

function partsOf(plan: Plan): Partial<WholePlan> {
  const isThere = (part: unknown) => part !== null && !(Array.isArray(part) && part.length === 0);
  return Object.fromEntries(PARTS.map((key) => [key, plan[key]]).filter(([, part]) => isThere(part)));
}
