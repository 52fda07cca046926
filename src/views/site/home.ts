import type { TermPlan } from '../../model/term-plan.ts';
import type { SinceDocument } from '../initiatives/since-document.ts';
import { sinceDocument } from '../initiatives/since-document.ts';
import { printedCount, sinceSentence } from '../sentences/now.ts';
import { termLead } from '../sentences/terms.ts';
import type { ChangeCounts } from '../transitions/change-counts.ts';
import { countChanges } from '../transitions/change-counts.ts';

/** What the home page counts. */
export interface HomeView {
  /** As printed. */
  counts: ChangeCounts;
  /** What has changed since; null where nothing has. */
  since: SinceDocument | null;
  /** What the plan is, in numbers, as printed and now. */
  lead: string;
}

/** How many initiatives the plan has, printed and now, and the sentence that says so. */
export function buildHome(plan: TermPlan): HomeView {
  const counts = countChanges(plan);
  const since = sinceDocument(plan);
  const noun = plan.term.words.initiative;
  const now = since ? sinceSentence(since, { noun }, 'その後、') : '';
  // Of a list that has changed since, what the plan has is told apart from what goes on.
  const printed = since && !plan.previous ? printedCount(since.printed, noun) : termLead(plan, counts);
  return { counts, since, lead: `${printed}${now}` };
}
