import { addressOf } from '../address.ts';
import { groupTitle } from '../model/group.ts';
import { isSameName } from '../model/initiative.ts';
import type { TermInitiative, TermPlan, TryMention } from '../model/term-plan.ts';
import { indexOf, isRenamed, nameOf } from '../model/term-plan.ts';
import type { InitiativeRow } from './initiative-row.ts';
import { departmentLinks, initiativeRow } from './initiative-row.ts';
import { groupLink, membersOf } from './section.ts';
import type { PageLink } from './site-navigation.ts';

/** How a Try speaks of an initiative. */
export interface TryMentionView {
  number: number;
  title: string;
  address: string;
  heading: string;
  /** As printed there, where it differs from the table. */
  nameThere?: string | undefined;
  departmentsThere?: readonly PageLink[] | undefined;
  status?: string | undefined;
  notes: readonly string[];
}

/** Everything on the page of one initiative but its lineage. */
export interface InitiativeView {
  initiative: TermInitiative;
  name: string;
  /** 見直し区分 as printed; left out in a first term. */
  changeLabel?: string | undefined;
  hasEnded: boolean;
  previousName?: string | undefined;
  isRenamed: boolean;
  departments: readonly PageLink[];
  /** Where it stands, from the top: I 業務マネジメント改革 › (1)行政経営サイクルの確立. */
  group: PageLink;
  /** What groups of that level are called: 戦略区分. */
  groupWord: string;
  /** The page of its top group. */
  top: PageLink;
  mentions: readonly TryMentionView[];
  siblings: readonly InitiativeRow[];
  /** Lines of the published text that speak of it, in order. */
  source: readonly number[];
  /** Its row in the table of transitions; left out in a first term. */
  rowAddress?: string | undefined;
}

/** The page of `initiative`. Throws where it stands in no group: the checks let no such plan through. */
export function buildInitiative(plan: TermPlan, initiative: TermInitiative): InitiativeView {
  const index = indexOf(plan);
  const standing = index.standings.get(initiative.id);
  const change = index.changes.get(initiative.change);
  if (!standing) throw new Error(`${initiative.id} stands in no group`);
  const [top] = standing;
  const own = standing.at(-1);
  const group = groupLink(plan, standing);
  if (!top || !own || !group) throw new Error(`${initiative.id} stands in no group`);
  const mentions = index.mentions.get(initiative.id) ?? [];
  return {
    initiative,
    name: nameOf(initiative),
    changeLabel: change && (initiative.changeLabel ?? change.label),
    hasEnded: change?.kind === 'ended',
    previousName: initiative.previousName,
    isRenamed: isRenamed(initiative),
    departments: departmentLinks(plan, initiative.departments),
    group,
    groupWord: plan.term.levels[own.level] ?? '',
    top: { label: groupTitle(top), address: addressOf.policy(plan.term.id, top.id) },
    mentions: mentions.map((mention) => mentionView(plan, initiative, mention)),
    siblings: membersOf(plan, own)
      .filter(({ id }) => id !== initiative.id)
      .map((each) => initiativeRow(plan, each)),
    source: [...new Set([...(initiative.source ?? []), ...mentions.flatMap(({ entry }) => entry.source ?? [])])].sort((a, b) => a - b),
    rowAddress: plan.previous ? addressOf.transitionRow(plan.term.id, initiative.id) : undefined,
  };
}

function mentionView(plan: TermPlan, initiative: TermInitiative, { tryItem, list, entry }: TryMention): TryMentionView {
  const printed = list === 'existing' ? tryItem.existingInitiatives : tryItem.newInitiatives;
  const group = printed?.entries.find((each) => each.absorbs?.entries.some((absorbed) => absorbed.initiative === initiative.id));
  const isSameDepartments = entry.departments.join() === initiative.departments.join();
  return {
    number: Number(tryItem.id),
    title: tryItem.title,
    address: `${addressOf.tryItem(plan.term.id, tryItem.id)}#${list}-${initiative.id}`,
    heading: list === 'absorbed' ? (group?.absorbs?.label ?? '') : (printed?.heading ?? ''),
    nameThere: isSameName(entry.name, nameOf(initiative)) ? undefined : entry.name,
    departmentsThere: isSameDepartments ? undefined : departmentLinks(plan, entry.departments),
    status: entry.status,
    notes: entry.notes ?? [],
  };
}
