import { beganIn } from './began-in.ts';
import type { Department } from './department.ts';
import { departmentNameOn } from './department.ts';
import type { Vintage } from './effect-amounts.ts';
import type { IdsByKind } from './entry-ref.ts';
import type { GlossaryEntry } from './glossary-entry.ts';
import type { Group } from './group.ts';
import { initiativesIn } from './group.ts';
import type { Initiative, InitiativeEntry } from './initiative.ts';
import type { PlacedDiscrepancy } from './known-discrepancy.ts';
import type { LogEntry } from './log.ts';
import type { MovedEntry } from './moved.ts';
import type { Plan, Term } from './plan.ts';
import { nowOf, presentTerm, termBefore } from './plan.ts';
import type { QueryWord } from './query-word.ts';
import type { Retrospective } from './retrospective.ts';
import type { Site } from './site.ts';
import { startOfTerm } from './term-at.ts';
import type { TryItem } from './try-item.ts';

/** An initiative as one term's document has it: one row of its table, with the name it had in the term before. */
export interface TermInitiative extends Omit<InitiativeEntry, 'change' | 'departments'> {
  id: string;
  identity: Initiative;
  previousName?: string | undefined;
  /** Empty in a plan's first term. */
  change: string;
  departments: readonly string[];
  editorNote?: string | undefined;
}

/** One term of a plan: what its document says, whole, beside the term before it. */
export interface TermPlan {
  /** The plan through all its terms. */
  plan: Plan;
  term: Term;
  /** Null for the first. */
  previous: Term | null;
  /** In printed order: by group, then row. With those that ended before this term, where its table lists them. */
  initiatives: readonly TermInitiative[];
  /** Those that began after the document, by events: in no printed list, but in force. */
  begun: readonly TermInitiative[];
  outline: readonly Group[];
  tryItems: readonly TryItem[];
  retrospective: Retrospective | null;
  vintages: readonly Vintage[];
  site: Site;
  /** Under the names that the term's document prints. */
  departments: readonly Department[];
  glossary: readonly GlossaryEntry[];
  knownDiscrepancies: readonly PlacedDiscrepancy[];
  pages: Plan['pages'];
  queryWords: readonly QueryWord[];
  log: readonly LogEntry[];
  moved: readonly MovedEntry[];
  publishedIds: IdsByKind | null;
  /** The text of the term's document; empty where there is none. */
  sourceLines: readonly string[];
}

const made = new WeakMap<Plan, Map<string, TermPlan>>();

/** `term` of `plan` (the present one where none is given); the same object at every call. */
export function termPlanOf(plan: Plan, term: Term = presentTerm(plan)): TermPlan {
  const ofPlan = made.get(plan) ?? new Map<string, TermPlan>();
  made.set(plan, ofPlan);
  const one = ofPlan.get(term.id) ?? makeTermPlan(plan, term);
  ofPlan.set(term.id, one);
  return one;
}

function makeTermPlan(plan: Plan, term: Term): TermPlan {
  const previous = termBefore(plan, term);
  const { settings: _, documents: __, terms: ___, initiatives: ____, ...rest } = plan;
  const date = printedOn(term);
  return {
    ...rest,
    plan,
    term,
    previous,
    departments: plan.departments.map((each) => ({ ...each, name: departmentNameOn(each, date) })),
    initiatives: rowsOf(plan, term, previous),
    begun: begunIn(plan, term).sort(orderOf(plan, term)),
    outline: term.outline,
    tryItems: term.tryItems,
    retrospective: term.retrospective,
    vintages: term.vintages,
    sourceLines: term.document?.lines ?? [],
  };
}

/** Every initiative that `term` has an entry for, in the order of `orderOf`. */
function rowsOf(plan: Plan, term: Term, previous: Term | null): TermInitiative[] {
  return plan.initiatives
    .flatMap((identity): TermInitiative[] => {
      const entry = identity.terms[term.id];
      if (!entry) return [];
      return [
        {
          ...entry,
          id: identity.id,
          identity,
          previousName: entry.previousName ?? (previous ? nameGiven(plan, identity, previous) : undefined),
          change: entry.change ?? '',
          departments: entry.departments ?? [],
          editorNote: identity.editorNote,
        },
      ];
    })
    .sort(orderOf(plan, term));
}

/**
 * Compares initiatives by their places in the outline of `term`, which no later term changes: where it has none, in the
 * one of the next term that has, which is where its names are printed; then in those before it, and last by id.
 */
export function orderOf({ terms }: Pick<Plan, 'terms'>, term: Term): (a: { id: string }, b: { id: string }) => number {
  const own = term.outline.length > 0 ? term : terms.slice(term.order + 1).find(({ outline }) => outline.length > 0);
  const outlines = [...(own ? [own] : []), ...terms.slice(0, term.order).reverse()].map(({ outline }) => outline);
  const listed = [...new Set(outlines.flatMap((outline) => outline.flatMap(initiativesIn)))];
  const places = new Map(listed.map((id, at) => [id, at]));
  const placeOf = (id: string) => places.get(id) ?? listed.length;
  return (a, b) => placeOf(a.id) - placeOf(b.id) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The day as of which the document of `term` speaks; before all days where neither the document nor the term says one. */
function printedOn(term: Term): string {
  return term.document?.date ?? startOfTerm(term) ?? '';
}

/** What began in `term` by an event and has no entry there, as a row of its own. */
function begunIn(plan: Plan, term: Term): TermInitiative[] {
  return plan.initiatives.flatMap((identity): TermInitiative[] => {
    const began = beganIn(plan, identity, term);
    if (!began || identity.terms[term.id]) return [];
    const { name, departments, number, sheet, schedule } = began;
    return [{ id: identity.id, identity, name, number, change: '', departments, sheet, schedule, editorNote: identity.editorNote }];
  });
}

/** The name that `term` gives it: in its document, or as it began after it. */
function nameGiven(plan: Plan, identity: Initiative, term: Term): string | undefined {
  return identity.terms[term.id]?.name ?? beganIn(plan, identity, term)?.name;
}

/** The name to call an initiative by in one term: its name there, or the one before where it ended. */
export function nameOf(initiative: Pick<TermInitiative, 'name' | 'previousName'>): string {
  return initiative.name ?? initiative.previousName ?? '';
}

/** True where both terms have a name for it and the names differ. */
export function isRenamed({ name, previousName }: Pick<TermInitiative, 'name' | 'previousName'>): boolean {
  return name !== undefined && previousName !== undefined && name !== previousName;
}

/** The last day of which the pages of a term speak: the plan's now, or the day before the next term where that has begun. */
export function lastDayOf({ plan, term }: TermPlan): string | undefined {
  const now = nowOf(plan);
  const next = plan.terms[term.order + 1];
  const start = next && startOfTerm(next);
  if (start === undefined || (now !== undefined && now < start)) return now;
  return dayBefore(start);
}

function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
