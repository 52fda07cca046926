import type { Plan } from '../../model/plan.ts';

/** What sentences call that on which facts rest: 原資料 where the plan comes with any, else 計画, the plan itself. */
export function printWord({ documents }: Pick<Plan, 'documents'>): string {
  return documents.length > 0 ? '原資料' : '計画';
}

/** Said beside explanations of the editor's own. */
export function editorsNote(plan: Pick<Plan, 'documents'>): string {
  return `説明は${printWord(plan)}にはなく、このサイトの編集者が付けたものです。`;
}

/** The same, shorter, over the words that occur on a page. */
export function editorsWords(plan: Pick<Plan, 'documents'>): string {
  return `${printWord(plan)}にはない、編集者による説明です。`;
}
