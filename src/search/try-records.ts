import { addressOf } from '../address.ts';
import { formatCircled } from '../format.ts';
import { indexOf } from '../model/plan-index.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { TryItem, TryList, TryListEntry } from '../model/try-item.ts';
import { begunUnder } from '../views/initiatives/begun.ts';
import { factsOf } from '../views/initiatives/initiative-facts.ts';
import { SINCE_THE_DOCUMENT } from '../views/sentences/now.ts';
import type { RecordLine, SearchRecord } from './record.ts';

/** Every Try, with each line of its lists. */
export function tryRecords(plan: TermPlan): SearchRecord[] {
  return plan.tryItems.map((item) => ({
    kind: 'try',
    label: `${plan.term.words.tryItem ?? ''} ${formatCircled(Number(item.id))}`.trim(),
    title: item.title,
    address: addressOf.tryItem(plan.term.id, item.id),
    lines: linesOf(plan, item),
  }));
}

function linesOf(plan: TermPlan, item: TryItem): RecordLine[] {
  return [
    ...listLines(plan, item.newInitiatives),
    ...listLines(plan, item.existingInitiatives),
    ...begunUnder(plan, item.id).map((each) => ({ label: SINCE_THE_DOCUMENT, text: factsOf(plan, each).name })),
    ...(item.remarks ?? []).map(({ text }) => ({ text })),
    ...(item.paragraph ? [{ text: item.paragraph.text }] : []),
  ];
}

function listLines(plan: TermPlan, list: TryList | undefined): RecordLine[] {
  return (list?.entries ?? []).flatMap((entry) => entryLines(plan, entry).map((text) => ({ label: list?.heading, text })));
}

function entryLines(plan: TermPlan, entry: TryListEntry): string[] {
  const departments = entry.departments.map((id) => indexOf(plan).departments.get(id)?.name ?? id).join('・');
  const group = entry.absorbs;
  return [
    [`${entry.name} [${departments}]`, entry.status, ...(entry.notes ?? [])].filter(Boolean).join(' '),
    ...(group ? [group.label, ...group.entries.flatMap((each) => entryLines(plan, each)), group.conclusion ?? ''] : []),
  ].filter((line) => line !== '');
}
