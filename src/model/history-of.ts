import type { InitiativeEvent } from './event.ts';
import type { Initiative, InitiativeEntry } from './initiative.ts';
import { endOfPeriod } from './period.ts';
import type { Plan, Term } from './plan.ts';
import type { Report, ReportEntry } from './report.ts';
import { startOfTerm, termAt } from './term-at.ts';

/** One step of an initiative's story. */
export type HistoryStep =
  /** What the term's document says of it, as printed; without a name it is not in that term. */
  | { kind: 'entry'; term: Term; date?: string | undefined; entry: InitiativeEntry }
  | { kind: 'event'; term: Term; date: string; event: InitiativeEvent }
  /** What a report says of it; dated by the end of what it reports on, not by the day it came out. */
  | { kind: 'report'; term: Term; date: string; report: Report; entry: ReportEntry | 'not-reported' };

/**
 * The story of `initiative` in the order of time: term by term what the document says, then events and reports by date,
 * an event before the report of the period that it ended.
 */
export function historyOf(plan: Plan, initiative: Initiative): HistoryStep[] {
  return [...entrySteps(plan, initiative), ...eventSteps(plan, initiative), ...reportSteps(plan, initiative)].sort(byTime);
}

function entrySteps({ terms }: Plan, initiative: Initiative): HistoryStep[] {
  return terms.flatMap((term): HistoryStep[] => {
    const entry = initiative.terms[term.id];
    return entry ? [{ kind: 'entry', term, date: startOfTerm(term), entry }] : [];
  });
}

function eventSteps(plan: Plan, { events = [] }: Initiative): HistoryStep[] {
  return events.map((event) => ({ kind: 'event', term: termAt(plan, event.date), date: event.date, event }));
}

function reportSteps({ reports, terms }: Plan, { id }: Initiative): HistoryStep[] {
  return reports.flatMap((report): HistoryStep[] => {
    const term = terms.find((each) => each.id === report.term);
    const entry = report.entries[id];
    return term && entry !== undefined ? [{ kind: 'report', term, date: endOfPeriod(report.id), report, entry }] : [];
  });
}

const RANK: Record<HistoryStep['kind'], number> = { entry: 0, event: 1, report: 2 };

/** A term's entry comes first in it, whether or not its day is known. */
function byTime(a: HistoryStep, b: HistoryStep): number {
  if (a.term !== b.term) return a.term.order - b.term.order;
  if (a.kind === 'entry' || b.kind === 'entry' || a.date === b.date) return RANK[a.kind] - RANK[b.kind];
  return (a.date ?? '') < (b.date ?? '') ? -1 : 1;
}
