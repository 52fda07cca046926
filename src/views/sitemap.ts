import { addressOf } from '../address.ts';
import type { Plan } from '../model/plan.ts';
import { buildSiteNavigation } from './site-navigation.ts';
import { buildTransitionLists } from './transition-lists.ts';

/** Every page that search engines should know, by address from the root of the site, once each. */
export function buildSitemap(plan: Plan): string[] {
  const { main, more } = buildSiteNavigation(plan);
  const addresses = [
    addressOf.home,
    ...main.map(({ address }) => address),
    ...buildTransitionLists(plan).map(({ address }) => address),
    ...plan.tryItems.map(({ id }) => addressOf.tryItem(id)),
    ...plan.policies.map(({ id }) => addressOf.policy(id)),
    ...plan.initiatives.map(({ id }) => addressOf.initiative(id)),
    ...plan.departments.map(({ id }) => addressOf.department(id)),
    ...more.map(({ address }) => address),
  ];
  return [...new Set(addresses)];
}
