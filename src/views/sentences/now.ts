import { formatDate } from '../../format.ts';
import type { InitiativeEvent } from '../../model/event.ts';
import { nameIn } from '../../model/name-in.ts';
import type { Plan } from '../../model/plan.ts';
import type { InitiativeState } from '../../model/state-of.ts';
import type { TermInitiative } from '../../model/term-plan.ts';
import type { Words } from '../../model/words.ts';

/** How one stands after an end, in one word. */
export const ENDINGS = { completed: '完了', ended: '終了', suspended: '休止', merged: '統合' } as const;

/**
 * How an initiative stands now, where that is not what its row prints: 令和8年10月1日に統合, 今の名称は「…」; of one that
 * began after the document, when it did. Empty where print and present agree.
 */
export function nowNote(
  plan: Plan,
  row: Pick<TermInitiative, 'name'>,
  state: InitiativeState,
  began?: Pick<InitiativeEvent, 'date'> | undefined,
): string {
  if (state.because.kind === 'event' && state.status !== 'active' && state.status !== 'not-begun') {
    const into = state.mergedInto.map((id) => `「${nameIn(plan, id, state.term)}」`).join('と');
    return `${formatDate(state.because.event.date)}に${into && `${into}に`}${ENDINGS[state.status]}`;
  }
  const isRenamed = row.name !== undefined && row.name !== state.name && state.status === 'active';
  return [...(began ? [`${formatDate(began.date)}に開始`] : []), ...(isRenamed ? [`今の名称は「${state.name}」`] : [])].join('、');
}

/** Over initiatives that began after the document of their term and stand in no list that it prints. */
export const SINCE_THE_DOCUMENT = '計画の後に始まったもの';

/** When such an initiative began, and on what that rests: 令和8年7月1日に始まりました（担当課に確認：…）。 */
export function beganSentence(date: string, basis: string): string {
  return `${formatDate(date)}に始まりました${basis && `（${basis}）`}。`;
}

/** Over all that became of a plan's list after its document. */
export const CHANGED_SINCE = '計画の後に変わったもの';

/** The ways in which today's list can differ from the printed one, in the order in which they are told. */
export const SINCE_KINDS = ['passed-on', 'merged', 'completed', 'ended', 'taken-over', 'began', 'suspended'] as const;
export type SinceKind = (typeof SINCE_KINDS)[number];

/** None of any kind. */
export const NOTHING: Readonly<Record<SinceKind, number>> = {
  'passed-on': 0,
  merged: 0,
  completed: 0,
  ended: 0,
  'taken-over': 0,
  began: 0,
  suspended: 0,
};

/** How many there are of each kind since the document, and how many there are in all on `day`. */
export interface SinceCounts {
  counts: Readonly<Record<SinceKind, number>>;
  now: number;
  /** Undefined where the site does not say of which day it speaks. */
  day: string | undefined;
  /** True where `day` was the last one of a term that is over. */
  isPast: boolean;
}

/**
 * What became of the printed list, so that it adds up: その後、1件が完了し、1件が始まりました。令和8年11月1日現在は…. Empty
 * where nothing did. `opening` leads over from what stands before it; `others` is what else there is: ほかの担当課.
 */
export function sinceSentence(
  { counts, now, day, isPast }: SinceCounts,
  { noun, others = '' }: { noun: string; others?: string },
  opening: string,
): string {
  const moves = SINCE_KINDS.filter((kind) => kind !== 'suspended' && counts[kind] > 0).map((kind) =>
    moved(kind, counts[kind], noun, others),
  );
  const { suspended } = counts;
  if (moves.length === 0 && suspended === 0) return '';
  const told = moves.map(({ stem, past }, at) => (at === moves.length - 1 ? past : stem)).join('、');
  return `${told && `${opening}${told}。`}${standing(now, suspended, noun, { day, isPast })}`;
}

/** How many the document has, before what became of them. */
export function printedCount(count: number, noun: string): string {
  return `計画では${count}の${noun}です。`;
}

function moved(kind: SinceKind, count: number, noun: string, others: string): { stem: string; past: string } {
  const [subject, verb] = {
    merged: [`${count}件がほかの${noun}に`, '統合され'],
    completed: [`${count}件が`, '完了し'],
    ended: [`${count}件が`, '終わり'],
    began: [`${count}件が`, '始まり'],
    'passed-on': [`${count}件を${others}に`, '引き渡し'],
    'taken-over': [`${count}件を${others}から`, '引き継ぎ'],
    suspended: ['', ''],
  }[kind];
  return { stem: `${subject}${verb}`, past: `${subject}${verb}ました` };
}

function standing(now: number, suspended: number, noun: string, { day, isPast }: Pick<SinceCounts, 'day' | 'isPast'>): string {
  const on = day === undefined ? '今' : isPast ? `期の終わり（${formatDate(day)}）に` : `${formatDate(day)}現在`;
  const when = `${on}は`;
  const [goesOn, there, rests] = isPast ? ['がありました', 'があり', '休止していました'] : ['を進めています', 'があり', '休止中です'];
  if (now === 0) return `${on}、進めている${noun}は${isPast ? 'ありませんでした' : 'ありません'}。`;
  return suspended > 0 ? `${when}${now}の${noun}${there}、うち${suspended}件は${rests}。` : `${when}${now}の${noun}${goesOn}。`;
}

/** Its name of today beside the one that the plan printed: 今の名称は「…」です（計画での名称は「…」）。 */
export function nameNowSentence(now: string, printed: string): string {
  return `今の名称は「${now}」です（計画での名称は「${printed}」）。`;
}

/** The same of who has it: 今の主担当課は人事課です（計画での名称は職員課）。 */
export function departmentsNowSentence({ department }: Words, now: readonly string[], printed: readonly string[]): string {
  return `今の${department}は${now.join('・')}です（計画での名称は${printed.join('・')}）。`;
}
