import type { Plan } from '../../model/plan.ts';
import type { Words } from '../../model/words.ts';
import { printWord } from './document.ts';

/** Over the topics of one initiative, whose grouping they are said with them. */
export const TOPICS_BY_EDITOR = 'テーマ（編集者注）';

type Documented = Pick<Plan, 'documents'>;

/** Whose grouping it is: said on every page that shows it. */
export function topicsNote(plan: Documented): string {
  return `テーマは${printWord(plan)}にはなく、このサイトの編集者が付けた分類です。`;
}

/** What the list of topics holds. */
export function topicsLead({ initiative }: Words, count: number): string {
  return `${initiative}を、身近な${count}のテーマに分けました。1つの${initiative}が複数のテーマに入ることもあります。`;
}

/** What the page of one topic holds, where its editor does not say it. */
export function topicDescription({ initiative }: Words, name: string, count: number): string {
  return `「${name}」に関わる${count}の${initiative}です。`;
}

/** Over the initiatives that are in force. */
export function goingOnHeading({ initiative }: Words, count: number): string {
  return `進めている${initiative}（${count}件）`;
}

/** Over those that are not. */
export function endedHeading({ initiative }: Words, count: number): string {
  return `終わった${initiative}（${count}件）`;
}

/** How many of a topic are in force, beside its name: 7件（ほかに終わった2件）. */
export function topicCount({ going, ended }: { going: number; ended: number }): string {
  return ended > 0 ? `${going}件（ほかに終わった${ended}件）` : `${going}件`;
}
