import { addressOf } from '../../address.ts';
import { formatDate } from '../../format.ts';
import type { InitiativeEvent } from '../../model/event.ts';
import type { LineageEdge } from '../../model/lineage-of.ts';
import { endOfPeriod } from '../../model/period.ts';
import type { Plan, Term } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import { termAt } from '../../model/term-at.ts';
import type { GradeView } from '../progress/grades.ts';
import { gradeOf } from '../progress/grades.ts';
import { periodLabel } from '../progress/progress.ts';
import { eventBasis, eventText, mergedFromText } from '../sentences/events.ts';
import { printedAs } from '../sentences/lineage.ts';
import type { MarkedText } from '../site/term-marks.ts';
import type { LineageStatement, Telling } from './lineage-statements.ts';
import { statementsIn } from './lineage-statements.ts';
import { namesOn } from './names-on.ts';

/** One step of an initiative's life, oldest first. */
export interface StoryStep {
  /** 令和8年10月1日, 令和6年度, or the name of a term, which is a link to its page. */
  when: MarkedText;
  /** The same for machines, where it is a day. */
  datetime?: string | undefined;
  kind: 'term' | 'event' | 'report';
  statements: readonly LineageStatement[];
  /** On what it rests, or a remark of the editor's. */
  note?: string | undefined;
  grade?: GradeView | undefined;
}

/**
 * Term by term what its document says of the lineage, then what happened in it by date: events of the initiative and
 * those by which others went into it or into what it became, and reports; an event before the report of the period that it
 * ended. A term that says nothing of it has no step.
 */
export function storySteps(telling: Telling): StoryStep[] {
  const { plan } = telling;
  return plan.terms.flatMap((term) => {
    const statements = statementsIn(telling, term);
    const when = { text: term.short, address: addressOf.term(term.id) };
    const own: StoryStep[] = statements.length > 0 ? [{ when, kind: 'term', statements }] : [];
    const happenings = [...eventsIn(telling, term), ...reportsIn(telling, term)].sort((a, b) =>
      a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
    );
    return [...own, ...happenings.map(({ step }) => step())];
  });
}

/** Made when its turn comes, so that names are linked where they are read first. */
interface Happening {
  day: string;
  step: () => StoryStep;
}

function eventsIn(telling: Telling, term: Term): Happening[] {
  const { plan, self, lineage } = telling;
  const own = (self.events ?? []).filter(({ date }) => termAt(plan, date) === term);
  const others = Map.groupBy(
    lineage.edges.filter(({ event, from }) => event !== undefined && !own.includes(event) && from.startsWith(`${term.id}/`)),
    ({ event }) => event,
  );
  return [
    ...own.map((event) => ({ day: event.date, step: () => eventStep(telling, event) })),
    ...[...others].flatMap(([event, edges]) => (event ? [{ day: event.date, step: () => mergeOfOthers(telling, event, edges) }] : [])),
  ];
}

function eventStep(telling: Telling, event: InitiativeEvent): StoryStep {
  const { words } = termAt(telling.plan, event.date);
  const text = `${eventText(event, words, namesOn(telling.plan)(event.date))}。`;
  return stepOf(telling, event, text, event.kind === 'merged' ? event.into : []);
}

/** Of what another went into only that is told which belongs to the lineage. */
function mergeOfOthers(telling: Telling, event: InitiativeEvent, edges: readonly LineageEdge[]): StoryStep {
  const { plan, lineage } = telling;
  const idOf = (key: string) => lineage.nodes.find((node) => node.key === key)?.initiative.id ?? key;
  const ids = [edges[0]?.from ?? '', ...edges.map(({ to }) => to)].map(idOf);
  const [from = '', ...into] = ids.map(namesOn(plan)(event.date).initiative);
  const isPart = event.kind === 'merged' && event.into.length > 1;
  return stepOf(telling, event, `${mergedFromText(from, into, isPart)}。`, ids);
}

/** With the initiatives of the lineage that `text` names as links, and what the plan prints of those called otherwise on the day. */
function stepOf({ plan, lineage, link }: Telling, event: InitiativeEvent, text: string, named: readonly string[]): StoryStep {
  const term = termAt(plan, event.date);
  const { initiative: nameOf } = namesOn(plan)(event.date);
  const names = named.map((id) => ({ label: nameOf(id), address: addressOf.initiative(id) }));
  const printed = named.flatMap((id) => {
    const node = lineage.nodes.find((each) => each.term === term && each.initiative.id === id);
    return node && node.name !== nameOf(id) ? [printedAs(nameOf(id), node.name)] : [];
  });
  return {
    when: { text: formatDate(event.date) },
    datetime: event.date,
    kind: 'event',
    statements: [{ pieces: link([text, ...printed].join(''), names), entries: [] }],
    note: [event.text, eventBasis(event, term.words)].filter(Boolean).join('。') || undefined,
  };
}

function reportsIn({ plan, self }: Telling, term: Term): Happening[] {
  return plan.reports
    .filter((report) => report.term === term.id && report.entries[self.id] !== undefined)
    .map((report) => ({ day: endOfPeriod(report.id), step: () => reportStep(plan, report, self.id) }));
}

function reportStep(plan: Plan, report: Report, id: string): StoryStep {
  const entry = report.entries[id];
  return {
    when: { text: periodLabel(report) },
    kind: 'report',
    statements: [{ pieces: [{ text: report.title, address: addressOf.reportEntry(report.id, id) }], entries: [] }],
    grade: (entry !== undefined && gradeOf(plan, report, entry)) || undefined,
  };
}
