import { addressOf } from '../../address.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { termPlanOf } from '../../model/term-plan.ts';
import { termSections } from '../terms/term-page.ts';
import { buildTransitionLists } from '../transitions/transition-lists.ts';
import { buildSiteNavigation } from './site-navigation.ts';

/** Every page that search engines should know, by address from the root of the site, once each. */
export function buildSitemap(plan: TermPlan): string[] {
  const { main, more } = buildSiteNavigation(plan);
  const addresses = [
    addressOf.home,
    ...main.map(({ address }) => address),
    ...plan.plan.terms.toReversed().flatMap((term) => addressesOf(termPlanOf(plan.plan, term))),
    ...plan.plan.reports.map(({ id }) => addressOf.report(id)),
    ...plan.plan.initiatives.map(({ id }) => addressOf.initiative(id)),
    ...plan.departments.map(({ id }) => addressOf.department(id)),
    ...plan.plan.topics.map(({ id }) => addressOf.topic(id)),
    ...more.map(({ address }) => address),
  ];
  return [...new Set(addresses)];
}

function addressesOf(plan: TermPlan): string[] {
  const { id } = plan.term;
  return [
    addressOf.term(id),
    ...termSections(plan).map(({ address }) => address),
    ...buildTransitionLists(plan).map(({ address }) => address),
    ...plan.tryItems.map((each) => addressOf.tryItem(id, each.id)),
    ...plan.outline.map((each) => addressOf.policy(id, each.id)),
  ];
}
