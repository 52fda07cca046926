import { addressOf } from '../address.ts';
import type { RetrospectivePart } from '../model/retrospective.ts';
import type { TermPlan } from '../model/term-plan.ts';

/** A statement of the retrospective, with its number as printed and its own address. */
export interface StatementView {
  number: number;
  anchor: string;
  text: string;
  source: readonly number[];
  /** The page of the Try that the statement announces. */
  tryAddress?: string | undefined;
}

/** One part with its statements: Keep, Problem, Try here. */
export interface RetrospectiveSection {
  id: string;
  kind: RetrospectivePart['kind'];
  label: string;
  heading: string;
  statements: readonly StatementView[];
}

/** What a term's document says of the term before, part by part as printed; empty where it says nothing. */
export function buildRetrospective({ term, retrospective }: TermPlan): RetrospectiveSection[] {
  return (retrospective?.parts ?? []).map(({ id, kind, label, heading = '', items }) => ({
    id,
    kind,
    label,
    heading,
    statements: items.map((item, at) => ({
      number: at + 1,
      anchor: `${id}-${at + 1}`,
      text: item.text,
      source: item.source ?? [],
      tryAddress: item.tryItem === undefined ? undefined : addressOf.tryItem(term.id, item.tryItem),
    })),
  }));
}
