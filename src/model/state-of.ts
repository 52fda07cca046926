import type { Department } from './department.ts';
import { successorOn } from './department.ts';
import type { InitiativeEvent } from './event.ts';
import { flatten } from './group.ts';
import type { Initiative, InitiativeEntry } from './initiative.ts';
import { mergesOf } from './initiative.ts';
import type { Plan, Term } from './plan.ts';
import { nowOf } from './plan.ts';
import { mentionsIn } from './plan-index.ts';
import type { InitiativeState } from './state.ts';
import { applyEvent, isAlive, isOver } from './state.ts';
import { startOfTerm, termAt } from './term-at.ts';
import type { TermPlan } from './term-plan.ts';
import { lastDayOf } from './term-plan.ts';

export type { InitiativeState, Status } from './state.ts';
export { isAlive, isOver } from './state.ts';

/**
 * What `initiative` is called on `date`, whose it is, whether it is alive and where it stands: what the document of the
 * term in force says, and then what has happened since. Without a date, as of the plan's own now; where that is not set
 * either, at the end of all that is known.
 */
export function stateOf(plan: Plan, initiative: Initiative, date: string | undefined = nowOf(plan)): InitiativeState {
  const last = replay(plan, initiative, date).at(-1);
  if (!last) throw new Error('A plan has at least one term');
  const { byId } = indexOf(plan);
  const departments = [...new Set(last.after.departments.map((id) => successorOn(byId, id, date)))];
  return { ...last.after, departments };
}

/** The state on `date` as far as `term` goes, for what is said of that term; departments as written. */
export function stateIn(plan: Plan, initiative: Initiative, term: Term, date?: string): InitiativeState {
  const last = replay(plan, initiative, date, term).at(-1);
  if (!last) throw new Error(`No term ${term.id}`);
  return last.after;
}

/**
 * The state on the last day of which the pages of a term speak. Where it is not known when the next term began, as far as
 * this one goes: what later terms bring is not this one's to say.
 */
export function stateAtEndOf(termPlan: TermPlan, initiative: Initiative): InitiativeState {
  const { plan, term } = termPlan;
  const date = lastDayOf(termPlan);
  return termAt(plan, date).order > term.order ? stateIn(plan, initiative, term, date) : stateOf(plan, initiative, date);
}

/** One step of an initiative's life: a term began, or something happened in it. */
export interface ReplayStep {
  term: Term;
  /** Undefined for the beginning of the term. */
  event?: InitiativeEvent | undefined;
  /** Null at the beginning of the first term. */
  before: InitiativeState | null;
  after: InitiativeState;
}

/**
 * The life of `initiative` up to and including `date`, term by term through `last`: the beginning of each, then its events
 * by date. An event belongs to the term in force on its date. Departments are as written, not followed through their own
 * changes.
 */
export function replay(plan: Plan, initiative: Initiative, date?: string, last: Term = termAt(plan, date)): readonly ReplayStep[] {
  const lives = replayed.get(plan) ?? new Map<string, readonly ReplayStep[]>();
  replayed.set(plan, lives);
  const key = `${initiative.id} ${last.id} ${date}`;
  const steps = lives.get(key) ?? stepsOf(plan, initiative, date, last);
  lives.set(key, steps);
  return steps;
}

/** Pages ask for the same few days of the same initiatives again and again, and a plan does not change. */
const replayed = new WeakMap<Plan, Map<string, readonly ReplayStep[]>>();

function stepsOf(plan: Plan, initiative: Initiative, date: string | undefined, last: Term): readonly ReplayStep[] {
  const events = (initiative.events ?? [])
    .filter((event) => date === undefined || event.date <= date)
    .map((event) => ({ event, term: termAt(plan, event.date) }))
    .sort((a, b) => (a.event.date < b.event.date ? -1 : a.event.date > b.event.date ? 1 : 0));
  const steps: ReplayStep[] = [];
  const latest = () => steps.at(-1)?.after ?? null;
  for (const term of plan.terms.slice(0, last.order + 1)) {
    const before = latest();
    let after = beginTerm(plan, initiative, term, before);
    steps.push({ term, before, after });
    for (const { event } of events.filter((each) => each.term === term)) {
      const now = after;
      after = applyEvent(now, event);
      steps.push({ term, event, before: now, after });
    }
  }
  return steps;
}

