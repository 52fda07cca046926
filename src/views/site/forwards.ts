import { addressOf } from '../../address.ts';
import type { Plan } from '../../model/plan.ts';
import { presentTerm } from '../../model/plan.ts';
import { termPlanOf } from '../../model/term-plan.ts';
import { forwardDescription, forwardSentence } from '../sentences/site.ts';
import { termSections } from '../terms/term-page.ts';
import type { PageHead } from './page-frame.ts';
import type { LinkedSentence, PageLink } from './site-navigation.ts';

/** A short address that leads to the present term's page. */
export interface Forward {
  /** The one part of the address: `effects` of /effects/. */
  name: string;
  target: PageLink;
}

/** The page that leads on. */
export interface ForwardView {
  head: PageHead;
  title: string;
  target: PageLink;
  sentence: LinkedSentence;
}

/** The page at `forward`, for readers whose browser does not go on by itself. */
export function buildForward(plan: Plan, { name, target }: Forward): ForwardView {
  const title = `${target.label}（${presentTerm(plan).name}）`;
  return {
    head: { path: `/${name}/`, title, description: forwardDescription(title), isUnlisted: true },
    title,
    target,
    sentence: forwardSentence(target),
  };
}

/** The short addresses of what the present term has: /try/, /transitions/, /effects/, /retrospective/, /source/. */
export function forwardsOf(plan: Plan): Forward[] {
  const term = presentTerm(plan);
  const below = addressOf.term(term.id);
  const sections = termSections(termPlanOf(plan, term)).map((target) => ({ name: target.address.slice(below.length, -1), target }));
  const { document } = term;
  const hasText = document !== null && document.lines.length > 0;
  return [
    ...sections,
    ...(hasText ? [{ name: 'source', target: { label: document.title, address: addressOf.document(document.id) } }] : []),
  ];
}
