import { addressOf } from '../address.ts';
import { formatDate, formatEraYear } from '../format.ts';
import { departmentNameOn } from '../model/department.ts';
import type { InitiativeEvent } from '../model/event.ts';
import type { Initiative, InitiativeEntry } from '../model/initiative.ts';
import { endOfPeriod } from '../model/period.ts';
import type { Plan, Term } from '../model/plan.ts';
import { nowOf } from '../model/plan.ts';
import { isOver, stateOf } from '../model/state-of.ts';
import { startOfTerm, termAt } from '../model/term-at.ts';
import { indexOf, lastTermOf, termPlanOf } from '../model/term-plan.ts';
import type { GradeView } from './grades.ts';
import { gradeOf } from './grades.ts';
import type { IndicatorView } from './indicators.ts';
import { buildIndicator } from './indicators.ts';
import { factsOf } from './initiative-facts.ts';
import { periodLabel } from './progress.ts';
import type { ProgressEntry } from './progress-entry.ts';
import { progressEntry } from './progress-entry.ts';
import { entrySentence } from './sentences/entries.ts';
import type { EventNames } from './sentences/events.ts';
import { eventBasis, eventSentence, eventText } from './sentences/events.ts';
import type { PageLink } from './site-navigation.ts';

/** One step of an initiative's life, oldest first. */
export interface StoryStep {
  /** 令和8年10月1日, 令和6年度, or the name of a term. */
  when: string;
  /** The same for machines, where it is a day. */
  datetime?: string | undefined;
  kind: 'term' | 'event' | 'report';
  text: string;
  /** On what it rests, or a remark of the editor's. */
  note?: string | undefined;
  grade?: GradeView | undefined;
  link?: PageLink | undefined;
}

/** An initiative through all that is known of it. */
export interface Story {
  /** What it is called now. */
  name: string;
  /** What it is and what became of it. */
  sentence: string;
  isOver: boolean;
  /** Its name and sections of today, where they are not those that the term's document prints. */
  changedSince: readonly string[];
  steps: readonly StoryStep[];
  /** True where the steps say more than the rows of two terms do. */
  isLong: boolean;
  sheet: readonly { heading: string; text: string }[];
  schedule: readonly { year: string; text: string }[];
  indicators: readonly IndicatorView[];
  latest?: { period: string; address: string; entry: ProgressEntry } | undefined;
}

/** The story of `initiative`, as of the plan's own now. */
export function buildStory(plan: Plan, initiative: Initiative): Story {
  const state = stateOf(plan, initiative);
  const { term } = lastTermOf(plan, initiative.id);
  const entry = initiative.terms[term.id];
  const names = namesOn(plan);
  const events = (initiative.events ?? []).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  // What happened before the latest document was printed is in what that prints, and in the steps.
  const since = events.filter(({ date }) => termAt(plan, date).order >= term.order);
  const printed = plan.terms.flatMap((each) => entrySentence(plan, initiative, each) ?? []).at(-1) ?? '';
  return {
    name: state.name,
    sentence: [printed, ...since.map((event) => eventSentence(event, state.term.words, names(event.date)))].join(''),
    isOver: isOver(state),
    changedSince: changedSince(plan, initiative, term, entry),
    steps: stepsOf(plan, initiative, events, names),
    isLong:
      events.length > 0 ||
      Object.keys(initiative.terms).length > 2 ||
      plan.reports.some(({ entries }) => entries[initiative.id] !== undefined),
    sheet: term.sheet.flatMap((heading) => (entry?.sheet?.[heading] ? [{ heading, text: entry.sheet[heading] }] : [])),
    schedule: Object.entries(entry?.schedule ?? {}).map(([year, text]) => ({ year: formatEraYear(Number(year)), text })),
    indicators: (initiative.indicators ?? []).map((each) => buildIndicator(plan, each, initiative.id)),
    latest: latestReport(plan, initiative),
  };
}

