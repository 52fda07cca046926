import type { GlossaryEntry } from '../model/glossary-entry.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { InitiativeRow } from './initiative-row.ts';
import { initiativeRow } from './initiative-row.ts';
import { termsIn } from './term-marks.ts';

/** A term with the initiatives in whose names it occurs. */
export interface GlossaryRow {
  term: GlossaryEntry;
  rows: readonly InitiativeRow[];
}

/** The glossary by reading (五十音順; Latin terms by their reading too). */
export function buildGlossary(plan: TermPlan): GlossaryRow[] {
  const rowsByTerm = new Map<string, InitiativeRow[]>();
  for (const initiative of plan.initiatives)
    for (const { id } of termsIn(plan, [initiative.name, initiative.previousName]))
      rowsByTerm.set(id, [...(rowsByTerm.get(id) ?? []), initiativeRow(plan, initiative)]);
  const reading = (term: GlossaryEntry) => term.reading ?? term.term;
  return [...plan.glossary]
    .sort((a, b) => reading(a).localeCompare(reading(b), 'ja'))
    .map((term) => ({ term, rows: rowsByTerm.get(term.id) ?? [] }));
}
