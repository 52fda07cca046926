import type { Tone } from '../../model/grade.ts';
import { gradesAt } from '../../model/grade.ts';
import type { Plan } from '../../model/plan.ts';
import type { Report, ReportEntry } from '../../model/report.ts';

/** A grade as a page shows it: the plan's own word, and a tone that a shape says beside it. */
export interface GradeView {
  label: string;
  tone: Tone | 'absent';
  /** What the grade means in the period at hand, where the plan says it. */
  meaning?: string | undefined;
  /** What it is called in addresses. */
  value: string;
  /** Place among all grades that the plan ever had, from 0 for the best: periods of other grades can be compared. */
  rank: number;
}

/** What a report says where it says nothing of an initiative, or gives it no grade: three things that are not the same. */
export const NOT_REPORTED = '未報告';
export const NOT_GRADED = '評価なし';

/** The grades in use for the report of `period`, best first. */
export function gradeViews(plan: Plan, period: string): GradeView[] {
  return gradesAt(plan.settings.grades ?? [], period).map((grade) => ({ ...grade, value: grade.label }));
}

/** What stands in place of a grade after `grades`: none was given, nothing was reported. */
function absentGrades(grades: readonly GradeView[]): [notGraded: GradeView, notReported: GradeView] {
  const worst = Math.max(-1, ...grades.map(({ rank }) => rank));
  return [
    { label: NOT_GRADED, value: 'not-graded', tone: 'absent', rank: worst + 1 },
    { label: NOT_REPORTED, value: 'not-reported', tone: 'absent', rank: worst + 2 },
  ];
}

/** The grades in use for the report of `period`, and what may stand in their place. */
export function everyGrade(plan: Plan, period: string): GradeView[] {
  const grades = gradeViews(plan, period);
  return [...grades, ...absentGrades(grades)];
}

/** The report that gives `plan` its latest grades; undefined where there is none, or the plan has no grades. */
export function latestGrading(plan: Plan, reports: readonly Report[] = plan.reports): Report | undefined {
  const latest = reports.at(-1);
  return latest && gradeViews(plan, latest.id).length > 0 ? latest : undefined;
}

/** The grade of an entry; null where the plan has no grades at all. */
export function gradeOf(plan: Plan, report: Report, entry: ReportEntry | 'not-reported' | undefined): GradeView | null {
  const grades = gradeViews(plan, report.id);
  if (grades.length === 0) return null;
  const [notGraded, notReported] = absentGrades(grades);
  if (entry === undefined || entry === 'not-reported') return notReported;
  return grades.find(({ label }) => label === entry.grade) ?? notGraded;
}

/** How many of each: the plan's grades in their order, those that do not occur too, then what is no grade where it occurs. */
export interface GradeCount {
  grade: GradeView;
  count: number;
  /** Where those are listed; undefined where no list holds just them. */
  address?: string | undefined;
}

/** Counts the grades of `entries`. */
export function countGrades(plan: Plan, report: Report, entries: readonly (ReportEntry | 'not-reported' | undefined)[]): GradeCount[] {
  const found = entries.flatMap((entry) => gradeOf(plan, report, entry) ?? []);
  const others = [NOT_GRADED, NOT_REPORTED].flatMap((label) => found.find((grade) => grade.label === label) ?? []);
  return [...gradeViews(plan, report.id), ...others].map((grade) => ({
    grade,
    count: found.filter(({ label }) => label === grade.label).length,
  }));
}

/** Whether a grade rose or fell against the one before; undefined where either is no grade that ranks. */
export function movementOf(now: GradeView | null, before: GradeView | null): 'rose' | 'fell' | 'same' | undefined {
  const ranks = (grade: GradeView | null): grade is GradeView => grade !== null && grade.tone !== 'none' && grade.tone !== 'absent';
  if (!ranks(now) || !ranks(before)) return undefined;
  return now.rank < before.rank ? 'rose' : now.rank > before.rank ? 'fell' : 'same';
}

/** The grades of `report` that meant something else in the report `before`. */
export function redefinedGrades(plan: Plan, before: Report, report: Report): string[] {
  const then = gradeViews(plan, before.id);
  return gradeViews(plan, report.id)
    .filter(({ label, meaning }) => then.some((each) => each.label === label && each.meaning !== meaning))
    .map(({ label }) => label);
}
