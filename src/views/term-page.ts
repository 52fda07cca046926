import { addressOf } from '../address.ts';
import { formatYearSpan } from '../format.ts';
import type { Plan } from '../model/plan.ts';
import { presentTerm } from '../model/plan.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { InitiativeRow } from './initiative-row.ts';
import { initiativeRow } from './initiative-row.ts';
import type { PolicySummary } from './policy.ts';
import { buildPolicyIndex } from './policy.ts';
import type { PageLink } from './site-navigation.ts';

/** The page of one term: what its document holds, and the ways there. */
export interface TermView {
  title: string;
  lead: string;
  /** The pages of what the term's document printed. */
  sections: readonly PageLink[];
  policies: readonly PolicySummary[];
  /** Every initiative, where the term has no outline of its own to find them by. */
  rows: readonly InitiativeRow[];
  previous?: PageLink | undefined;
}

/** The page /<term>/. */
export function buildTerm(plan: TermPlan): TermView {
  const { term } = plan;
  const policies = buildPolicyIndex(plan);
  return {
    title: term.name,
    lead: leadOf(plan),
    sections: termSections(plan),
    policies,
    rows: policies.length > 0 ? [] : plan.initiatives.filter(({ name }) => name !== undefined).map((each) => initiativeRow(plan, each)),
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

function leadOf({ term, initiatives }: TermPlan): string {
  const count = initiatives.filter(({ name }) => name !== undefined).length;
  const span = term.years ? `${formatYearSpan(term.years.first, term.years.last)}の` : '';
  return `${span}${term.name}には、${count}の${term.words.initiative}があります。`;
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
    text: `${term.name}のページです。今は${present.name}の期間です。`,
    link: { label: `${present.name}を見る`, address: addressOf.term(present.id) },
  };
}
