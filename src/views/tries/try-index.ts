import { addressOf } from '../../address.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { begunUnder } from '../initiatives/begun.ts';
import { SINCE_THE_DOCUMENT } from '../sentences/now.ts';
import { triesDescription, triesLead } from '../sentences/tries.ts';
import type { PageHead } from '../site/page-frame.ts';

/** A Try as an entry of the index. */
export interface TrySummary {
  number: number;
  title: string;
  address: string;
  newCount: number;
  existingCount: number;
  /** What it lists, in words, and what was put under it later: 新規の取組 4　既存取組 3. */
  counts: string;
}

/** The page of all Try items. */
export interface TriesView {
  head: PageHead;
  title: string;
  lead: string;
  items: readonly TrySummary[];
}

/** The Try items with their counts, in order. The former initiatives of a group count with the one they went into. */
export function buildTryIndex(plan: TermPlan): TrySummary[] {
  const { words } = plan.term;
  return plan.tryItems.map((item) => {
    const newCount = item.newInitiatives?.entries.length ?? 0;
    const existingCount = item.existingInitiatives?.entries.length ?? 0;
    const listed: [word: string, count: number][] = [
      [words.newInitiatives ?? '', newCount],
      [words.existingInitiatives ?? '', existingCount],
      [SINCE_THE_DOCUMENT, begunUnder(plan, item.id).length],
    ];
    const isText = newCount + existingCount === 0;
    return {
      number: Number(item.id),
      title: item.title,
      address: addressOf.tryItem(plan.term.id, item.id),
      newCount,
      existingCount,
      counts: [
        ...(isText ? ['文章による方針'] : []),
        ...listed.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count}`),
      ].join('　'),
    };
  });
}

/** The page /<term>/try/. */
export function buildTries(plan: TermPlan): TriesView {
  const { term } = plan;
  const { tryItem = '', tryLead } = term.words;
  const items = buildTryIndex(plan);
  return {
    head: { path: addressOf.tryItems(term.id), title: tryItem, description: triesDescription(term, items.length) },
    title: tryLead ? `${tryItem}　${tryLead}` : tryItem,
    lead: triesLead(term, items.length),
    items,
  };
}
