import { addressOf } from '../../address.ts';
import { groupTitle } from '../../model/group.ts';
import type { Plan, Term } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import { countedInEach } from '../sentences/progress.ts';
import type { GradeCount } from './grades.ts';
import { countGrades } from './grades.ts';
import type { ProgressEntry } from './progress-entry.ts';

/** The grades of one group or section: a row of a table. */
export interface GradeRow {
  label: string;
  address?: string | undefined;
  total: number;
  /** In the order of the table's columns. */
  counts: readonly number[];
}

/** How many of each grade, a row a group or a section, and in all. */
export interface GradeTableView {
  caption: string;
  /** What a row is: 基本方針. */
  heading: string;
  columns: readonly GradeCount[];
  rows: readonly GradeRow[];
  total: number;
  totalWord: string;
  /** Why the rows come to more than the total; empty where they do not. */
  note: string;
}

/** What a table of `entries` of a report counts: its grades as `columns`, in the order in which they come. */
interface Counted {
  plan: Plan;
  report: Report;
  term: Term;
  entries: readonly ProgressEntry[];
  columns: readonly GradeCount[];
}

/** A row a top group of the outline. */
export function gradesByGroup(counted: Counted): GradeTableView {
  const { term, entries } = counted;
  const [top = ''] = term.levels;
  const rows = term.outline.map((group) =>
    makeRow(
      counted,
      groupTitle(group),
      addressOf.policy(term.id, group.id),
      entries.filter((each) => each.group.split('/')[0] === group.id),
    ),
  );
  return tableOf(counted, top, rows);
}

/** A row a section, by how it was called then, in the order in which they come; an initiative of two counts in both. */
export function gradesByDepartment(counted: Counted): GradeTableView {
  const { term, entries } = counted;
  const sections = new Map(entries.flatMap(({ departments }) => departments).map((link) => [link.address, link]));
  const rows = [...sections.values()].map(({ label, address }) =>
    makeRow(
      counted,
      label,
      address,
      entries.filter(({ departments }) => departments.some((each) => each.address === address)),
    ),
  );
  return tableOf(counted, term.words.department, rows);
}

function tableOf({ term, entries, columns }: Counted, heading: string, rows: readonly GradeRow[]): GradeTableView {
  const { grade, total } = term.words;
  const note = rows.reduce((sum, row) => sum + row.total, 0) > entries.length ? countedInEach(term.words) : '';
  return { caption: `${heading}ごとの${grade}`, heading, columns, rows, total: entries.length, totalWord: total, note };
}

function makeRow(
  { plan, report, columns }: Counted,
  label: string,
  address: string | undefined,
  entries: readonly ProgressEntry[],
): GradeRow {
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
}
