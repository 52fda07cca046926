import { addressOf } from '../../address.ts';
import type { GlossaryEntry } from '../../model/glossary-entry.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { InitiativeFacts } from '../initiatives/initiative-facts.ts';
import { factsOf } from '../initiatives/initiative-facts.ts';
import { editorsNote } from '../sentences/document.ts';
import { glossaryDescription, glossaryLead, namedInHeading } from '../sentences/glossary.ts';
import type { PageHead } from './page-frame.ts';
import { termsIn } from './term-marks.ts';

/** A term with the initiatives in whose names it occurs. */
export interface GlossaryRow {
  term: GlossaryEntry;
  /** Over the initiatives: この語が名称にある取組（3件）. */
  heading: string;
  rows: readonly InitiativeFacts[];
}

/** The page /glossary/. */
export interface GlossaryView {
  head: PageHead;
  lead: string;
  /** Whose words these are. */
  note: string;
  entries: readonly GlossaryRow[];
}

/** The page of all terms. */
export function buildGlossaryPage(plan: TermPlan): GlossaryView {
  const entries = buildGlossary(plan);
  const description = glossaryDescription(plan.plan, entries.length);
  const head = { path: addressOf.glossary, title: '用語', description };
  return { head, lead: glossaryLead(entries.length), note: editorsNote(plan.plan), entries };
}

/** The glossary by reading (五十音順; Latin terms by their reading too). */
export function buildGlossary(plan: TermPlan): GlossaryRow[] {
  const rowsByTerm = new Map<string, InitiativeFacts[]>();
  for (const initiative of plan.initiatives)
    for (const { id } of termsIn(plan, [initiative.name, initiative.previousName]))
      rowsByTerm.set(id, [...(rowsByTerm.get(id) ?? []), factsOf(plan, initiative)]);
  const reading = (term: GlossaryEntry) => term.reading ?? term.term;
  return [...plan.glossary]
    .sort((a, b) => reading(a).localeCompare(reading(b), 'ja'))
    .map((term) => {
      const rows = rowsByTerm.get(term.id) ?? [];
      return { term, heading: namedInHeading(plan.term.words, rows.length), rows };
    });
}
