import type { Change } from './change.ts';
import type { Department } from './department.ts';
import type { Vintage } from './effect-amounts.ts';
import type { IdsByKind } from './entry-ref.ts';
import type { GlossaryTerm } from './glossary.ts';
import type { Initiative } from './initiative.ts';
import { mergesOf } from './initiative.ts';
import type { KnownDiscrepancy } from './known-discrepancy.ts';
import type { Category, Policy } from './policy.ts';
import type { Redirect } from './redirect.ts';
import type { Retrospective } from './retrospective.ts';
import type { Settings } from './settings.ts';
import type { Site } from './site.ts';
import type { Synonym } from './synonym.ts';
import type { TryItem, TryListEntry } from './try-item.ts';
import type { Update } from './update.ts';

/** A whole plan: everything the site says is in here, and every page reads it. */
export interface Plan {
  settings: Settings;
  site: Site;
  policies: readonly Policy[];
  departments: readonly Department[];
  /** In plan order: by policy, category, printed row. */
  initiatives: readonly Initiative[];
  /** By number; empty where the plan has none. */
  tryItems: readonly TryItem[];
  retrospective: Retrospective | null;
  /** Oldest first; the first one is the baseline. */
  vintages: readonly Vintage[];
  glossary: readonly GlossaryTerm[];
  knownDiscrepancies: readonly KnownDiscrepancy[];
  /** Free pages of `content/pages/`, such as about and accessibility; the text itself is MDX. */
  pages: readonly { id: string; title: string; description: string }[];
  /** 言い換え: what readers call things that the plan calls otherwise. */
  synonyms: readonly Synonym[];
  /** The published text, line by line; empty where the plan comes without it. */
  sourceLines: readonly string[];
  /** 更新の記録, in the order of the file. */
  updates: readonly Update[];
  /** Where ids went that were published and are no more. */
  redirects: readonly Redirect[];
  /** The ledger of every id ever published; null where the plan keeps none. */
  publishedIds: IdsByKind | null;
}

/** An initiative's entry in a Try: in which list, or as a former one that the list groups under another. */
export interface TryMention {
  tryItem: TryItem;
  list: 'new' | 'existing' | 'absorbed';
  entry: TryListEntry;
}

/** Look-ups over a plan, made once a plan. */
export interface PlanIndex {
  initiatives: ReadonlyMap<string, Initiative>;
  departments: ReadonlyMap<string, Department>;
  changes: ReadonlyMap<string, Change>;
  policies: ReadonlyMap<string, Policy>;
  /** Where each initiative stands. */
  standings: ReadonlyMap<string, { policy: Policy; category: Category }>;
  /** For each current initiative, those merged into it, in plan order. */
  absorbed: ReadonlyMap<string, readonly Initiative[]>;
  /** For each initiative, where the Try items name it, in printed order. */
  mentions: ReadonlyMap<string, readonly TryMention[]>;
}

const indexes = new WeakMap<Plan, PlanIndex>();

/** The look-ups of `plan`; cheap after the first call. */
export function indexOf(plan: Plan): PlanIndex {
  let index = indexes.get(plan);
  if (!index) {
    index = makeIndex(plan);
    indexes.set(plan, index);
  }
  return index;
}

function makeIndex(plan: Plan): PlanIndex {
  const standings = new Map<string, { policy: Policy; category: Category }>();
  for (const policy of plan.policies)
    for (const category of policy.categories) for (const id of category.initiatives) standings.set(id, { policy, category });
  const absorbed = new Map<string, Initiative[]>();
  for (const initiative of plan.initiatives) for (const merge of mergesOf(initiative)) push(absorbed, merge.initiative, initiative);
  const mentions = new Map<string, TryMention[]>();
  for (const mention of plan.tryItems.flatMap(mentionsIn)) push(mentions, mention.entry.initiative, mention);
  return {
    initiatives: new Map(plan.initiatives.map((each) => [each.id, each])),
    departments: new Map(plan.departments.map((each) => [each.id, each])),
    changes: new Map(plan.settings.changes.map((each) => [each.id, each])),
    policies: new Map(plan.policies.map((each) => [each.id, each])),
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
