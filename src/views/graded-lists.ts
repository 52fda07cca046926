import { addressOf } from '../address.ts';
import type { Plan } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import { termPlanOf } from '../model/term-plan.ts';
import type { GradeCount } from './grades.ts';
import { gradeOf, latestGrading } from './grades.ts';

/** What the list of initiatives calls those of which its report says nothing, not even that it was not given. */
export const NOT_IN_REPORT = { value: 'not-in-report', label: '報告にない' } as const;

/** The grade by which the list of initiatives is narrowed; undefined where the plan gives none. */
export function gradeValueOf(plan: Plan, initiativeId: string): string | undefined {
  const report = latestGrading(plan);
  if (!report) return undefined;
  const entry = report.entries[initiativeId];
  return (entry && gradeOf(plan, report, entry)?.value) ?? NOT_IN_REPORT.value;
}

/**
 * `counts` of `report`, each with the address of the list of just those initiatives: where it is the latest report and
 * all that it tells of stand in the list of the present term.
 */
export function countsWithLists(plan: Plan, report: Report, counts: readonly GradeCount[]): GradeCount[] {
  const present = termPlanOf(plan);
  const listed = new Set([...present.initiatives, ...present.begun].map(({ id }) => id));
  const isListed = latestGrading(plan) === report && Object.keys(report.entries).every((id) => listed.has(id));
  return counts.map((each) => ({
    ...each,
    address: isListed && each.count > 0 ? `${addressOf.initiatives}?grade=${encodeURIComponent(each.grade.value)}` : undefined,
  }));
}
