import { beganIn } from './began-in.ts';
import type { Change } from './change.ts';
import type { Department } from './department.ts';
import { departmentNameOn } from './department.ts';
import type { Vintage } from './effect-amounts.ts';
import type { IdsByKind } from './entry-ref.ts';
import type { GlossaryEntry } from './glossary-entry.ts';
import type { Group } from './group.ts';
import { flatten } from './group.ts';
import { pathsTo } from './group-path.ts';
import type { Initiative, InitiativeEntry } from './initiative.ts';
import { mergesOf } from './initiative.ts';
import type { PlacedDiscrepancy } from './known-discrepancy.ts';
import type { LogEntry } from './log.ts';
import type { MovedEntry } from './moved.ts';
import type { Plan, Term } from './plan.ts';
import { nowOf, presentTerm, termBefore } from './plan.ts';
import type { QueryWord } from './query-word.ts';
import type { Retrospective } from './retrospective.ts';
import type { Site } from './site.ts';
import { startOfTerm } from './term-at.ts';
import type { TryItem, TryListEntry } from './try-item.ts';

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
    begun: begunIn(plan, term),
    outline: term.outline,
    tryItems: term.tryItems,
    retrospective: term.retrospective,
    vintages: term.vintages,
    sourceLines: term.document?.lines ?? [],
  };
}

/** Every initiative that `term` has an entry for, in the order of its outline; those that it does not list come last. */
function rowsOf(plan: Plan, term: Term, previous: Term | null): TermInitiative[] {
  const listed = new Map(
    flatten(term.outline)
      .flatMap(({ members }) => members.filter(({ again }) => !again))
      .map(({ initiative }, at) => [initiative, at]),
  );
  const placeOf = (id: string) => listed.get(id) ?? listed.size;
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
    .sort((a, b) => placeOf(a.id) - placeOf(b.id));
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

/** An initiative's entry in a Try: in which list, or as a former one that the list groups under another. */
export interface TryMention {
  tryItem: TryItem;
  list: 'new' | 'existing' | 'absorbed';
  entry: TryListEntry;
}

/** The groups from the top of the outline to the one that holds an initiative; never empty. */
export type Standing = readonly Group[];

/** Look-ups over a term, made once a term. */
export interface PlanIndex {
  initiatives: ReadonlyMap<string, TermInitiative>;
  departments: ReadonlyMap<string, Department>;
  changes: ReadonlyMap<string, Change>;
  /** The groups of the outline by their paths. */
  groups: ReadonlyMap<string, Group>;
  /** Where each initiative stands: the groups from the top to its own. */
  standings: ReadonlyMap<string, Standing>;
  /** For each current initiative, those merged into it, in plan order. */
  absorbed: ReadonlyMap<string, readonly TermInitiative[]>;
  /** For each initiative, where the Try items name it, in printed order. */
  mentions: ReadonlyMap<string, readonly TryMention[]>;
}

const indexes = new WeakMap<TermPlan, PlanIndex>();

/** The look-ups of `plan`; cheap after the first call. */
export function indexOf(plan: TermPlan): PlanIndex {
  let index = indexes.get(plan);
  if (!index) {
    index = makeIndex(plan);
    indexes.set(plan, index);
  }
  return index;
}

function makeIndex(plan: TermPlan): PlanIndex {
  const groups = new Map(flatten(plan.outline).map((group) => [group.path, group]));
  const standings = new Map<string, Standing>();
  const stand = (id: string, path: string) =>
    standings.set(
      id,
      pathsTo(path).flatMap((each) => groups.get(each) ?? []),
    );
  for (const group of groups.values()) for (const { initiative, again } of group.members) if (!again) stand(initiative, group.path);
  for (const { id, identity } of plan.begun) {
    const began = identity.events?.find((event) => event.kind === 'began');
    if (began?.kind === 'began') stand(id, began.group);
  }
  const absorbed = new Map<string, TermInitiative[]>();
  for (const initiative of plan.initiatives) for (const merge of mergesOf(initiative)) push(absorbed, merge.initiative, initiative);
  const mentions = new Map<string, TryMention[]>();
  for (const mention of plan.tryItems.flatMap(mentionsIn)) push(mentions, mention.entry.initiative, mention);
  return {
    initiatives: new Map([...plan.initiatives, ...plan.begun].map((each) => [each.id, each])),
    departments: new Map(plan.departments.map((each) => [each.id, each])),
    changes: new Map(plan.term.changes.map((each) => [each.id, each])),
    groups,
    standings,
    absorbed,
    mentions,
  };
}

/** Every initiative that `tryItem` names, in printed order. */
export function mentionsIn(tryItem: TryItem): TryMention[] {
  const lists = [
    ['new', tryItem.newInitiatives],
    ['existing', tryItem.existingInitiatives],
  ] as const;
  return lists.flatMap(([list, printed]) =>
    (printed?.entries ?? []).flatMap((entry): TryMention[] => [
      { tryItem, list, entry },
      ...(entry.absorbs?.entries ?? []).map((absorbed): TryMention => ({ tryItem, list: 'absorbed', entry: absorbed })),
    ]),
  );
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The initiatives of `group` and below it, in printed order. */
export function initiativesOf(plan: TermPlan, group: Group): TermInitiative[] {
  const { initiatives } = indexOf(plan);
  return flatten([group]).flatMap(({ members }) =>
    members.flatMap(({ initiative, again }) => (again ? [] : (initiatives.get(initiative) ?? []))),
  );
}

/** The latest term that knows of an initiative: by its document, or because it began then. */
export function lastTermOf(plan: Plan, initiativeId: string): TermPlan {
  const terms = plan.terms.map((term) => termPlanOf(plan, term));
  return terms.findLast((each) => indexOf(each).initiatives.has(initiativeId)) ?? termPlanOf(plan);
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
