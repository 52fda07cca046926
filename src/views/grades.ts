import type { Tone } from '../model/grade.ts';
import { gradesAt } from '../model/grade.ts';
import type { Plan } from '../model/plan.ts';
import type { Report, ReportEntry } from '../model/report.ts';

/** A grade as a page shows it: the plan's own word, and a tone that a shape says beside it. */
export interface GradeView {
  label: string;
  tone: Tone | 'absent';
  /** What the grade means in the period at hand, where the plan says it. */
  meaning?: string | undefined;
  /** Place among the grades, from 0 for the best; those that are no grade come after all others. */
  rank: number;
}

/** What a report says where it says nothing of an initiative, or gives it no grade: three things that are not the same. */
export const NOT_REPORTED = '報告なし';
export const NOT_GRADED = '評価なし';

/** The grades in use for the report of `period`, best first. */
export function gradeViews(plan: Plan, period: string): GradeView[] {
  return gradesAt(plan.settings.grades ?? [], period).map((grade, rank) => ({ ...grade, rank }));
}

/** The grade of an entry; null where the plan has no grades at all. */
export function gradeOf(plan: Plan, report: Report, entry: ReportEntry | 'not-reported' | undefined): GradeView | null {
  const grades = gradeViews(plan, report.id);
  if (grades.length === 0) return null;
  if (entry === undefined || entry === 'not-reported') return { label: NOT_REPORTED, tone: 'absent', rank: grades.length + 1 };
  return grades.find(({ label }) => label === entry.grade) ?? { label: NOT_GRADED, tone: 'absent', rank: grades.length };
}

/** How many of each: the plan's grades in their order, those that do not occur too, then what is no grade where it occurs. */
export interface GradeCount {
  grade: GradeView;
  count: number;
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
