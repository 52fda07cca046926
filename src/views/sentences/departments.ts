import { formatDate } from '../../format.ts';
import type { Department } from '../../model/department.ts';
import type { Words } from '../../model/words.ts';
import type { PageLink } from '../site/site-navigation.ts';
import type { MarkedText } from '../site/term-marks.ts';

/** What the page of all departments holds: 19の担当課と、それぞれの取組の数です。 */
export function departmentsDescription(words: Words, count: number): string {
  return `${count}の${words.departmentShort}と、それぞれの${words.initiative}の数です。`;
}

/** What they are: 取組を受け持つ19の担当課です。 */
export function departmentsLead(words: Words, count: number): string {
  return `${words.initiative}を受け持つ${count}の${words.departmentShort}です。`;
}

/** Over the counts of initiatives: 主担当の取組数; 取組の数 where the plan has one word for any department. */
export function leadsHeading({ department, departmentShort, initiative }: Words): string {
  return department === departmentShort ? `${initiative}の数` : `${department.replace(/課$/, '')}の${initiative}数`;
}

/** Over the counts of initiatives for which only a Try names a department, in two lines. Needs a plan with Try. */
export function joinsHeading({ tryItem, initiative }: Words): readonly string[] {
  return [`${tryItem}の一覧`, `だけに載る${initiative}`];
}

/** What the page of one department holds; the change only where the term has changes. */
export function departmentDescription(words: Words, name: string, count: number, hasChanges: boolean): string {
  return `${name}が${words.department}である${words.initiative}${count}件${hasChanges ? `と、その${words.change}` : ''}です。`;
}

/** The same of one that has none of its initiatives any more. */
export function formerlyLed(words: Words, name: string, count: number): string {
  return `計画で${name}が${words.department}である${words.initiative}${count}件と、今の${words.department}です。`;
}

/** A section's own record, and the sections out of which it came. */
export interface DepartmentPast {
  department: Department;
  predecessors: readonly Department[];
}

/**
 * What it was called and what became of it until `day`, each as a sentence with links to the sections that it names;
 * nothing for one that is as the document prints it. Its `name` is the one that was printed, `linkTo` names the others.
 */
export function departmentHistory(
  { department, predecessors }: DepartmentPast,
  day: string | undefined,
  linkTo: (id: string, date: string) => PageLink,
): (readonly MarkedText[])[] {
  const { name, from, renamed = [], until } = department;
  const isPast = (date: string) => day === undefined || date <= day;
  const names = [name, ...renamed.map((each) => each.name)];
  const linked = (ids: readonly string[], date: string) => joined(ids.map((id) => linkTo(id, date)));
  return [
    ...(from !== undefined && isPast(from) ? [cameToBe(from, predecessors, linked)] : []),
    ...renamed.flatMap((each, at) =>
      isPast(each.date) ? [[{ text: `${formatDate(each.date)}に、${names[at]}から${each.name}に名称が変わりました。` }]] : [],
    ),
    ...(until && isPast(until.date)
      ? [
          [
            { text: `${formatDate(until.date)}に、` },
            ...linked(until.successors, until.date),
            { text: until.successors.length > 1 ? 'に分かれました。' : 'に統合されました。' },
          ],
        ]
      : []),
  ];
}

function cameToBe(
  date: string,
  predecessors: readonly Department[],
  linked: (ids: readonly string[], date: string) => MarkedText[],
): MarkedText[] {
  const those = predecessors.filter(({ until }) => until?.date === date);
  if (those.length === 0) return [{ text: `${formatDate(date)}にできました。` }];
  const isPart = those.some(({ until }) => (until?.successors.length ?? 0) > 1);
  const ids = those.map(({ id }) => id);
  return [
    { text: `${formatDate(date)}に、` },
    ...linked(ids, date),
    { text: isPart ? 'から分かれてできました。' : 'が統合されてできました。' },
  ];
}

/** Names with と between them. */
function joined(links: readonly PageLink[]): MarkedText[] {
  return links.flatMap(({ label, address }, at) => [...(at > 0 ? [{ text: 'と' }] : []), { text: label, address }]);
}

/** Over what the document prints under it and another has now. */
export function passedOnHeading(words: Words): string {
  return `計画では担当で、今は別の${words.departmentShort}のもの`;
}

/** Why initiatives stand on the page that others lead. Needs a plan with Try. */
export function joinedNote(words: Words, name: string): string {
  return `${words.transitions}の${words.department}は別ですが、${words.tryItem}の一覧に${name}の名があります。`;
}

/** Over what an earlier term's document prints under a department that has nothing any more: 後期アクションプランで担当だった取組 27件. */
export function onceLedHeading(words: Words, term: string, count: number): string {
  return `${term}で${words.department}だった${words.initiative} ${count}件`;
}

/** Said of a department that leads nothing in the term. */
export function leadsNothing(words: Words, term: string): string {
  return `${term}の${words.department}ではありません。`;
}
