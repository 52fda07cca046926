import { addressOf } from '../../address.ts';
import type { SeriesChart } from '../../charts/chart.ts';
import type { Plan } from '../../model/plan.ts';
import { nowOf, presentTerm } from '../../model/plan.ts';
import { stateOf } from '../../model/state-of.ts';
import type { Words } from '../../model/words.ts';
import { redefinedSentence, reportsLead } from '../sentences/progress.ts';
import type { PageHead } from '../site/page-frame.ts';
import type { PageLink } from '../site/site-navigation.ts';
import { gradeChart, gradesOf } from './grade-chart.ts';
import type { GradeCount, GradeView } from './grades.ts';
import { countGrades, gradeOf, redefinedGrades } from './grades.ts';
import { periodLabel } from './progress.ts';

/** One report as a column of the page of all reports. */
export interface ProgressPeriod extends PageLink {
  id: string;
  title: string;
  counts: readonly GradeCount[];
  total: number;
}

/** The page /progress/: every period side by side. */
export interface ProgressIndexView {
  head: PageHead;
  title: string;
  lead: string;
  periods: readonly ProgressPeriod[];
  /** Null where there are no two periods to draw. */
  chart: SeriesChart | null;
  /** Every grade that any period uses, in the plan's order; then what is no grade. */
  grades: readonly string[];
  /** One initiative a row, a grade a period; null where it was not in that report. */
  rows: readonly { name: string; address: string; cells: readonly ({ grade: GradeView | null; address: string } | null)[] }[];
  headings: {
    counts: string;
    countsCaption: string;
    total: string;
    rows: string;
    rowsCaption: string;
    row: string;
  };
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
  const lead = reportsLead(words, span, reports.length);
  return {
    head: { path: addressOf.progress, title: words.report, description: lead },
    title: words.report,
    lead,
    periods,
    chart: gradeChart(words, periods, redefinitions(plan)),
    grades: gradesOf(periods).map(({ label }) => label),
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
    headings: headingsOf(words),
  };
}

/** From which report on which grades mean something else than before. */
function redefinitions(plan: Plan): string {
  return plan.reports
    .flatMap((report, at) => {
      const before = plan.reports[at - 1];
      return before ? [redefinedSentence(periodLabel(report), redefinedGrades(plan, before, report))] : [];
    })
    .join('');
}

function headingsOf({ grade, initiative, total }: Words): ProgressIndexView['headings'] {
  return {
    counts: `${grade}の数`,
    countsCaption: `報告ごとの${grade}の数`,
    total,
    rows: `${initiative}ごとの移り変わり`,
    rowsCaption: `${initiative}ごとの${grade}`,
    row: initiative,
  };
}
