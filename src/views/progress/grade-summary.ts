import { addressOf } from '../../address.ts';
import type { Plan } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { PageLink } from '../site/site-navigation.ts';
import type { GradeCount } from './grades.ts';
import { countGrades, latestGrading } from './grades.ts';
import { periodLabel } from './progress.ts';

/** How many of each grade the initiatives of one page have, and where all of them are. */
export interface GradeSummary {
  /** 令和6年度の評価. */
  heading: string;
  /** Only what occurs. */
  counts: readonly GradeCount[];
  link: PageLink;
}

/** The grades of `initiatives` in the latest report of their term: what its pages say does not change with a later term. */
export function gradesInTerm({ plan, term }: TermPlan, initiatives: readonly { id: string }[]): GradeSummary | null {
  const report = latestGrading(
    plan,
    plan.reports.filter((each) => each.term === term.id),
  );
  return report ? summaryOf(plan, report, term.words.grade, initiatives) : null;
}

/** The grades of `initiatives` in the latest report of all. */
export function gradesNow({ plan, term }: TermPlan, initiatives: readonly { id: string }[]): GradeSummary | null {
  const report = latestGrading(plan);
  return report ? summaryOf(plan, report, term.words.grade, initiatives) : null;
}

function summaryOf(plan: Plan, report: Report, word: string, initiatives: readonly { id: string }[]): GradeSummary | null {
  const entries = initiatives.flatMap(({ id }) => report.entries[id] ?? []);
  const counts = countGrades(plan, report, entries).filter(({ count }) => count > 0);
  const period = periodLabel(report);
  const reportWord = plan.terms.find(({ id }) => id === report.term)?.words.report ?? '';
  // Counts that do not come to as many as are listed say how many they are of.
  const covered = entries.length < initiatives.length ? `（${initiatives.length}件のうち、${reportWord}にある${entries.length}件）` : '';
  const link = { label: `${period}の${reportWord}を見る`, address: addressOf.report(report.id) };
  return counts.length > 0 ? { heading: `${period}の${word}${covered}`, counts, link } : null;
}
