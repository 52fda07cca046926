import { addressOf } from '../../address.ts';
import { formatPeriod } from '../../format.ts';
import { parsePeriod } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import { presentTerm } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import { termPlanOf } from '../../model/term-plan.ts';
import type { GradeCount, GradeView } from './grades.ts';
import { gradeOf, latestGrading } from './grades.ts';

/** What the list of initiatives calls those of which its report says nothing, not even that it was not given. */
export const NOT_IN_REPORT = { value: 'not-in-report', label: '報告にない' } as const;

/** What the latest report grades an initiative, as lists show and narrow by it. */
export interface LatestGrade {
  /** As addresses name it. */
  value: string;
  /** Null for one that the report does not tell of. */
  grade: GradeView | null;
}

/** The latest grade of an initiative; undefined where the plan gives no grades. */
export function latestGradeOf(plan: Plan, initiativeId: string): LatestGrade | undefined {
  const report = latestGrading(plan);
  if (!report) return undefined;
  const entry = report.entries[initiativeId];
  const grade = entry === undefined ? null : gradeOf(plan, report, entry);
  return { value: grade?.value ?? NOT_IN_REPORT.value, grade };
}

/** 評価（令和6年度）. */
export function gradeHeading(plan: Plan, report: Report): string {
  return `${presentTerm(plan).words.grade}（${formatPeriod(parsePeriod(report.id))}）`;
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
