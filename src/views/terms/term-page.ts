import { addressOf } from '../../address.ts';
import type { Plan } from '../../model/plan.ts';
import { presentTerm } from '../../model/plan.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { InitiativeFacts } from '../initiatives/initiative-facts.ts';
import { allFactsOf } from '../initiatives/initiative-facts.ts';
import type { SinceEntry } from '../initiatives/since-document.ts';
import { sinceDocument } from '../initiatives/since-document.ts';
import { CHANGED_SINCE, sinceSentence } from '../sentences/now.ts';
import { laterTermNote, termPageLead } from '../sentences/terms.ts';
import type { PageHead } from '../site/page-frame.ts';
import type { PageLink } from '../site/site-navigation.ts';
import { countChanges } from '../transitions/change-counts.ts';
import type { PolicySummary } from './policy.ts';
import { buildPolicyIndex } from './policy.ts';

/** The page of one term: what its document holds, and the ways there. */
export interface TermView {
  head: PageHead;
  title: string;
  lead: string;
  /** The pages of what the term's document printed. */
  sections: readonly PageLink[];
  policies: { heading: string; entries: readonly PolicySummary[] };
  /** Every initiative, where the term has no outline of its own to find them by. */
  initiatives: { heading: string; rows: readonly InitiativeFacts[] };
  /** What became of its list after its document; null where nothing did. */
  since: { heading: string; entries: readonly SinceEntry[] } | null;
  /** Its document, where the text of that is published. */
  document: PageLink | undefined;
  previous?: PageLink | undefined;
}

/** The page /<term>/. */
export function buildTerm(plan: TermPlan): TermView {
  const { term } = plan;
  const printed = termPageLead(term, countChanges(plan).current);
  const since = sinceDocument(plan);
  const lead = `${printed}${since ? sinceSentence(since, { noun: term.words.initiative }, 'その後、') : ''}`;
  const policies = buildPolicyIndex(plan);
  const listed = allFactsOf(plan, plan.initiatives).filter(({ hasEnded }) => !hasEnded);
  return {
    head: { path: addressOf.term(term.id), title: term.name, description: printed },
    title: term.name,
    lead,
    sections: termSections(plan),
    policies: { heading: term.levels[0] ?? '', entries: policies },
    initiatives: { heading: term.words.initiative, rows: policies.length > 0 ? [] : listed },
    since: since && { heading: CHANGED_SINCE, entries: since.entries },
    document:
      term.document && term.document.lines.length > 0
        ? { label: term.document.title, address: addressOf.document(term.document.id) }
        : undefined,
    previous: linkTo(plan.plan, term.order - 1),
  };
}

/** The pages of what a term's document printed, in reading order. */
export function termSections({ term, previous, retrospective, tryItems, vintages }: TermPlan): PageLink[] {
  const { words, id } = term;
  return [
    ...(retrospective ? [{ label: retrospective.shortTitle, address: addressOf.retrospective(id) }] : []),
    ...(tryItems.length > 0 ? [{ label: words.tryItem ?? 'Try', address: addressOf.tryItems(id) }] : []),
    ...(previous ? [{ label: words.transitions, address: addressOf.transitions(id) }] : []),
    ...(vintages.length > 0 ? [{ label: words.effectAmountShort, address: addressOf.effects(id) }] : []),
  ];
}

function linkTo({ terms }: Plan, order: number): PageLink | undefined {
  const term = terms[order];
  return term && { label: term.name, address: addressOf.term(term.id) };
}

/** What stands at the top of a page of a term that is no longer the present one. */
export interface LaterTerm {
  text: string;
  link: PageLink;
}

/** The notice for the page `path`; undefined on pages of the present term and on those of no term. */
export function laterTermOn(plan: Plan, path: string): LaterTerm | undefined {
  const present = presentTerm(plan);
  const term = plan.terms.find(({ id }) => path.startsWith(addressOf.term(id)));
  if (!term || term.id === present.id) return undefined;
  return {
    text: laterTermNote(term, present),
    link: { label: `${present.name}を見る`, address: addressOf.term(present.id) },
  };
}
