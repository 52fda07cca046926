import * as z from 'zod';
import { isRenamed } from './initiative.ts';
import type { Plan } from './plan.ts';

/** Kinds of things that have a permanent address, in the order in which the ledger lists them. */
export const ENTRY_KINDS = [
  'initiatives',
  'transitions',
  'try',
  'policies',
  'categories',
  'departments',
  'retrospective',
  'effects',
  'glossary',
  'updates',
  'pages',
] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Names one thing that has a permanent address: `initiatives/bpr`, `try/3`, `categories/1/income`, `pages/effects`. */
export type EntryRef = `${EntryKind}/${string}`;

const PATTERN = new RegExp(`^(?:${ENTRY_KINDS.join('|')})(?:/[a-z0-9]+(?:-[a-z0-9]+)*){1,2}$`);

/** An `EntryRef` as an editor writes it. */
export const entryRef = z.custom<EntryRef>(
  (value) => typeof value === 'string' && PATTERN.test(value),
  `「種類/id」の形で書いてください（例：initiatives/bpr、try/3、departments/finance、pages/effects）。種類は ${ENTRY_KINDS.join('・')} のどれかです`,
);

/** The two halves of a reference: `categories/1/income` → categories, 1/income. */
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
  return {
    initiatives: plan.initiatives.map((each) => each.id),
    transitions: transitionListIds(plan),
    try: plan.tryItems.map((each) => each.id),
    policies: plan.policies.map((each) => each.id),
    categories: plan.policies.flatMap((policy) => policy.categories.map((each) => `${policy.id}/${each.id}`)),
    departments: plan.departments.map((each) => each.id),
    retrospective: statementIds(plan),
    effects: plan.vintages.map((each) => each.id),
    glossary: plan.glossary.map((each) => each.id),
    updates: plan.updates.map((each) => each.id),
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
function transitionListIds({ settings, initiatives }: Plan): string[] {
  return [
    ...settings.changes.map(({ id }) => id).filter((id) => initiatives.some((each) => each.change === id)),
    ...(initiatives.some(isRenamed) ? ['renamed'] : []),
    ...(initiatives.some((each) => each.mergedInto !== undefined) ? ['merged'] : []),
  ];
}

function statementIds({ retrospective }: Plan): string[] {
  const sections = [
    ['keep', retrospective?.keep],
    ['problem', retrospective?.problem],
    ['try', retrospective?.tryItem],
  ] as const;
  return sections.flatMap(([name, section]) => (section?.items ?? []).map((_, at) => `${name}-${at + 1}`));
}

/** The pages there is one of: those every plan has, those this one holds something for, and the editor's own. */
function pageIds(plan: Plan): string[] {
  return [
    'initiatives',
    'transitions',
    'departments',
    'search',
    'notes',
    'data',
    'print',
    ...(plan.retrospective ? ['retrospective'] : []),
    ...(plan.tryItems.length > 0 ? ['try'] : []),
    ...(plan.vintages.length > 0 ? ['effects'] : []),
    ...(plan.glossary.length > 0 ? ['glossary'] : []),
    ...(plan.sourceLines.length > 0 ? ['source'] : []),
    ...(plan.updates.length > 0 ? ['updates'] : []),
    ...plan.pages.map((page) => page.id),
  ];
}
