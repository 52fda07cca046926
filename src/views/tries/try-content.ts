import { addressOf } from '../../address.ts';
import { formatCircled } from '../../format.ts';
import { flatten, groupTitle } from '../../model/group.ts';
import { isSameName } from '../../model/initiative.ts';
import { indexOf } from '../../model/plan-index.ts';
import { isAlive } from '../../model/state-of.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { TryEntry, TryItem, TryList, TryListEntry } from '../../model/try-item.ts';
import { departmentLinks } from '../departments/department-links.ts';
import { beganNote, begunUnder } from '../initiatives/begun.ts';
import { allFactsOf, factsOf } from '../initiatives/initiative-facts.ts';
import { SINCE_THE_DOCUMENT } from '../sentences/now.ts';
import type { PageLink } from '../site/site-navigation.ts';
import { standingOf } from '../terms/section.ts';

/** An initiative as a Try prints it. */
export interface TryEntryView {
  anchor: string;
  name: string;
  address: string;
  departments: readonly PageLink[];
  status?: string | undefined;
  /** As printed there; last what the table of transitions calls it, where that differs. */
  notes: readonly string[];
  /** The former initiatives printed as one group under this one. */
  group?: { label: string; entries: readonly TryEntryView[]; conclusion?: string | undefined } | undefined;
}

/** One of the two lists of a Try, or those that began later and were put under it. */
export interface TryListView {
  id: 'new' | 'existing' | 'begun';
  heading: string;
  /** 4件. */
  count: string;
  entries: readonly TryEntryView[];
}

/** What a Try says: its lists and its sentences, as printed. */
export interface TryContent {
  number: number;
  /** ① 効率を高める. */
  numbered: string;
  lists: readonly TryListView[];
  /** What no list of it prints, because it began later; null where there is none. */
  begun: TryListView | null;
  remarks: readonly { text: string; link?: PageLink | undefined }[];
  paragraph?: string | undefined;
}

/** What `item` says, without the page around it. */
export function buildTryContent(plan: TermPlan, item: TryItem): TryContent {
  return {
    number: Number(item.id),
    numbered: numbered(item),
    lists: listsOf(plan, item),
    begun: begunList(plan, item),
    remarks: (item.remarks ?? []).map((remark) => ({ text: remark.text, link: groupOf(plan, remark.category) })),
    paragraph: item.paragraph?.text,
  };
}

/** As pages call it: ① 効率を高める. */
export function numbered({ id, title }: Pick<TryItem, 'id' | 'title'>): string {
  return `${formatCircled(Number(id))} ${title}`;
}

function listsOf(plan: TermPlan, item: TryItem): TryListView[] {
  const view = (id: TryListView['id'], list: TryList | undefined) =>
    list
      ? [{ id, heading: list.heading, count: `${list.entries.length}件`, entries: list.entries.map((entry) => entryView(plan, id, entry)) }]
      : [];
  return [...view('new', item.newInitiatives), ...view('existing', item.existingInitiatives)];
}

function begunList(plan: TermPlan, { id }: TryItem): TryListView | null {
  const begun = allFactsOf(plan, begunUnder(plan, id));
  if (begun.length === 0) return null;
  return {
    id: 'begun',
    heading: SINCE_THE_DOCUMENT,
    count: `${begun.length}件`,
    entries: begun.map((facts) => ({
      anchor: `begun-${facts.id}`,
      name: facts.name,
      address: facts.address,
      departments: facts.departments,
      notes: [beganNote(plan, facts), ...(isAlive(facts.state) ? [] : [facts.note])],
    })),
  };
}

function entryView(plan: TermPlan, list: string, entry: TryListEntry | TryEntry): TryEntryView {
  const initiative = indexOf(plan).initiatives.get(entry.initiative);
  const name = initiative && factsOf(plan, initiative).name;
  const isNamedAlike = name === undefined || isSameName(name, entry.name);
  const group = 'absorbs' in entry ? entry.absorbs : undefined;
  return {
    anchor: `${list}-${entry.initiative}`,
    name: entry.name,
    address: addressOf.initiative(entry.initiative),
    departments: departmentLinks(plan, entry.departments),
    status: entry.status,
    notes: [...(entry.notes ?? []), ...(isNamedAlike ? [] : [`${plan.term.words.transitions}での表記：${name}`])],
    group: group && {
      label: group.label,
      entries: group.entries.map((each) => entryView(plan, 'absorbed', each)),
      conclusion: group.conclusion,
    },
  };
}

function groupOf(plan: TermPlan, id: string | undefined): PageLink | undefined {
  const group = flatten(plan.outline).find((each) => each.id === id && each.level > 0);
  if (!group) return undefined;
  const [top, ...below] = standingOf(plan, group.path);
  return { label: `${[top?.name, ...below.map(groupTitle)].join(' ')}を見る`, address: addressOf.group(plan.term.id, group.path) };
}
