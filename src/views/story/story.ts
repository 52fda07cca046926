import { addressOf } from '../../address.ts';
import { formatEraYear } from '../../format.ts';
import { departmentNameOn } from '../../model/department.ts';
import type { Initiative, InitiativeEntry } from '../../model/initiative.ts';
import { mergesOf } from '../../model/initiative.ts';
import type { PlanLineage } from '../../model/lineage-of.ts';
import { lineageOf } from '../../model/lineage-of.ts';
import type { Plan, Term } from '../../model/plan.ts';
import { nowOf, termBefore } from '../../model/plan.ts';
import { indexOf, lastTermOf } from '../../model/plan-index.ts';
import type { InitiativeState } from '../../model/state-of.ts';
import { isOver, stateOf } from '../../model/state-of.ts';
import { termAt } from '../../model/term-at.ts';
import { nameOf, termPlanOf } from '../../model/term-plan.ts';
import type { IndicatorView } from '../progress/indicators.ts';
import { buildIndicator } from '../progress/indicators.ts';
import { periodLabel } from '../progress/progress.ts';
import type { ProgressEntry } from '../progress/progress-entry.ts';
import { progressEntry } from '../progress/progress-entry.ts';
import { entrySentence, noEntrySentence, tookOverSentence } from '../sentences/entries.ts';
import { eventSentence, SO_FAR } from '../sentences/events.ts';
import { departmentsNowSentence, nameNowSentence } from '../sentences/now.ts';
import type { Lineage } from './lineage.ts';
import { buildLineage } from './lineage.ts';
import type { LineageStatement } from './lineage-statements.ts';
import { statementsIn } from './lineage-statements.ts';
import { createNameLinker } from './link-names.ts';
import { namesOn } from './names-on.ts';
import type { StoryStep } from './story-steps.ts';
import { storySteps } from './story-steps.ts';

/** An initiative through all that is known of it. */
export interface Story {
  /** What it is called now. */
  name: string;
  /** What it is and what became of it. */
  sentence: string;
  isOver: boolean;
  /** Its name and sections of today, where they are not those that the term's document prints. */
  changedSince: readonly string[];
  told: ToldStory | null;
  sheet: readonly { heading: string; text: string }[];
  schedule: readonly { year: string; text: string }[];
  indicators: readonly IndicatorView[];
  latest?: { period: string; address: string; entry: ProgressEntry } | undefined;
}

/** Where it came from, what happened, where it went: drawn, and in words; the words alone hold all of it. */
export interface ToldStory {
  heading: string;
  /** Null where there is nothing to draw. */
  lineage: Lineage | null;
  /** Step by step in time; empty where a few sentences say all. */
  steps: readonly StoryStep[];
  /** These sentences; empty where steps hold them. */
  statements: readonly LineageStatement[];
}

/** The story of `initiative`, as of the plan's own now. */
export function buildStory(plan: Plan, initiative: Initiative): Story {
  const state = stateOf(plan, initiative);
  const { term } = lastTermOf(plan, initiative.id);
  const row = indexOf(termPlanOf(plan, term)).initiatives.get(initiative.id);
  const { sheet = {}, schedule = {} } = row ?? {};
  return {
    name: state.name,
    sentence: sentenceOf(plan, initiative, state, term),
    isOver: isOver(state),
    changedSince: changedSince(plan, state, term, initiative.terms[term.id]),
    told: toldStory(plan, initiative, state.name),
    sheet: term.sheet.flatMap((heading) => (sheet[heading] ? [{ heading, text: sheet[heading] }] : [])),
    schedule: Object.entries(schedule).map(([year, text]) => ({ year: formatEraYear(Number(year)), text })),
    indicators: (initiative.indicators ?? []).map((each) => buildIndicator(plan, each, initiative.id)),
    latest: latestReport(plan, initiative),
  };
}

/** What an initiative's page says first of it: what the latest document prints, and what has happened since. */
export function storySentence(plan: Plan, initiative: Initiative): string {
  return sentenceOf(plan, initiative, stateOf(plan, initiative), lastTermOf(plan, initiative.id).term);
}

function sentenceOf(plan: Plan, initiative: Initiative, { term: now, because }: InitiativeState, term: Term): string {
  const names = namesOn(plan);
  const printed = plan.terms.flatMap((each) => entrySentence(plan, initiative, each) ?? []).at(-1) ?? '';
  // What happened before the latest document was printed is in what that prints, and in the steps.
  const since = (initiative.events ?? [])
    .filter(({ date }) => termAt(plan, date).order >= term.order)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const dropped = because.kind === 'no-entry' && because.term.order > term.order ? noEntrySentence(because.term) : '';
  return [
    printed,
    tookOver(plan, initiative, term),
    ...since.map((event) => eventSentence(event, now.words, names(event.date))),
    dropped,
  ].join('');
}

/** Of the term before its last one, as the document of the last one says it. */
function tookOver(plan: Plan, { id }: Initiative, term: Term): string {
  const previous = termBefore(plan, term);
  const from = indexOf(termPlanOf(plan, term)).absorbed.get(id) ?? [];
  return previous
    ? tookOverSentence(
        term,
        previous,
        from.map((each) => ({ name: nameOf(each), isPart: mergesOf(each).length > 1 })),
      )
    : '';
}

function toldStory(plan: Plan, self: Initiative, title: string): ToldStory | null {
  const found = lineageOf(plan, self);
  const lineage = buildLineage(plan, self, found);
  const hasHappened = self.events !== undefined || found.edges.some(({ event }) => event !== undefined);
  const isBrief = isWithinTwoTerms(found) && !hasHappened && plan.reports.every(({ entries }) => entries[self.id] === undefined);
  const telling = { plan, self, title, lineage: found, isBrief, link: createNameLinker(addressOf.initiative(self.id)) };
  if (!isBrief) return { heading: SO_FAR, lineage, steps: storySteps(telling), statements: [] };
  return lineage && { heading: lineage.heading, lineage, steps: [], statements: plan.terms.flatMap((term) => statementsIn(telling, term)) };
}

/** True where a later term changes nothing of the lineage, so that a page which says it in a few sentences goes on doing so. */
function isWithinTwoTerms({ nodes }: PlanLineage): boolean {
  const orders = nodes.map(({ term }) => term?.order ?? Number.NEGATIVE_INFINITY);
  return Math.max(...orders) - Math.min(...orders) <= 1;
}

/** 人事課（計画での名称は職員課）: what a page about today says once beside what the document printed. */
function changedSince(plan: Plan, state: InitiativeState, term: Term, entry: InitiativeEntry | undefined): string[] {
  const today = state.departments.flatMap((id) => {
    const department = plan.departments.find((each) => each.id === id);
    return department ? [departmentNameOn(department, nowOf(plan))] : [];
  });
  const printed = (entry?.departments ?? []).map((id) => indexOf(termPlanOf(plan, term)).departments.get(id)?.name ?? id);
  const isSame = today.join() === printed.join();
  return [
    ...(entry?.name !== undefined && entry.name !== state.name ? [nameNowSentence(state.name, entry.name)] : []),
    ...(isSame || printed.length === 0 || today.length === 0 ? [] : [departmentsNowSentence(term.words, today, printed)]),
  ];
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
