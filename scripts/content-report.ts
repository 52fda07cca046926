import type { CheckedPlan } from '../src/checked-plan.ts';
import { formatReport as formatProblems, shownPath } from '../src/load/format-report.ts';
import { presentTerm } from '../src/model/plan.ts';

/** All of it as an editor reads it: every problem with its line, then reminders, then the counts. */
export function formatReport(checked: CheckedPlan): string {
  const { folder, problems, locate } = checked;
  const reminded = checked.reminders.map(({ file, message }) => `${shownPath(folder, file)}  ${message}`);
  return [
    ...(problems.length > 0 ? [formatProblems(problems, { folder, locate }), ''] : []),
    ...(reminded.length > 0
      ? ['公開の前に確かめてください（このままでも公開できます）：', ...reminded.map((line) => `  ${line}`), '']
      : []),
    summaryOf(checked),
  ].join('\n');
}

function summaryOf({ plan, problems, knownProblems }: CheckedPlan): string {
  if (problems.length > 0) return `${problems.length} 件の問題があります。直すまで公開できません。`;
  if (!plan) return '内容を読めません。';
  const { words, levels, outline, tryItems, vintages } = presentTerm(plan);
  const counts = [
    ...(plan.terms.length > 1 ? [`期 ${plan.terms.length}`] : []),
    `${levels[0]} ${outline.length}`,
    `${words.initiative} ${plan.initiatives.length}`,
    ...(tryItems.length > 0 ? [`${words.tryItem} ${tryItems.length}`] : []),
    ...(vintages.length > 0 ? [`${words.effectAmountShort}の表 ${vintages.length}`] : []),
    ...(plan.reports.length > 0 ? [`${words.report} ${plan.reports.length}`] : []),
    `${words.department} ${plan.departments.length}`,
    ...(knownProblems.length > 0 ? [`理由のある食い違い ${knownProblems.length}`] : []),
  ];
  return `問題はありません（${counts.join('、')}）。`;
}
