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

/** Why initiatives stand on the page that others lead. Needs a plan with Try. */
export function joinedNote(words: Words, name: string): string {
  return `${words.transitions}の${words.department}は別ですが、${words.tryItem}の一覧に${name}の名があります。`;
}

/** Said of a department that leads nothing in the term. */
export function leadsNothing(words: Words, term: string): string {
  return `${term}の${words.department}ではありません。`;
}
