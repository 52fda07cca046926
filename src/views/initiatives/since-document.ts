import { addressOf } from '../../address.ts';
import { beganIn } from '../../model/began-in.ts';
import { presentTerm } from '../../model/plan.ts';
import { isAlive, isOver, stateIn } from '../../model/state-of.ts';
import type { TermInitiative, TermPlan } from '../../model/term-plan.ts';
import { lastDayOf } from '../../model/term-plan.ts';
import type { SinceCounts, SinceKind } from '../sentences/now.ts';
import { NOTHING, nowNote, SINCE_KINDS } from '../sentences/now.ts';
import type { PageLink } from '../site/site-navigation.ts';
import { factsOf } from './initiative-facts.ts';

/** What became of a printed list after its document, as far as its counts differ from it. */
export interface SinceDocument extends SinceCounts {
  /** How many the document prints as in force. */
  printed: number;
  /** By what happened to them. */
  entries: readonly SinceEntry[];
}

/** One by which today's list differs, and how: 令和8年11月1日に完了. */
export interface SinceEntry {
  link: PageLink;
  note: string;
}

/**
 * What became of `initiatives` (all of the term unless given, with those begun since) by the last day of which the term's
 * pages speak; null where today's list is the printed one.
 */
export function sinceDocument(
  plan: TermPlan,
  initiatives: readonly TermInitiative[] = [...plan.initiatives, ...plan.begun],
): SinceDocument | null {
  const told = SINCE_KINDS.flatMap((kind) => initiatives.filter((row) => kindsOf(plan, row).includes(kind)).map((row) => ({ kind, row })));
  if (told.length === 0) return null;
  const counts = Object.fromEntries(SINCE_KINDS.map((kind) => [kind, told.filter((each) => each.kind === kind).length]));
  return {
    printed: initiatives.filter((row) => isPrinted(plan, row)).length,
    // One that began and ended is told once, as it is now.
    entries: [...new Set(told.map(({ row }) => row))].map((row) => entryOf(plan, row)),
    counts: { ...NOTHING, ...counts },
    now: initiatives.filter((row) => isAlive(stateAtEnd(plan, row))).length,
    ...daysOf(plan),
  };
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
function kindsOf(plan: TermPlan, row: TermInitiative): SinceKind[] {
  const state = stateAtEnd(plan, row);
  const began = beganIn(plan.plan, row.identity, plan.term);
  const isBegun = began !== undefined && began.date <= (lastDayOf(plan) ?? began.date) && !isPrinted(plan, row);
  const { status, because } = state;
  const isEnding = because.kind === 'event' && (isOver(state) || status === 'suspended');
  return [...(isBegun ? ['began' as const] : []), ...(isEnding && status !== 'active' && status !== 'not-begun' ? [status] : [])];
}

function stateAtEnd(plan: TermPlan, { identity }: TermInitiative) {
  return stateIn(plan.plan, identity, plan.term, lastDayOf(plan));
}

function entryOf(plan: TermPlan, row: TermInitiative): SinceEntry {
  const { name, address } = factsOf(plan, row);
  const began = beganIn(plan.plan, row.identity, plan.term);
  return { link: { label: name, address }, note: nowNote(plan.plan, row, stateAtEnd(plan, row), began) };
}

/** Where a term's page lists what became of its list. */
export function sinceLink({ term }: TermPlan, label: string): PageLink {
  return { label, address: `${addressOf.term(term.id)}#since` };
}
