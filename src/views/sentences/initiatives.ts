import type { TermPlan } from '../../model/term-plan.ts';
import type { Words } from '../../model/words.ts';
import type { InitiativeFacts } from '../initiatives/initiative-facts.ts';

/** One sentence on an initiative for search engines and shared links, from the plan's own words. */
export function initiativeDescription(
  { term, previous }: TermPlan,
  { name, badge, departments, isRenamed, previousName, hasEnded }: InitiativeFacts,
): string {
  const { words } = term;
  const change = badge ? `${words.change}は${badge.label}、` : '';
  const former = isRenamed && previous ? `${previous.short}の名称は「${previousName}」。` : '';
  const of = previous ? `${hasEnded ? previous.name : term.name}の` : '';
  return `${of}${words.initiative}「${name}」。${change}${words.department}は${departments.map(({ label }) => label).join('・')}。${former}`;
}

/** What the page of all initiatives holds: the terms they are of, and how they are ordered. */
export function listDescription({ term }: TermPlan, covered: string): string {
  const { levels } = term;
  return `${covered}を、${levels.join(levels.length > 2 ? '・' : 'と')}ごとに並べた一覧です。`;
}

/** What may be taken along of a list. */
export function takeAlongNote(noun: string): string {
  return `いま表示している${noun}だけを、条件と作成日を付けて持ち帰れます。`;
}

/** Said where nothing fits what a reader chose. */
export function nothingFits(noun: string): string {
  return `条件に合う${noun}はありません。条件を減らすか、ことばを短くしてみてください。`;
}

/** The way from some of a group to the whole of it. */
export function allOfGroup({ initiative }: Pick<Words, 'initiative'>, count: number): string {
  return `${count}件の${initiative}をすべて見る`;
}
