import { formatDate } from '../../format.ts';
import { nameIn } from '../../model/name-in.ts';
import type { Plan } from '../../model/plan.ts';
import type { InitiativeState } from '../../model/state-of.ts';
import type { TermInitiative } from '../../model/term-plan.ts';
import type { Words } from '../../model/words.ts';

/** How one stands after an end, in one word. */
export const ENDINGS = { completed: '完了', ended: '終了', suspended: '休止', merged: '統合' } as const;

/**
 * How an initiative stands now, where that is not what its row prints: 令和8年10月1日に統合, 今の名称は「…」. Empty where
 * print and present agree.
 */
export function nowNote(plan: Plan, row: Pick<TermInitiative, 'name'>, state: InitiativeState): string {
  if (state.because.kind === 'event' && state.status !== 'active' && state.status !== 'not-begun') {
    const into = state.mergedInto.map((id) => `「${nameIn(plan, id, state.term)}」`).join('と');
    return `${formatDate(state.because.event.date)}に${into && `${into}に`}${ENDINGS[state.status]}`;
  }
  return row.name !== undefined && row.name !== state.name && state.status === 'active' ? `今の名称は「${state.name}」` : '';
}

/** Over initiatives that began after the document of their term and stand in no list that it prints. */
export const SINCE_THE_DOCUMENT = '計画の後に始まったもの';

/** Its name of today beside the one that the plan printed: 今の名称は「…」です（計画での名称は「…」）。 */
export function nameNowSentence(now: string, printed: string): string {
  return `今の名称は「${now}」です（計画での名称は「${printed}」）。`;
}

/** The same of who has it: 今の主担当課は人事課です（計画での名称は職員課）。 */
export function departmentsNowSentence({ department }: Words, now: readonly string[], printed: readonly string[]): string {
  return `今の${department}は${now.join('・')}です（計画での名称は${printed.join('・')}）。`;
}
