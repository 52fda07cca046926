import { beganIn } from './began-in.ts';
import type { Change } from './change.ts';
import type { Department } from './department.ts';
import type { Group } from './group.ts';
import { flatten } from './group.ts';
import { pathsTo } from './group-path.ts';
import { mergesOf } from './initiative.ts';
import type { Plan } from './plan.ts';
import type { TermInitiative, TermPlan } from './term-plan.ts';
import { termPlanOf } from './term-plan.ts';
import type { TryItem, TryListEntry } from './try-item.ts';

/** An initiative's entry in a Try: in which list, or as a former one that the list groups under another. */
export interface TryMention {
  tryItem: TryItem;
  list: 'new' | 'existing' | 'absorbed';
  /** Over the list in which it is printed. */
  heading: string;
  /** Over those that are printed as one group under another of that list; undefined for what stands in the list itself. */
  groupLabel?: string | undefined;
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
    const began = beganIn(plan.plan, identity, plan.term);
    if (began) stand(id, began.group);
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
    (printed?.entries ?? []).flatMap((entry): TryMention[] => {
      const there = { tryItem, heading: printed?.heading ?? '' };
      const absorbed = { ...there, list: 'absorbed', groupLabel: entry.absorbs?.label } as const;
      return [{ ...there, list, entry }, ...(entry.absorbs?.entries ?? []).map((each) => ({ ...absorbed, entry: each }))];
    }),
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
