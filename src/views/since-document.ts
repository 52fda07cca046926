import { addressOf } from '../address.ts';
import { formatDate } from '../format.ts';
import { beganIn } from '../model/began-in.ts';
import { presentTerm } from '../model/plan.ts';
import { isAlive, isOver, stateIn } from '../model/state-of.ts';
import type { TermInitiative, TermPlan } from '../model/term-plan.ts';
import { lastDayOf } from '../model/term-plan.ts';
import { factsOf } from './initiative-facts.ts';
import type { SinceCounts, SinceKind } from './sentences/now.ts';
import { SINCE_KINDS, SINCE_LABELS } from './sentences/now.ts';
import type { PageLink } from './site-navigation.ts';

/** What became of a printed list after its document, as far as its counts differ from it. */
export interface SinceDocument extends SinceCounts {
  /** How many the document prints as in force. */
  printed: number;
  parts: readonly SincePart[];
}

/** Those to which one thing happened, with the day of it. */
export interface SincePart {
  kind: SinceKind;
  label: string;
  entries: readonly { link: PageLink; date: string }[];
}

/**
 * What became of `initiatives` (all of the term unless given, with those begun since) by the last day of which the term's
 * pages speak; null where today's list is the printed one.
 */
export function sinceDocument(
  plan: TermPlan,
  initiatives: readonly TermInitiative[] = [...plan.initiatives, ...plan.begun],
): SinceDocument | null {
  const told = initiatives.flatMap((row) => {
    const kinds = kindsOf(plan, row);
    return kinds.map(({ kind, date }) => ({ kind, row, date }));
  });
  if (told.length === 0) return null;
  const parts = SINCE_KINDS.map((kind) =>
    partOf(
      plan,
      kind,
      told.filter((each) => each.kind === kind),
    ),
  ).filter(({ entries }) => entries.length > 0);
  return {
    printed: initiatives.filter((row) => isPrinted(plan, row)).length,
    parts,
    counts: countsOf(parts),
    now: initiatives.filter((row) => isAlive(stateAtEnd(plan, row))).length,
    ...daysOf(plan),
  };
}

/** The numbers of `parts` by kind, 0 for those that do not occur. */
export function countsOf(parts: readonly Pick<SincePart, 'kind' | 'entries'>[]): SinceCounts['counts'] {
  const counts = Object.fromEntries(SINCE_KINDS.map((kind) => [kind, parts.find((each) => each.kind === kind)?.entries.length ?? 0]));
  return counts as Record<SinceKind, number>;
}

/** Of which day the pages of a term speak, and whether the term is over. */
export function daysOf(plan: TermPlan): Pick<SinceCounts, 'day' | 'isPast'> {
  return { day: lastDayOf(plan), isPast: plan.term !== presentTerm(plan.plan) };
}

/** True where the term's document has it as one that goes on, or begins, in the term. */
export function isPrinted(plan: TermPlan, row: TermInitiative): boolean {
  return row.name !== undefined && !plan.begun.includes(row);
}

/** What happened in the term that changes whether it is in force: that it began, and where it is no more, how it ended. */
function kindsOf(plan: TermPlan, row: TermInitiative): { kind: SinceKind; date: string }[] {
  const state = stateAtEnd(plan, row);
  const began = beganIn(plan.plan, row.identity, plan.term);
  const isBegun = began !== undefined && began.date <= (lastDayOf(plan) ?? began.date) && !isPrinted(plan, row);
  const { status, because } = state;
  const isEnding = because.kind === 'event' && (isOver(state) || status === 'suspended');
  return [
    ...(isBegun ? [{ kind: 'began' as const, date: began.date }] : []),
    ...(isEnding && status !== 'active' && status !== 'not-begun' ? [{ kind: status, date: because.event.date }] : []),
  ];
}

function stateAtEnd(plan: TermPlan, { identity }: TermInitiative) {
  return stateIn(plan.plan, identity, plan.term, lastDayOf(plan));
}

function partOf(plan: TermPlan, kind: SinceKind, told: readonly { row: TermInitiative; date: string }[]): SincePart {
  return {
    kind,
    label: SINCE_LABELS[kind],
    entries: told.map(({ row, date }) => {
      const { name, address } = factsOf(plan, row);
      return { link: { label: name, address }, date: formatDate(date) };
    }),
  };
}

/** Where a term's page lists what became of its list. */
export function sinceLink({ term }: TermPlan, label: string): PageLink {
  return { label, address: `${addressOf.term(term.id)}#since` };
}
