import { addressOf } from '../../address.ts';
import { formatDate, formatPeriod } from '../../format.ts';
import { parsePeriod } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import { termOfReport } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import { termPlanOf } from '../../model/term-plan.ts';
import { gradesSentence, movementSentence, redefinedSentence } from '../sentences/progress.ts';
import type { PageHead } from '../site/page-frame.ts';
import type { PageLink } from '../site/site-navigation.ts';
import { countsWithLists } from './graded-lists.ts';
import type { GradeCount, GradeView } from './grades.ts';
import { countGrades, gradeViews, redefinedGrades } from './grades.ts';
import type { NamedEntries } from './progress-changes.ts';
import { changesIn } from './progress-changes.ts';
import type { GradeTableView } from './progress-counts.ts';
import { gradesByDepartment, gradesByGroup } from './progress-counts.ts';
import { progressEntries } from './progress-entry.ts';
import type { ProgressTop } from './progress-groups.ts';
import { entriesByGroup } from './progress-groups.ts';
import type { ReportHeadings } from './progress-headings.ts';
import { reportHeadings } from './progress-headings.ts';
import type { ReportedIndicator } from './reported-indicators.ts';
import { reportedIndicators } from './reported-indicators.ts';

/** The page /progress/<period>/. */
export interface ReportView {
  head: PageHead;
  report: Report;
  /** 令和6年度. */
  period: string;
  title: string;
  lead: string;
  /** Against the report before; empty where there is none. */
  comparison: string;
  facts: readonly string[];
  document?: { title: string; href?: string | undefined; page?: PageLink | undefined } | undefined;
  grades: readonly GradeView[];
  counts: readonly GradeCount[];
  byGroup: GradeTableView;
  byDepartment: GradeTableView;
  /** What rose, fell or was not reported; those that there are. */
  changes: readonly NamedEntries[];
  /** The plan's own indicators with what the report gives for them. */
  indicators: readonly ReportedIndicator[];
  groups: readonly ProgressTop[];
  /** The parts of the page to jump to, each with how much it holds. */
  contents: readonly PagePart[];
  previous?: PageLink | undefined;
  next?: PageLink | undefined;
  headings: ReportHeadings;
}

/** A part of the page as its own list of contents names it. */
export interface PagePart {
  anchor: string;
  label: string;
  /** 12件; empty where it is no list. */
  countText: string;
}

/** The page of the report `id`. Throws where the plan has none of that id. */
export function buildReport(plan: Plan, id: string): ReportView {
  const at = plan.reports.findIndex((each) => each.id === id);
  const report = plan.reports[at];
  if (!report) throw new Error(`No report ${id}`);
  const before = plan.reports[at - 1];
  const term = termOfReport(plan, report);
  const entries = progressEntries(plan, report, before);
  const counts = countGrades(plan, report, Object.values(report.entries));
  const counted = { plan, report, term, entries, columns: counts };
  const headings = reportHeadings(term, periodLabel(report), entries.length);
  const changes = changesIn(entries, headings);
  const indicators = reportedIndicators(plan, report);
  const groups = entriesByGroup(termPlanOf(plan, term), entries);
  const lead = gradesSentence(term.words, entries.length, counts);
  return {
    head: {
      path: addressOf.report(report.id),
      title: report.title,
      description: lead,
      crumbs: [{ label: term.words.report, address: addressOf.progress }],
    },
    report,
    period: periodLabel(report),
    title: report.title,
    lead,
    comparison: before
      ? movementSentence(term.words, periodLabel(before), entries) +
        redefinedSentence(`この${term.words.report}`, redefinedGrades(plan, before, report))
      : '',
    facts: [...(report.date ? [`公表日：${formatDate(report.date)}`] : []), ...(report.note ? [report.note] : [])],
    document: documentOf(plan, report),
    grades: gradeViews(plan, report.id),
    counts: countsWithLists(plan, report, counts),
    byGroup: gradesByGroup(counted),
    byDepartment: gradesByDepartment(counted),
    changes,
    indicators,
    groups,
    contents: contentsOf(headings, counts.length > 0, changes, indicators.length, groups),
    previous: linkTo(before),
    next: linkTo(plan.reports[at + 1]),
    headings,
  };
}

function contentsOf(
  headings: ReportHeadings,
  hasGrades: boolean,
  changes: readonly NamedEntries[],
  indicators: number,
  groups: readonly ProgressTop[],
): PagePart[] {
  return [
    ...(hasGrades ? [{ anchor: 'counts', label: headings.counts, countText: '' }] : []),
    ...changes.map(({ anchor, title, countText }) => ({ anchor, label: title, countText })),
    ...(indicators > 0 ? [{ anchor: 'indicators', label: headings.indicators, countText: `${indicators}件` }] : []),
    ...groups.map(({ anchor, title, countText }) => ({ anchor, label: title, countText })),
  ];
}

/** 令和6年度上半期. */
export function periodLabel({ id }: Pick<Report, 'id'>): string {
  return formatPeriod(parsePeriod(id));
}

function documentOf(plan: Plan, report: Report): ReportView['document'] {
  const document = plan.documents.find(({ id }) => id === report.document);
  return (
    document && {
      title: document.title,
      href: document.url,
      page: document.lines.length > 0 ? { label: document.title, address: addressOf.document(document.id) } : undefined,
    }
  );
}

function linkTo(report: Report | undefined): PageLink | undefined {
  return report && { label: periodLabel(report), address: addressOf.report(report.id) };
}
