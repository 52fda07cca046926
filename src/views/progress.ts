import { addressOf } from '../address.ts';
import { formatDate, formatPeriod } from '../format.ts';
import { groupTitle } from '../model/group.ts';
import { parsePeriod } from '../model/period.ts';
import type { Plan, Term } from '../model/plan.ts';
import { presentTerm } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import { termPlanOf } from '../model/term-plan.ts';
import type { GradeCount, GradeView } from './grades.ts';
import { countGrades, gradeViews } from './grades.ts';
import type { IndicatorView } from './indicators.ts';
import { buildIndicator } from './indicators.ts';
import type { PageHead } from './page-frame.ts';
import type { EntryHeadings, ProgressEntry } from './progress-entry.ts';
import { entryHeadings, progressEntries } from './progress-entry.ts';
import { standingOf } from './section.ts';
import { gradesSentence, movementSentence, redefinedSentence } from './sentences/progress.ts';
import type { PageLink } from './site-navigation.ts';

/** The grades of one group or section: a row of a table. */
export interface GradeRow {
  label: string;
  address?: string | undefined;
  total: number;
  /** In the order of `ReportView.counts`. */
  counts: readonly number[];
}

/** Entries under one heading. */
export interface ProgressGroup {
  anchor: string;
  title: string;
  entries: readonly ProgressEntry[];
}

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
  total: number;
  grades: readonly GradeView[];
  counts: readonly GradeCount[];
  byGroup: readonly GradeRow[];
  byDepartment: readonly GradeRow[];
  rose: readonly ProgressEntry[];
  fell: readonly ProgressEntry[];
  notReported: readonly ProgressEntry[];
  indicators: readonly IndicatorView[];
  groups: readonly ProgressGroup[];
  previous?: PageLink | undefined;
  next?: PageLink | undefined;
  headings: ReportHeadings;
}

/** What the parts of a report's page are called in the plan's words. */
export interface ReportHeadings {
  meanings: string;
  counts: string;
  byGroup: { caption: string; row: string };
  byDepartment: { summary: string; caption: string; row: string };
  total: string;
  rose: string;
  fell: string;
  notReported: string;
  entries: string;
  /** 32件. */
  entryCount: string;
  turn: string;
  entry: EntryHeadings;
}

/** The page of the report `id`. Throws where the plan has none of that id. */
export function buildReport(plan: Plan, id: string): ReportView {
  const at = plan.reports.findIndex((each) => each.id === id);
  const report = plan.reports[at];
  if (!report) throw new Error(`No report ${id}`);
  const before = plan.reports[at - 1];
  const term = termOf(plan, report);
  const entries = progressEntries(plan, report, before);
  const counts = countGrades(plan, report, Object.values(report.entries));
  const row = rowMaker(plan, report, counts);
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
      ? movementSentence(term.words, periodLabel(before), entries) + redefinedSentence(term.words, redefinedSince(plan, before, report))
      : '',
    facts: [...(report.date ? [`公表日：${formatDate(report.date)}`] : []), ...(report.note ? [report.note] : [])],
    document: documentOf(plan, report),
    total: entries.length,
    grades: gradeViews(plan, report.id),
    counts,
    byGroup: term.outline.map((group) =>
      row(
        groupTitle(group),
        addressOf.policy(term.id, group.id),
        entries.filter((each) => each.group.split('/')[0] === group.id),
      ),
    ),
    byDepartment: departmentRows(entries, row),
    rose: entries.filter(({ movement }) => movement === 'rose'),
    fell: entries.filter(({ movement }) => movement === 'fell'),
    notReported: entries.filter(({ isReported }) => !isReported),
    indicators: plan.indicators.filter(({ id: each }) => report.actuals?.[each] !== undefined).map((each) => buildIndicator(plan, each)),
    groups: groupsOf(entries, (path) => standingOf(termPlanOf(plan, term), path).map(groupTitle).join(' › ')),
    previous: linkTo(before),
    next: linkTo(plan.reports[at + 1]),
    headings: headingsOf(term, entries.length),
  };
}

function headingsOf({ words, levels }: Term, total: number): ReportHeadings {
  const { grade, department, initiative, report } = words;
  const [top = ''] = levels;
  return {
    meanings: `${grade}の意味`,
    counts: `${grade}の数`,
    byGroup: { caption: `${top}ごとの${grade}`, row: top },
    byDepartment: { summary: `${department}ごとの数`, caption: `${department}ごとの${grade}`, row: department },
    total: words.total,
    rose: `${grade}が上がったもの`,
    fell: `${grade}が下がったもの`,
    notReported: '報告のないもの',
    entries: `${initiative}ごとの報告`,
    entryCount: `${total}件`,
    turn: `前後の${report}`,
    entry: entryHeadings(words),
  };
}

/** 令和6年度上半期. */
export function periodLabel({ id }: Pick<Report, 'id'>): string {
  return formatPeriod(parsePeriod(id));
}

/** The term that a report is about. */
function termOf(plan: Plan, report: Report): Term {
  return plan.terms.find(({ id }) => id === report.term) ?? presentTerm(plan);
}

/** The grades of `report` that meant something else in the report before. */
function redefinedSince(plan: Plan, before: Report, report: Report): string[] {
  const then = gradeViews(plan, before.id);
  return gradeViews(plan, report.id)
    .filter(({ label, meaning }) => then.some((each) => each.label === label && each.meaning !== meaning))
    .map(({ label }) => label);
}

type RowMaker = (label: string, address: string | undefined, entries: readonly ProgressEntry[]) => GradeRow;

function rowMaker(plan: Plan, report: Report, columns: readonly GradeCount[]): RowMaker {
  return (label, address, entries) => {
    const own = countGrades(
      plan,
      report,
      entries.map(({ id }) => report.entries[id]),
    );
    return {
      label,
      address,
      total: entries.length,
      counts: columns.map(({ grade }) => own.find((each) => each.grade.label === grade.label)?.count ?? 0),
    };
  };
}

/** A row a section, by how it was called then, in the order in which they come; an initiative of two counts in both. */
function departmentRows(entries: readonly ProgressEntry[], row: RowMaker): GradeRow[] {
  const sections = new Map(entries.flatMap(({ departments }) => departments).map((link) => [link.address, link]));
  return [...sections.values()].map(({ label, address }) =>
    row(
      label,
      address,
      entries.filter(({ departments }) => departments.some((each) => each.address === address)),
    ),
  );
}

function groupsOf(entries: readonly ProgressEntry[], titleOf: (path: string) => string): ProgressGroup[] {
  const paths = [...new Set(entries.map(({ group }) => group))];
  return paths.map((path) => ({
    anchor: `group-${path.replaceAll('/', '-') || 'none'}`,
    title: path === '' ? 'どこにも属さないもの' : titleOf(path),
    entries: entries.filter(({ group }) => group === path),
  }));
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
