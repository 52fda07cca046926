import { formatDate } from '../../format.ts';
import type { Department } from '../../model/department.ts';
import type { Words } from '../../model/words.ts';

/** What the page of all departments holds: 19の担当課と、それぞれの取組の数です。 */
export function departmentsDescription(words: Words, count: number): string {
  return `${count}の${words.departmentShort}と、それぞれの${words.initiative}の数です。`;
}

/** What they are: 取組を受け持つ19の担当課です。 */
export function departmentsLead(words: Words, count: number): string {
  return `${words.initiative}を受け持つ${count}の${words.departmentShort}です。`;
}

/** What the page of one department holds; the change only where the term has changes. */
export function departmentDescription(words: Words, name: string, count: number, hasChanges: boolean): string {
  return `${name}が${words.department}である${words.initiative}${count}件${hasChanges ? `と、その${words.change}` : ''}です。`;
}

/** The same of one that has none of its initiatives any more. */
export function formerlyLed(words: Words, name: string, count: number): string {
  return `計画で${name}が${words.department}である${words.initiative}${count}件と、今の${words.department}です。`;
}

/**
 * What it was called and what became of it until `day`, each as a sentence; nothing for one that is as the document prints
 * it. Its `name` is the one that was printed, `nameOf` names the others.
 */
export function departmentHistory(
  { name, from, renamed = [], until }: Department,
  day: string | undefined,
  nameOf: (id: string, date: string) => string,
): string[] {
  const isPast = (date: string) => day === undefined || date <= day;
  const names = [name, ...renamed.map((each) => each.name)];
  return [
    ...(from !== undefined && isPast(from) ? [`${formatDate(from)}にできました。`] : []),
    ...renamed.flatMap((each, at) =>
      isPast(each.date) ? [`${formatDate(each.date)}に、${names[at]}から${each.name}に名称が変わりました。`] : [],
    ),
    ...(until && isPast(until.date)
      ? [
          `${formatDate(until.date)}に、${until.successors.map((id) => nameOf(id, until.date)).join('と')}に${until.successors.length > 1 ? '分かれました' : '統合されました'}。`,
        ]
      : []),
  ];
}

/** Over what the document prints under it and another has now. */
export function passedOnHeading(words: Words): string {
  return `計画では担当で、今は別の${words.departmentShort}のもの`;
}

/** Why initiatives stand on the page that others lead. Needs a plan with Try. */
export function joinedNote(words: Words, name: string): string {
  return `${words.transitions}の${words.department}は別ですが、${words.tryItem}の一覧に${name}の名があります。`;
}

/** Said of a department that leads nothing in the term. */
export function leadsNothing(words: Words, term: string): string {
  return `${term}の${words.department}ではありません。`;
}
