import { addressOf } from '../../address.ts';
import { formatAmountInText, gapWords } from '../../format.ts';
import { countingUnit, placesFor, toYen } from '../../model/amount.ts';
import { departmentNameOn } from '../../model/department.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Initiative } from '../../model/initiative.ts';
import { endOfPeriod, parsePeriod } from '../../model/period.ts';
import type { Plan, Term } from '../../model/plan.ts';
import { termOfReport } from '../../model/plan.ts';
import type { Report, ReportEntry } from '../../model/report.ts';
import type { InitiativeState } from '../../model/state-of.ts';
import { stateOf } from '../../model/state-of.ts';
import { orderOf } from '../../model/term-plan.ts';
import type { Words } from '../../model/words.ts';
import type { PageLink } from '../site/site-navigation.ts';
import type { GradeView } from './grades.ts';
import { gradeOf, movementOf } from './grades.ts';
import { formatMeasure } from './measure.ts';

/** What a report says of one initiative, under the name and the sections it had then. */
export interface ProgressEntry {
  id: string;
  name: string;
  number?: string | undefined;
  /** Its own page. */
  address: string;
  /** The path of its group then; empty where it stood nowhere. */
  group: string;
  departmentIds: readonly string[];
  departments: readonly PageLink[];
  grade: GradeView | null;
  /** In the report before; null where there is none or it was not in it. */
  gradeBefore: GradeView | null;
  movement: 'rose' | 'fell' | 'same' | undefined;
  isReported: boolean;
  /** What its texts are called, for the line that opens them. */
  parts: readonly string[];
  text?: string | undefined;
  /** Indicators with the value that the report gives: 受講者数：120人（目標 100人以上）. */
  actuals: readonly string[];
  amount?: string | undefined;
  opinion?: string | undefined;
  reply?: string | undefined;
}

/** What the texts of an entry are called in the plan's words. */
export interface EntryHeadings {
  text: string;
  opinion: string;
  reply: string;
  amount: string;
  /** Over an entry that gives numbers and no text. */
  figures: string;
}

/** The headings of the entries of a report. */
export function entryHeadings(words: Words): EntryHeadings {
  return { text: words.reportText, opinion: words.opinion, reply: words.reply, amount: words.effectAmountShort, figures: '実績' };
}

/** Every entry of `report`, in the order of its term; `before` is the report to compare with. */
export function progressEntries(plan: Plan, report: Report, before: Report | undefined): ProgressEntry[] {
  const term = termOfReport(plan, report);
  return plan.initiatives
    .filter(({ id }) => report.entries[id] !== undefined)
    .sort(orderOf(plan, term))
    .map((initiative) => progressEntry(plan, report, before, initiative));
}

/** What `report` says of one initiative. */
export function progressEntry(plan: Plan, report: Report, before: Report | undefined, initiative: Initiative): ProgressEntry {
  const { id } = initiative;
  const date = endOfPeriod(report.id);
  const state = stateOf(plan, initiative, date);
  const written = report.entries[id];
  const said = written === undefined || written === 'not-reported' ? undefined : written;
  const grade = gradeOf(plan, report, written);
  const headings = entryHeadings(state.term.words);
  const named = (['text', 'opinion', 'reply'] as const).flatMap((key) => (said?.[key] ? [headings[key]] : []));
  const gradeBefore = before?.entries[id] === undefined ? null : gradeOf(plan, before, before.entries[id]);
  return {
    id,
    name: state.name,
    number: state.number,
    address: addressOf.initiative(id),
    group: state.group ?? '',
    departmentIds: state.departments,
    departments: departmentsOn(plan, state, date),
    grade,
    gradeBefore,
    movement: movementOf(grade, gradeBefore),
    isReported: said !== undefined,
    parts: named.length > 0 ? named : said && (said.actuals ?? said.amount) !== undefined ? [headings.figures] : [],
    text: said?.text,
    actuals: Object.entries(said?.actuals ?? {}).flatMap(([indicatorId, value]) => {
      const indicator = (initiative.indicators ?? []).find((each) => each.id === indicatorId);
      return indicator ? [`${indicator.name}：${formatMeasure(value, indicator)}${targetNote(indicator, report.id)}`] : [];
    }),
    amount: said?.amount === undefined ? undefined : amountText(termOfReport(plan, report), said.amount),
    opinion: said?.opinion,
    reply: said?.reply,
  };
}

/** Sections under the names they had on `date`, each with its page of today. */
function departmentsOn(plan: Plan, { departments }: InitiativeState, date: string): PageLink[] {
  return departments.flatMap((id) => {
    const department = plan.departments.find((each) => each.id === id);
    return department ? [{ label: departmentNameOn(department, date), address: addressOf.department(id) }] : [];
  });
}

function targetNote(indicator: Indicator, period: string): string {
  const target = indicator.years?.[String(parsePeriod(period).fiscalYear)]?.target;
  return target === undefined ? '' : `（目標 ${formatMeasure(target, indicator)}）`;
}

function amountText({ effects, words }: Term, amount: NonNullable<ReportEntry['amount']>): string {
  const unit = effects?.unit ?? '千円';
  if (typeof amount !== 'number') return gapWords(words)[amount];
  const yen = toYen(amount, unit);
  if (yen === null) return `${amount}${unit}`;
  return formatAmountInText(yen, { unit, places: placesFor([yen], unit), gaps: gapWords(words), countedIn: countingUnit([yen]) });
}
