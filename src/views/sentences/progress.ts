import type { Words } from '../../model/words.ts';
import type { GradeCount } from '../progress/grades.ts';
import type { ProgressEntry } from '../progress/progress-entry.ts';

/** What a report says in all: 32の施策のうち、Sが3、Aが12、Bが10、未報告が1です。 Of a plan without grades only how many were reported. */
export function gradesSentence(words: Words, total: number, counts: readonly GradeCount[]): string {
  const given = counts.filter(({ count }) => count > 0).map(({ grade, count }) => `${grade.label}が${count}`);
  const noun = words.initiative;
  return given.length === 0 ? `${total}の${noun}の${words.report}です。` : `${total}の${noun}の${words.grade}は、${given.join('、')}です。`;
}

/**
 * Grades that mean something else since `since` (この進捗報告, 令和6年度): a rise or a fall may come from that alone. Empty
 * where there are none.
 */
export function redefinedSentence(since: string, redefined: readonly string[]): string {
  return redefined.length === 0 ? '' : `${redefined.map((label) => `「${label}」`).join('')}の意味が${since}から変わっています。`;
}

/** How many good grades the first and the last of several reports give: 良い評価（S・A）は、令和4年度の36件中23件から…。 */
export function gradesThroughPeriods(words: Words, periods: readonly CountedPeriod[]): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return '';
  const good = (period: CountedPeriod) => period.counts.filter(({ grade }) => grade.tone === 'good');
  const sum = (period: CountedPeriod) => good(period).reduce((all, { count }) => all + count, 0);
  const labels = [...new Set([...good(first), ...good(last)].map(({ grade }) => grade.label))].join('・');
  if (labels === '') return `${periods.length}回の${words.report}の${words.grade}の数です。`;
  return `良い${words.grade}（${labels}）は、${first.label}が${first.total}件中${sum(first)}件、${last.label}が${last.total}件中${sum(last)}件です。`;
}

interface CountedPeriod {
  label: string;
  counts: readonly GradeCount[];
  total: number;
}

/** How grades moved since the report before, all entries told: 令和5年度と比べて、評価が上がったものが4、下がったものが2、…です。 */
export function movementSentence(words: Words, before: string, entries: readonly Pick<ProgressEntry, 'movement'>[]): string {
  const count = (movement: ProgressEntry['movement']) => entries.filter((each) => each.movement === movement).length;
  const [rose, fell, same] = [count('rose'), count('fell'), count('same')];
  if (rose + fell + same === 0) return `${before}と比べられる${words.grade}はありません。`;
  const rest = entries.length - rose - fell - same;
  const others = rest > 0 ? `、比べられないものが${rest}` : '';
  return `${before}と比べて、${words.grade}が上がったものが${rose}、下がったものが${fell}、変わらないものが${same}${others}です。`;
}

/** Why rows come to more than their total. */
export function countedInEach({ department, initiative, total }: Words): string {
  return `${department}が2つ以上ある${initiative}は、それぞれの行で数えています。「${total}」では1件です。`;
}

/** What the page of all reports holds: 令和4年度から令和6年度までの3回の進捗報告です。 */
export function reportsLead({ report }: Words, span: string, count: number): string {
  return `${span}の${count}回の${report}です。`;
}
