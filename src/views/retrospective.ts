import { addressOf } from '../address.ts';
import type { Plan } from '../model/plan.ts';

/** A statement of the retrospective, with its number as printed and its own address. */
export interface StatementView {
  number: number;
  anchor: string;
  text: string;
  source: readonly number[];
  /** The page of the Try that the statement announces. */
  tryAddress?: string | undefined;
}

/** Keep, Problem or Try with its statements. */
export interface RetrospectiveSection {
  id: 'keep' | 'problem' | 'try';
  label: string;
  heading: string;
  statements: readonly StatementView[];
}

/** What went well, what did not, what to try next; empty where the plan holds no retrospective. */
export function buildRetrospective(plan: Plan): RetrospectiveSection[] {
  const { retrospective } = plan;
  if (!retrospective) return [];
  const sections = [
    ['keep', retrospective.keep],
    ['problem', retrospective.problem],
    ['try', retrospective.tryItem],
  ] as const;
  return sections.flatMap(([id, section]) =>
    section
      ? [
          {
            id,
            label: section.label,
            heading: section.heading,
            statements: section.items.map((item, at) => ({
              number: at + 1,
              anchor: `${id}-${at + 1}`,
              text: item.text,
              source: item.source ?? [],
              tryAddress: 'tryItem' in item ? addressOf.tryItem(item.tryItem) : undefined,
            })),
          },
        ]
      : [],
  );
}
