import * as z from 'zod';
import { flatten } from './group.ts';
import type { Plan } from './plan.ts';
import type { TermPlan } from './term-plan.ts';
import { isRenamed, termPlanOf } from './term-plan.ts';

/** Kinds of things that have a permanent address, in the order in which the ledger lists them. */
export const ENTRY_KINDS = [
  'initiatives',
  'terms',
  'transitions',
  'try',
  'groups',
  'departments',
  'retrospective',
  'effects',
  'reports',
  'documents',
  'glossary',
  'topics',
  'log',
  'pages',
] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Names one thing that has a permanent address: `initiatives/bpr`, `try/kouki/3`, `groups/kouki/1/income`, `pages/data`. */
export type EntryRef = `${EntryKind}/${string}`;

const PATTERN = new RegExp(`^(?:${ENTRY_KINDS.join('|')})(?:/[a-z0-9]+(?:-[a-z0-9]+)*){1,6}$`);

/** An `EntryRef` as an editor writes it. */
export const entryRef = z.custom<EntryRef>(
  (value) => typeof value === 'string' && PATTERN.test(value),
  `「種類/id」の形で書いてください（例：initiatives/bpr、try/kouki/3、departments/finance、pages/data）。種類は ${ENTRY_KINDS.join('・')} のどれかです`,
);

/** The two halves of a reference: `groups/kouki/1` → groups, kouki/1. */
export function splitRef(ref: EntryRef): { kind: EntryKind; id: string } {
  const [kind = ''] = ref.split('/', 1);
  return { kind: kind as EntryKind, id: ref.slice(kind.length + 1) };
}

/** The ids of one kind each. */
export type IdsByKind = Readonly<Record<EntryKind, readonly string[]>>;

const known = new WeakMap<Plan, IdsByKind>();

/** Everything that has a permanent address in `plan`, in the order of the plan; cheap after the first call. */
export function idsOf(plan: Plan): IdsByKind {
  const ids = known.get(plan) ?? collectIds(plan);
  known.set(plan, ids);
  return ids;
}

function collectIds(plan: Plan): IdsByKind {
  const ofTerms = (ids: (plan: TermPlan) => readonly string[]) =>
    plan.terms.flatMap((term) => ids(termPlanOf(plan, term)).map((id) => `${term.id}/${id}`));
  return {
    initiatives: plan.initiatives.map((each) => each.id),
    terms: plan.terms.map((each) => each.id),
    transitions: ofTerms(transitionListIds),
    try: ofTerms(({ tryItems }) => tryItems.map((each) => each.id)),
    groups: ofTerms(({ term }) => (term.outlineOf === undefined ? flatten(term.outline).map((each) => each.path) : [])),
    departments: plan.departments.map((each) => each.id),
    retrospective: ofTerms(statementIds),
    effects: ofTerms(({ vintages }) => vintages.map((each) => each.id)),
    reports: plan.reports.map((each) => each.id),
    documents: plan.documents.filter(({ lines }) => lines.length > 0).map((each) => each.id),
    glossary: plan.glossary.map((each) => each.id),
    topics: plan.topics.map((each) => each.id),
    log: plan.log.map((each) => each.id),
    pages: pageIds(plan),
  };
}

/** True where `ids` holds what `ref` names. */
export function holds(ids: IdsByKind, ref: EntryRef): boolean {
  const { kind, id } = splitRef(ref);
  return ids[kind].includes(id);
}

/** Every reference of `ids`, kind by kind. */
export function refsOf(ids: IdsByKind): EntryRef[] {
  return ENTRY_KINDS.flatMap((kind) => ids[kind].map((id): EntryRef => `${kind}/${id}`));
}

/** The lists of what changed: one a change that occurs, the new names, what was merged (even where the plan does not say into what). */
function transitionListIds({ term, initiatives }: TermPlan): string[] {
  if (term.changes.length === 0) return [];
  return [
    ...term.changes.map(({ id }) => id).filter((id) => initiatives.some((each) => each.change === id)),
    ...(initiatives.some(isRenamed) ? ['renamed'] : []),
    ...(initiatives.some((each) => each.mergedInto !== undefined) ? ['merged'] : []),
  ];
}

function statementIds({ retrospective }: TermPlan): string[] {
  return (retrospective?.parts ?? []).flatMap(({ id, items }) => items.map((_, at) => `${id}-${at + 1}`));
}

/** The pages there is one of: those every plan has, those this one holds something for, and the editor's own. */
function pageIds(plan: Plan): string[] {
  return [
    'initiatives',
    'departments',
    'search',
    'notes',
    'data',
    'print',
    ...(plan.reports.length > 0 ? ['progress'] : []),
    ...(plan.indicators.length > 0 || plan.initiatives.some(({ indicators }) => indicators) ? ['indicators'] : []),
    ...(plan.glossary.length > 0 ? ['glossary'] : []),
    ...(plan.topics.length > 0 ? ['topics'] : []),
    ...(plan.log.length > 0 ? ['updates'] : []),
    ...plan.pages.map((page) => page.id),
  ];
}
