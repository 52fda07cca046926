import { addressOf } from '../address.ts';
import { nameOf } from '../model/term-plan.ts';
import type { KnownDiscrepancy } from '../model/known-discrepancy.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { indexOf } from '../model/term-plan.ts';
import type { Problem } from '../model/problem.ts';
import type { PageLink } from './site-navigation.ts';

/** A known discrepancy with what the checks found at its places. */
export interface DiscrepancyView {
  number: number;
  title: string;
  reason: string;
  /** What the checks say, one sentence a place, with the page that shows the place. */
  findings: readonly { message: string; link?: PageLink | undefined }[];
  quotes: readonly { line: number; text: string; address: string }[];
}

/** Where the source disagrees with itself, in the order of `known-discrepancies.yaml`. */
export function buildNotes(plan: TermPlan, known: readonly { entry: KnownDiscrepancy; problems: readonly Problem[] }[]): DiscrepancyView[] {
  return plan.knownDiscrepancies.map((entry, at) => ({
    number: at + 1,
    title: entry.title,
    reason: entry.reason,
    findings: known
      .filter((each) => each.entry.title === entry.title)
      .flatMap(({ problems }) => problems.map((problem) => ({ message: problem.message, link: pageOf(plan, problem) }))),
    quotes: (entry.quotes ?? []).map(({ line, text }) => ({ line, text, address: addressOf.documentLine(plan.term.document?.id ?? '', line) })),
  }));
}

/** The page on which a reader sees what a problem is about. */
function pageOf(plan: TermPlan, problem: Problem): PageLink | undefined {
  const [folder = '', file = ''] = problem.file.replace(/\.yaml$/, '').split('/');
  const { words } = plan.settings;
  if (folder === 'try') return { label: `${words.tryItem} ${file}`, address: addressOf.tryItem(plan.term.id, file) };
  if (folder === 'effects') return { label: words.effectAmountShort, address: addressOf.effects(plan.term.id) };
  if (folder === 'retrospective') return { label: plan.retrospective?.title ?? '', address: addressOf.retrospective(plan.term.id) };
  const initiative = folder === 'initiatives' ? indexOf(plan).initiatives.get(file) : undefined;
  return initiative && { label: nameOf(initiative), address: addressOf.initiative(file) };
}
