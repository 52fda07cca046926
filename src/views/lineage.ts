import type { ChangeKind } from '../model/change.ts';
import type { Merge } from '../model/initiative.ts';
import { mergesOf } from '../model/initiative.ts';
import type { TermInitiative, TermPlan } from '../model/term-plan.ts';
import { indexOf } from '../model/term-plan.ts';
import { factsOf } from './initiative-facts.ts';
import type { LineageStatement } from './lineage-text.ts';
import { describeLineage } from './lineage-text.ts';
import { notStated } from './sentences/transitions.ts';

/** An initiative in one of the two terms. */
export interface LineageBox {
  /** `former-<id>` or `current-<id>`. */
  key: string;
  initiativeId: string;
  /** As printed for that term. */
  name: string;
  address: string;
  /** What happened to it; on the former side of one that goes on the label is left to the current side. */
  kind: ChangeKind;
  label?: string | undefined;
  /** True for the initiative whose lineage this is. */
  isSelf: boolean;
}

/** Which initiative went into which, and on what that rests: the row of the table, a printed merge, the staff's word. */
export interface LineageEdge {
  from: string;
  to: string;
  basis: 'row' | Merge['basis'];
}

/** Where an initiative came from, what became of it, where it went. */
export interface Lineage {
  formerTerm: string;
  currentTerm: string;
  former: readonly LineageBox[];
  current: readonly LineageBox[];
  edges: readonly LineageEdge[];
  /** What to say in the place of a side that holds nothing. */
  formerGap?: string | undefined;
  currentGap?: string | undefined;
  /** The same in words, in reading order. */
  statements: readonly LineageStatement[];
}

/**
 * The lineage of one initiative: its own row, what was merged into it, into what it was merged, and with which others.
 * Only edges that the content holds; nothing is drawn where the plan does not say.
 */
export function buildLineage(plan: TermPlan, initiativeId: string): Lineage {
  const self = indexOf(plan).initiatives.get(initiativeId);
  if (!self) throw new Error(`No initiative ${initiativeId}`);
  const { former, current } = sidesOf(plan, self);
  const formerBoxes = former.map((each) => boxOf(plan, each, 'former', self));
  const currentBoxes = current.map((each) => boxOf(plan, each, 'current', self));
  return {
    formerTerm: plan.previous?.short ?? '',
    currentTerm: plan.term.short,
    former: formerBoxes,
    current: currentBoxes,
    edges: former.flatMap(edgesFrom).filter(({ to }) => currentBoxes.some(({ key }) => key === to)),
    formerGap: former.length === 0 ? `${plan.previous?.short}には記載がありません` : undefined,
    currentGap: current.length === 0 ? currentGap(plan, self) : undefined,
    statements: describeLineage(plan, self),
  };
}

/** Everything that went where `self` went or came from, in plan order. */
function sidesOf(plan: TermPlan, self: TermInitiative): { former: TermInitiative[]; current: TermInitiative[] } {
  const { absorbed } = indexOf(plan);
  const targets = new Set(mergesOf(self).map((merge) => merge.initiative));
  if (self.name !== undefined) targets.add(self.id);
  const sources = new Set([...targets].flatMap((id) => [id, ...(absorbed.get(id) ?? []).map((each) => each.id)]));
  sources.add(self.id);
  return {
    former: inPlanOrder(plan, sources).filter(({ previousName }) => previousName !== undefined),
    current: inPlanOrder(plan, targets).filter(({ name }) => name !== undefined),
  };
}

function inPlanOrder(plan: TermPlan, ids: ReadonlySet<string>): TermInitiative[] {
  const { rows } = indexOf(plan);
  const found = [...ids].flatMap((id) => rows.get(id) ?? []);
  return found.sort((a, b) => a.at - b.at).map(({ row }) => row);
}

function boxOf(plan: TermPlan, initiative: TermInitiative, term: 'former' | 'current', self: TermInitiative): LineageBox {
  const { name, address, badge } = factsOf(plan, initiative);
  const kind = badge?.kind ?? 'continued';
  const isLabelled = term === 'current' || kind === 'ended';
  return {
    key: `${term}-${initiative.id}`,
    initiativeId: initiative.id,
    name: (term === 'former' ? initiative.previousName : initiative.name) ?? name,
    address,
    kind,
    label: isLabelled ? badge?.label : undefined,
    isSelf: initiative.id === self.id,
  };
}

function edgesFrom(initiative: TermInitiative): LineageEdge[] {
  const from = `former-${initiative.id}`;
  const own: LineageEdge[] = initiative.name === undefined ? [] : [{ from, to: `current-${initiative.id}`, basis: 'row' }];
  return [...own, ...mergesOf(initiative).map((merge) => ({ from, to: `current-${merge.initiative}`, basis: merge.basis }))];
}

function currentGap(plan: TermPlan, self: TermInitiative): string {
  return self.mergedInto === 'not-stated' ? notStated(plan.term.words.mergeTarget) : `${plan.term.short}には記載がありません`;
}
