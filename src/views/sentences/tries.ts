import type { Term } from '../../model/plan.ts';

/** What the page of all Try items holds: 後期アクションプランのTry 9項目と、それぞれの取組の数です。 */
export function triesDescription({ name, words }: Term, count: number): string {
  return `${name}の${words.tryItem} ${count}項目と、それぞれの${words.initiative}の数です。`;
}

/** What they are for: 後期アクションプランの方向を示す9項目です。 */
export function triesLead({ name }: Term, count: number): string {
  return `${name}の方向を示す${count}項目です。`;
}

/** What the page of one Try lists: …（Try①）の取組です。新規の取組 4件、既存取組 3件。 Needs a Try with lists. */
export function tryDescription(
  { words }: Term,
  { title, label, lists }: { title: string; label: string; lists: readonly { heading: string; entries: readonly unknown[] }[] },
): string {
  const counts = lists.map(({ heading, entries }) => `${heading} ${entries.length}件`).join('、');
  return `${title}（${label}）の${words.initiative}です。${counts}。`;
}
