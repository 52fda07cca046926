import { addressOf } from '../../address.ts';
import type { ChangeKind } from '../../model/change.ts';
import type { Group } from '../../model/group.ts';
import { groupTitle, sectionsOf } from '../../model/group.ts';
import { mergesOf } from '../../model/initiative.ts';
import { initiativesOf } from '../../model/plan-index.ts';
import type { TermInitiative, TermPlan } from '../../model/term-plan.ts';
import { factsOf } from '../initiatives/initiative-facts.ts';
import { before } from '../sentences/terms.ts';
import { flowKey, flowSummary } from '../sentences/transitions.ts';
import { membersOf, sectionAnchor, sectionName } from '../terms/section.ts';
import { countChanges } from './change-counts.ts';

/** How a square looks: by the kind of change, by which change of that kind, and whether the plan says where it went. */
export interface FlowGlyph {
  kind: ChangeKind;
  /** 0 for the first change of its kind, 1 for the second … */
  variant: number;
  isMerged: boolean;
}

/** One initiative as one square of the picture. */
export interface FlowSquare {
  initiativeId: string;
  name: string;
  label: string;
  glyph: FlowGlyph;
  /** Its row in the table of transitions. */
  rowAddress: string;
}

/** How many there were, what became of them, how many there are. */
export interface FlowCounts {
  former: number;
  current: number;
  /** One number for each entry of `Flow.changes`, in that order. */
  byChange: readonly number[];
  /** Of those that ended, how many went into a current one that the plan or the staff names. */
  merged: number;
}

/** One section of the outline: what ended stands left of the line, what goes on and what is new right of it. */
export interface FlowSection {
  name: string;
  /** Its rows in the table of transitions. */
  address: string;
  ended: readonly FlowSquare[];
  current: readonly FlowSquare[];
  counts: FlowCounts;
}

/** One top group with its sections in printed order. */
export interface FlowGroup {
  id: string;
  name: string;
  address: string;
  sections: readonly FlowSection[];
  counts: FlowCounts;
}

/** One entry of the legend: a change that occurs in the plan, ended ones first and new ones last, as in the picture. */
export interface FlowChange {
  id: string;
  label: string;
  glyph: FlowGlyph;
  count: number;
}

/** The whole plan from the former term to the current one. */
export interface Flow {
  formerTerm: string;
  currentTerm: string;
  changes: readonly FlowChange[];
  groups: readonly FlowGroup[];
  counts: FlowCounts;
  /** The picture in one sentence. */
  summary: string;
  /** How to read it, where squares lead to rows of the table, and where sections do. */
  key: { rows: string; sections: string };
  /** What stands on either side of the line, for those who hear it. */
  endedLabel: string;
  currentLabel: string;
  /** What those that ended are called whose target is named: うち集約先が分かるもの. */
  mergedLabel: string;
  /** Its numbers as a table. */
  table: { label: string; caption: string; heading: string };
}

/** The picture of a term beside the one before, with the numbers behind it; null for a first term. */
export function buildFlow(plan: TermPlan): Flow | null {
  if (!plan.previous) return null;
  const { words } = plan.term;
  const changes = changesOf(plan);
  const counts = countsOf(changes, plan.initiatives, plan);
  const mergedLabel = `${words.mergeTarget}が分かるもの`;
  const [formerTerm, currentTerm] = [before(plan.previous).short, plan.term.short];
  return {
    formerTerm,
    currentTerm,
    changes,
    groups: plan.outline.map((group) => groupOf(plan, changes, group)),
    counts,
    summary: flowSummary(plan, countChanges(plan), { label: mergedLabel, count: counts.merged }),
    key: { rows: flowKey(plan, 'rows'), sections: flowKey(plan, 'sections') },
    endedLabel: `${formerTerm}で終わったもの`,
    currentLabel: `${currentTerm}にあるもの`,
    mergedLabel: `うち${mergedLabel}`,
    table: {
      label: `${words.initiative}の数の表`,
      caption: `${plan.term.levels.join('・')}ごとの${words.initiative}の数`,
      heading: plan.term.levels.at(-1) ?? '',
    },
  };
}

/** In the order of the picture: from left to right. */
const PLACES = { ended: 0, continued: 1, new: 2 } as const;

function changesOf(plan: TermPlan): FlowChange[] {
  const { byChange } = countChanges(plan);
  return byChange
    .map(({ change: { id, label, kind }, count }) => {
      const ofKind = plan.term.changes.filter((each) => each.kind === kind);
      const variant = ofKind.findIndex((each) => each.id === id);
      return { id, label, glyph: { kind, variant, isMerged: false }, count };
    })
    .sort((a, b) => PLACES[a.glyph.kind] - PLACES[b.glyph.kind]);
}

function groupOf(plan: TermPlan, changes: readonly FlowChange[], group: Group): FlowGroup {
  return {
    id: group.id,
    name: groupTitle(group),
    address: addressOf.policy(plan.term.id, group.id),
    sections: sectionsOf(group).map((section) => sectionOf(plan, changes, section)),
    counts: countsOf(changes, initiativesOf(plan, group), plan),
  };
}

function sectionOf(plan: TermPlan, changes: readonly FlowChange[], section: Group): FlowSection {
  const initiatives = membersOf(plan, section);
  const squares = changes.flatMap((change) =>
    initiatives.filter((each) => each.change === change.id).map((each) => squareOf(plan, each, change)),
  );
  return {
    name: sectionName(plan, section),
    address: addressOf.transitionGroup(plan.term.id, sectionAnchor(section)),
    // Those that went on into another stand next to the line over which they went.
    ended: squares.filter(({ glyph }) => glyph.kind === 'ended').sort((a, b) => Number(a.glyph.isMerged) - Number(b.glyph.isMerged)),
    current: squares.filter(({ glyph }) => glyph.kind !== 'ended'),
    counts: countsOf(changes, initiatives, plan),
  };
}

function squareOf(plan: TermPlan, initiative: TermInitiative, { glyph }: FlowChange): FlowSquare {
  const { id, name, badge } = factsOf(plan, initiative);
  return {
    initiativeId: id,
    name,
    label: badge?.label ?? '',
    glyph: { ...glyph, isMerged: isMerged(initiative, glyph.kind) },
    rowAddress: addressOf.transitionRow(plan.term.id, initiative.id),
  };
}

function isMerged(initiative: TermInitiative, kind: ChangeKind | undefined): boolean {
  return kind === 'ended' && mergesOf(initiative).length > 0;
}

function countsOf(changes: readonly FlowChange[], initiatives: readonly TermInitiative[], plan: TermPlan): FlowCounts {
  const { former, current } = countChanges(plan, initiatives);
  return {
    former: former ?? 0,
    current,
    byChange: changes.map(({ id }) => initiatives.filter((each) => each.change === id).length),
    merged: initiatives.filter((each) => isMerged(each, factsOf(plan, each).badge?.kind)).length,
  };
}
