import { addressOf } from '../address.ts';
import { flatten, groupTitle } from '../model/group.ts';
import { isSameName } from '../model/initiative.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { indexOf, mentionsIn, nameOf } from '../model/term-plan.ts';
import type { TryEntry, TryItem, TryList, TryListEntry } from '../model/try-item.ts';
import { departmentLinks } from './initiative-row.ts';
import { standingOf } from './section.ts';
import type { PageLink } from './site-navigation.ts';

/** An initiative as a Try prints it. */
export interface TryEntryView {
  anchor: string;
  name: string;
  address: string;
  /** What the table of transitions calls it, where that differs. */
  nameElsewhere?: string | undefined;
  departments: readonly PageLink[];
  status?: string | undefined;
  notes: readonly string[];
  source: readonly number[];
  /** The former initiatives printed as one group under this one. */
  group?: { label: string; entries: readonly TryEntryView[]; conclusion?: string | undefined } | undefined;
}

/** One of the two lists of a Try. */
export interface TryListView {
  id: 'new' | 'existing';
  heading: string;
  entries: readonly TryEntryView[];
}

/** A Try as an entry of the index. */
export interface TrySummary {
  number: number;
  title: string;
  address: string;
  newCount: number;
  existingCount: number;
}

/** Everything on the page of one Try. */
export interface TryView extends TrySummary {
  lists: readonly TryListView[];
  remarks: readonly { text: string; groupLink?: PageLink | undefined }[];
  paragraph?: string | undefined;
  source: readonly number[];
  statementAddress?: string | undefined;
  previous?: TrySummary | undefined;
  next?: TrySummary | undefined;
}

/** The Try items with their counts, in order. The former initiatives of a group count with the one they went into. */
export function buildTryIndex(plan: TermPlan): TrySummary[] {
  return plan.tryItems.map((item) => ({
    number: Number(item.id),
    title: item.title,
    address: addressOf.tryItem(plan.term.id, item.id),
    newCount: item.newInitiatives?.entries.length ?? 0,
    existingCount: item.existingInitiatives?.entries.length ?? 0,
  }));
}

/** The page of the Try `id`. Throws where the plan has no such Try. */
export function buildTryItem(plan: TermPlan, id: string): TryView {
  const index = buildTryIndex(plan);
  const at = plan.tryItems.findIndex((item) => item.id === id);
  const item = plan.tryItems[at];
  const summary = index[at];
  if (!item || !summary) throw new Error(`No Try ${id}`);
  return {
    ...summary,
    lists: listsOf(plan, item),
    remarks: (item.remarks ?? []).map((remark) => ({ text: remark.text, groupLink: groupOf(plan, remark.category) })),
    paragraph: item.paragraph?.text,
    source: [...new Set([...(item.source ?? []), ...sourcesIn(item)])],
    statementAddress: statementAddress(plan, id),
    previous: index[at - 1],
    next: index[at + 1],
  };
}

/** The statement of the retrospective that announces the Try. */
function statementAddress({ term, retrospective }: TermPlan, id: string): string | undefined {
  for (const part of retrospective?.parts ?? []) {
    const at = part.items.findIndex((each) => each.tryItem === id);
    if (at >= 0) return addressOf.statement(term.id, part.id, at + 1);
  }
  return undefined;
}

function listsOf(plan: TermPlan, item: TryItem): TryListView[] {
  const view = (id: TryListView['id'], list: TryList | undefined) =>
    list ? [{ id, heading: list.heading, entries: list.entries.map((entry) => entryView(plan, id, entry)) }] : [];
  return [...view('new', item.newInitiatives), ...view('existing', item.existingInitiatives)];
}

function entryView(plan: TermPlan, list: string, entry: TryListEntry | TryEntry): TryEntryView {
  const initiative = indexOf(plan).initiatives.get(entry.initiative);
  const nameElsewhere = initiative ? nameOf(initiative) : undefined;
  const group = 'absorbs' in entry ? entry.absorbs : undefined;
  return {
    anchor: `${list}-${entry.initiative}`,
    name: entry.name,
    address: addressOf.initiative(entry.initiative),
    nameElsewhere: nameElsewhere && isSameName(nameElsewhere, entry.name) ? undefined : nameElsewhere,
    departments: departmentLinks(plan, entry.departments),
    status: entry.status,
    notes: entry.notes ?? [],
    source: entry.source ?? [],
    group: group && {
      label: group.label,
      entries: group.entries.map((each) => entryView(plan, 'absorbed', each)),
      conclusion: group.conclusion,
    },
  };
}

function sourcesIn(item: TryItem): number[] {
  return [
    ...mentionsIn(item).flatMap(({ entry }) => entry.source ?? []),
    ...(item.remarks ?? []).flatMap((remark) => remark.source ?? []),
    ...(item.paragraph?.source ?? []),
  ].sort((a, b) => a - b);
}

function groupOf(plan: TermPlan, id: string | undefined): PageLink | undefined {
  const group = flatten(plan.outline).find((each) => each.id === id && each.level > 0);
  if (!group) return undefined;
  const [top, ...below] = standingOf(plan, group.path);
  return { label: [top?.name, ...below.map(groupTitle)].join(' '), address: addressOf.group(plan.term.id, group.path) };
}
