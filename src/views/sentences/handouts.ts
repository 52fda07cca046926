import type { Plan } from '../../model/plan.ts';
import type { Words } from '../../model/words.ts';
import { printWord } from './document.ts';

/** The way to the list of what a page is about, as a paper for a committee. */
export function printAsHandout({ initiative }: Words): string {
  return `${initiative}を配布資料として印刷`;
}

/** The same of what is new and what ended: 新規・廃止だけを配布資料として印刷. */
export function printChangedAsHandout(labels: readonly string[]): string {
  return `${labels.join('・')}だけを配布資料として印刷`;
}

/** Said beside amounts of groups on the list of a department. */
export function noAmountsByDepartment(plan: Pick<Plan, 'documents'>, { departmentShort }: Words): string {
  return `${departmentShort}ごとの額は${printWord(plan)}に記載がありません。`;
}
