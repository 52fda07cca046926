import type { KnownProblems } from '../src/check/check-plan.ts';
import { checkPlan, STALE_RULE } from '../src/check/check-plan.ts';
import type { Reminder } from '../src/check/reminders.ts';
import { reminders } from '../src/check/reminders.ts';
import { formatReport as formatProblems, shownPath } from '../src/load/format-report.ts';
import { readPlan } from '../src/load/read-plan.ts';
import type { Plan } from '../src/model/plan.ts';
import type { Problem } from '../src/model/problem.ts';

/** A content folder, read and checked. */
export interface CheckedPlan {
  folder: string;
  /** `null` where a needed file is missing or cannot be read. Not to be published while there are problems. */
  plan: Plan | null;
  problems: Problem[];
  known: KnownProblems[];
  reminders: Reminder[];
  locate: (problem: Problem) => { line: number; column: number } | null;
}

/** Reads the plan in `folder` and runs every check. */
export async function loadCheckedPlan(folder: string): Promise<CheckedPlan> {
  const { plan, problems, locate } = await readPlan(folder);
  if (!plan) return { folder, plan, problems, known: [], reminders: [], locate };
  const checked = checkPlan(plan);
  // Where files are at fault, discrepancies may only seem to be gone.
  const found = problems.length > 0 ? checked.problems.filter((problem) => problem.rule !== STALE_RULE) : checked.problems;
  return { folder, plan, problems: [...problems, ...found], known: checked.knownProblems, reminders: reminders(plan), locate };
}

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

function summaryOf({ plan, problems, known }: CheckedPlan): string {
  if (problems.length > 0) return `${problems.length} 件の問題があります。直すまで公開できません。`;
  if (!plan) return '内容を読めません。';
  const { words } = plan.settings;
  const counts = [
    `${words.policy} ${plan.policies.length}`,
    `${words.initiative} ${plan.initiatives.length}`,
    ...(plan.tryItems.length > 0 ? [`${words.tryItem} ${plan.tryItems.length}`] : []),
    ...(plan.vintages.length > 0 ? [`${words.effectAmountShort}の表 ${plan.vintages.length}`] : []),
    `${words.department} ${plan.departments.length}`,
    ...(known.length > 0 ? [`理由のある食い違い ${known.length}`] : []),
  ];
  return `問題はありません（${counts.join('、')}）。`;
}
