import { addressOf } from '../address.ts';
import { formatCircled } from '../format.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { RetrospectiveSection } from '../views/terms/retrospective.ts';
import { buildRetrospective } from '../views/terms/retrospective.ts';
import type { SearchRecord } from './record.ts';

/** Every statement of the retrospective, at its own place on the page. */
export function statementRecords(plan: TermPlan): SearchRecord[] {
  return buildRetrospective(plan).flatMap((section) => section.statements.map((statement) => statementRecord(plan, section, statement)));
}

function statementRecord(plan: TermPlan, section: RetrospectiveSection, { number, text }: { number: number; text: string }): SearchRecord {
  return {
    kind: 'statement',
    label: `${section.label} ${formatCircled(number)}`,
    title: text,
    address: addressOf.statement(plan.term.id, section.id, number),
    context: `${plan.retrospective?.shortTitle} › ${section.heading}`,
  };
}
