import type { ProgressEntry } from './progress-entry.ts';
import type { ReportHeadings } from './progress-headings.ts';

/** Entries under one heading that says what they have in common. */
export interface NamedEntries {
  anchor: string;
  title: string;
  /** 4件. */
  countText: string;
  entries: readonly ProgressEntry[];
}

/** Which entries rose, which fell against the report before, which were not reported; lists of nothing are left out. */
export function changesIn(
  entries: readonly ProgressEntry[],
  headings: Pick<ReportHeadings, 'rose' | 'fell' | 'notReported'>,
): NamedEntries[] {
  const lists = [
    ['rose', headings.rose, entries.filter(({ movement }) => movement === 'rose')],
    ['fell', headings.fell, entries.filter(({ movement }) => movement === 'fell')],
    ['not-reported', headings.notReported, entries.filter(({ isReported }) => !isReported)],
  ] as const;
  return lists.flatMap(([anchor, title, own]) => (own.length > 0 ? [{ anchor, title, countText: `${own.length}件`, entries: own }] : []));
}
