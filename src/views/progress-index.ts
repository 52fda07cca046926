import { addressOf } from '../address.ts';
import type { Plan } from '../model/plan.ts';
import { nowOf, presentTerm } from '../model/plan.ts';
import { stateOf } from '../model/state-of.ts';
import type { GradeCount, GradeView } from './grades.ts';
import { countGrades, gradeOf } from './grades.ts';
import { periodLabel } from './progress.ts';
import type { PageLink } from './site-navigation.ts';

/** One report as a column of the page of all reports. */
export interface ProgressPeriod extends PageLink {
  id: string;
  title: string;
  counts: readonly GradeCount[];
  total: number;
}

/** The page /progress/: every period side by side. */
export interface ProgressIndexView {
  title: string;
  lead: string;
  periods: readonly ProgressPeriod[];
  /** Every grade that any period uses, in the plan's order; then what is no grade. */
  grades: readonly string[];
  /** One initiative a row, a grade a period; null where it was not in that report. */
  rows: readonly { name: string; address: string; cells: readonly ({ grade: GradeView | null; address: string } | null)[] }[];
  initiativeWord: string;
}

/** All reports of the plan; null where it has none. */
export function buildProgressIndex(plan: Plan): ProgressIndexView | null {
  const { reports } = plan;
  const [first] = reports;
  const last = reports.at(-1);
  if (!first || !last) return null;
  const { words } = presentTerm(plan);
  const periods = reports.map((report) => ({
    id: report.id,
    label: periodLabel(report),
    title: report.title,
    address: addressOf.report(report.id),
    counts: countGrades(plan, report, Object.values(report.entries)),
    total: Object.keys(report.entries).length,
  }));
  const span = first === last ? periodLabel(first) : `${periodLabel(first)}から${periodLabel(last)}まで`;
  return {
    title: words.report,
    lead: `${span}の${reports.length}回の${words.report}です。`,
    periods,
    grades: [...new Set(periods.flatMap(({ counts }) => counts.map(({ grade }) => grade.label)))],
    rows: plan.initiatives
      .filter(({ id }) => reports.some(({ entries }) => entries[id] !== undefined))
      .map((initiative) => ({
        name: stateOf(plan, initiative, nowOf(plan)).name,
        address: addressOf.initiative(initiative.id),
        cells: reports.map((report) => {
          const entry = report.entries[initiative.id];
          return entry === undefined
            ? null
            : { grade: gradeOf(plan, report, entry), address: addressOf.reportEntry(report.id, initiative.id) };
        }),
      })),
    initiativeWord: words.initiative,
  };
}
