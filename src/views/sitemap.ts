import { addressOf } from '../address.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { buildSiteNavigation } from './site-navigation.ts';
import { buildTransitionLists } from './transition-lists.ts';

/** Every page that search engines should know, by address from the root of the site, once each. */
export function buildSitemap(plan: TermPlan): string[] {
  const { main, more } = buildSiteNavigation(plan);
  const addresses = [
    addressOf.home,
    ...main.map(({ address }) => address),
    ...buildTransitionLists(plan).map(({ address }) => address),
    ...plan.tryItems.map(({ id }) => addressOf.tryItem(plan.term.id, id)),
    ...plan.outline.map(({ id }) => addressOf.policy(plan.term.id, id)),
    ...plan.initiatives.map(({ id }) => addressOf.initiative(id)),
    ...plan.departments.map(({ id }) => addressOf.department(id)),
    ...more.map(({ address }) => address),
  ];
  return [...new Set(addresses)];
}
