import { addressOf } from '../address.ts';
import { formatCircled } from '../format.ts';
import type { Plan } from '../model/plan.ts';
import type { RetrospectiveSection } from '../views/retrospective.ts';
import { buildRetrospective } from '../views/retrospective.ts';
import type { SearchRecord } from './record.ts';

const ADDRESSES = { keep: addressOf.keep, problem: addressOf.problem, try: addressOf.tryStatement } as const;

/** Every statement of the retrospective, at its own place on the page. */
export function statementRecords(plan: Plan): SearchRecord[] {
  return buildRetrospective(plan).flatMap((section) =>
    section.statements.map((statement) => statementRecord(plan.retrospective?.shortTitle ?? '', section, statement)),
  );
}

function statementRecord(title: string, section: RetrospectiveSection, { number, text }: { number: number; text: string }): SearchRecord {
  return {
    kind: 'statement',
    label: `${section.label} ${formatCircled(number)}`,
    title: text,
    address: ADDRESSES[section.id](number),
    context: `${title} › ${section.heading}`,
  };
}