/** Names as they were on a day. */
function namesOn(plan: Plan): (date: string) => EventNames {
  return (date) => ({
    initiative: (id) => {
      const found = plan.initiatives.find((each) => each.id === id);
      return found ? stateOf(plan, found, date).name : id;
    },
    department: (id) => {
      const found = plan.departments.find((each) => each.id === id);
      return found ? departmentNameOn(found, date) : id;
    },
  });
}

/** 人事課（計画での名称は職員課）: what a page about today says once beside what the document printed. */
function changedSince(plan: Plan, initiative: Initiative, term: Term, entry: InitiativeEntry | undefined): string[] {
  const state = stateOf(plan, initiative);
  const { words } = term;
  const today = state.departments.flatMap((id) => {
    const department = plan.departments.find((each) => each.id === id);
    return department ? [departmentNameOn(department, nowOf(plan))] : [];
  });
  const printed = (entry?.departments ?? []).map((id) => indexOf(termPlanOf(plan, term)).departments.get(id)?.name ?? id);
  const isSame = today.join() === printed.join();
  return [
    ...(entry?.name !== undefined && entry.name !== state.name
      ? [`今の名称は「${state.name}」です（計画での名称は「${entry.name}」）。`]
      : []),
    ...(isSame || printed.length === 0 || today.length === 0
      ? []
      : [`今の${words.department}は${today.join('・')}です（計画での名称は${printed.join('・')}）。`]),
  ];
}

/** A step with the day by which it is sorted; terms of which no year is printed stand before all days. */
type Dated = StoryStep & { day: string };

function stepsOf(plan: Plan, initiative: Initiative, events: readonly InitiativeEvent[], names: (date: string) => EventNames): StoryStep[] {
  const steps = [...termSteps(plan, initiative), ...eventSteps(plan, events, names), ...reportSteps(plan, initiative)];
  return steps.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function termSteps(plan: Plan, initiative: Initiative): Dated[] {
  return plan.terms.flatMap((term): Dated[] => {
    const there = termPlanOf(plan, term);
    const row = indexOf(there).initiatives.get(initiative.id);
    if (!row || there.begun.includes(row)) return [];
    const { badge, nameNow } = factsOf(there, row);
    const text = [badge?.label, nameNow && `「${nameNow}」`].filter(Boolean).join('　');
    const link = { label: term.short, address: addressOf.term(term.id) };
    return text === '' ? [] : [{ day: startOfTerm(term) ?? '', when: term.short, kind: 'term', text, link }];
  });
}

function eventSteps(plan: Plan, events: readonly InitiativeEvent[], names: (date: string) => EventNames): Dated[] {
  return events.map((event): Dated => {
    const { words } = termAt(plan, event.date);
    return {
      day: event.date,
      when: formatDate(event.date),
      datetime: event.date,
      kind: 'event',
      text: `${eventText(event, words, names(event.date))}。`,
      note: [event.text, eventBasis(event, words)].filter(Boolean).join('。') || undefined,
    };
  });
}

function reportSteps(plan: Plan, initiative: Initiative): Dated[] {
  return plan.reports.flatMap((report): Dated[] => {
    const entry = report.entries[initiative.id];
    if (entry === undefined) return [];
    const grade = gradeOf(plan, report, entry) ?? undefined;
    const link = { label: report.title, address: addressOf.reportEntry(report.id, initiative.id) };
    return [{ day: endOfPeriod(report.id), when: periodLabel(report), kind: 'report', text: report.title, grade, link }];
  });
}

function latestReport(plan: Plan, initiative: Initiative): Story['latest'] {
  const at = plan.reports.findLastIndex(({ entries }) => entries[initiative.id] !== undefined);
  const report = plan.reports[at];
  if (!report) return undefined;
  return {
    period: periodLabel(report),
    address: addressOf.reportEntry(report.id, initiative.id),
    entry: progressEntry(plan, report, plan.reports[at - 1], initiative),
  };
}