/** True where `initiative` was alive in `term` on some day from `from` to `to`: what a report on these days may speak of. */
export function wasAlive(plan: Plan, initiative: Initiative, term: Term, from: string, to: string): boolean {
  const steps = replay(plan, initiative, to, term).filter((step) => step.term === term);
  return steps.some(({ after }, at) => isAlive(after) && (steps[at + 1]?.event?.date ?? to) > from);
}

/** What a new term makes of an initiative: what its document says; what was over before it stays as it ended. */
function beginTerm(plan: Plan, initiative: Initiative, term: Term, before: InitiativeState | null): InitiativeState {
  const entry = initiative.terms[term.id];
  const place = { term, ...placeIn(plan, term, initiative.id) };
  if (entry?.name !== undefined) return { ...written(initiative, term, entry), ...place, name: entry.name, status: 'active' };
  if (before && isOver(before)) return { ...before, ...place };
  if (entry) return endedBy(initiative, term, entry, before, place);
  if (before && isAlive(before)) {
    const { number: _, ...rest } = before;
    return { ...rest, ...place, status: 'ended', mergedInto: [], since: startOfTerm(term), because: { kind: 'no-entry', term } };
  }
  const nothing = { kind: 'no-entry', term } as const;
  return {
    initiative,
    ...place,
    name: firstNameOf(plan, initiative),
    departments: [],
    status: 'not-begun',
    mergedInto: [],
    because: nothing,
  };
}

type Place = Pick<InitiativeState, 'term' | 'group' | 'tryItems'>;

function written(initiative: Initiative, term: Term, entry: InitiativeEntry) {
  const { number, departments = [] } = entry;
  const because = { kind: 'entry', term, entry } as const;
  return { initiative, number, departments, mergedInto: [] as string[], since: startOfTerm(term), because };
}

function endedBy(
  initiative: Initiative,
  term: Term,
  entry: InitiativeEntry,
  before: InitiativeState | null,
  place: Place,
): InitiativeState {
  const own = written(initiative, term, entry);
  return {
    ...own,
    ...place,
    name: entry.previousName ?? before?.name ?? '',
    departments: entry.departments ?? before?.departments ?? [],
    status: entry.mergedInto === undefined ? 'ended' : 'merged',
    mergedInto: mergesOf(entry).map((merge) => merge.initiative),
  };
}

function firstNameOf(plan: Plan, { terms, events = [] }: Initiative): string {
  const began = events.find((event) => event.kind === 'began');
  const named = plan.terms.map((term) => terms[term.id]?.name).find((name) => name !== undefined);
  return (began?.kind === 'began' ? began.name : undefined) ?? named ?? '';
}

interface Index {
  byId: ReadonlyMap<string, Department>;
  places: ReadonlyMap<Term, { groups: ReadonlyMap<string, string>; tryItems: ReadonlyMap<string, readonly string[]> }>;
}

const indexes = new WeakMap<Plan, Index>();

function placeIn(plan: Plan, term: Term, id: string): { group: string | undefined; tryItems: readonly string[] } {
  const places = indexOf(plan).places.get(term);
  return { group: places?.groups.get(id), tryItems: places?.tryItems.get(id) ?? [] };
}

function indexOf(plan: Plan): Index {
  const index = indexes.get(plan) ?? {
    byId: new Map(plan.departments.map((each) => [each.id, each])),
    places: new Map(plan.terms.map((term) => [term, { groups: groupsOf(term), tryItems: tryItemsOf(term) }])),
  };
  indexes.set(plan, index);
  return index;
}

function groupsOf({ outline }: Term): Map<string, string> {
  const own = flatten(outline).flatMap(({ path, members }) =>
    members.filter(({ again }) => !again).map(({ initiative }) => ({ initiative, path })),
  );
  return new Map(own.map(({ initiative, path }) => [initiative, path]));
}

function tryItemsOf({ tryItems }: Term): Map<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { tryItem, entry } of tryItems.flatMap(mentionsIn))
    found.set(entry.initiative, (found.get(entry.initiative) ?? new Set()).add(tryItem.id));
  return new Map([...found].map(([id, items]) => [id, [...items]]));
}
