import { addressOf } from '../../address.ts';
import type { Merge } from '../../model/initiative.ts';
import { mergesOf } from '../../model/initiative.ts';
import type { LineageNode } from '../../model/lineage-of.ts';
import { indexOf } from '../../model/plan-index.ts';
import type { TermInitiative, TermPlan } from '../../model/term-plan.ts';
import { factsOf } from '../initiatives/initiative-facts.ts';
import { calledOtherwise, confirmationOf } from '../sentences/lineage.ts';
import type { PageLink } from '../site/site-navigation.ts';
import { sourceLink } from '../site/source-link.ts';

/** An initiative merged or a target of a merge, with what the statement rests on. */
export interface LineageEntry {
  name: string;
  address: string;
  /** 見直し区分 as printed; empty where there is none. */
  label: string;
  /** Where the merge is printed; undefined where staff confirmed it. */
  source: PageLink | undefined;
  /** What staff confirmed and when, where it is not printed. */
  confirmation?: string | undefined;
  /** What else it is called: by the table of the merge, or in the term before. */
  calledOtherwise?: string | undefined;
}

/** Into what an initiative was merged, and on what each statement rests; empty where the plan does not say. */
export function mergeTargetsOf(plan: TermPlan, initiative: TermInitiative): LineageEntry[] {
  return mergesOf(initiative).flatMap((merge) => {
    const target = indexOf(plan).initiatives.get(merge.initiative);
    return target ? [lineageEntry(plan, target.id, factsOf(plan, target).name, merge)] : [];
  });
}

/** The initiative of `node` at one end of a merge that the document of `plan` prints or its staff confirmed. */
export function entryOfNode(plan: TermPlan, node: LineageNode, merge: Merge | undefined): LineageEntry {
  const row = indexOf(plan).initiatives.get(node.initiative.id);
  const printed = node.term === plan.term ? row?.name : row?.previousName;
  const entry = lineageEntry(plan, node.initiative.id, node.name, merge);
  if (printed === undefined || printed === node.name || node.term === null) return entry;
  return { ...entry, calledOtherwise: calledOtherwise(plan.term, printed, node.term) };
}

function lineageEntry(plan: TermPlan, id: string, name: string, merge: Merge | undefined): LineageEntry {
  const row = indexOf(plan).initiatives.get(id);
  return {
    name,
    address: addressOf.initiative(id),
    label: (row && factsOf(plan, row).badge?.label) ?? '',
    source: merge?.basis === 'printed' ? sourceLink(plan, merge.source) : undefined,
    confirmation: merge?.basis === 'staff-confirmed' ? confirmationOf(plan.plan, merge) : undefined,
  };
}
