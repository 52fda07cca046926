import { addressOf } from '../../address.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { PageHead } from './page-frame.ts';
import type { PageLink } from './site-navigation.ts';
import { buildSiteNavigation } from './site-navigation.ts';

/** The page that answers where there is none. */
export interface ErrorView {
  head: PageHead;
  title: string;
  links: readonly PageLink[];
}

/** What to do where an address leads nowhere: the ways through the site. */
export function buildError(plan: TermPlan): ErrorView {
  const title = 'ページが見つかりません';
  return {
    head: { path: '/404.html', title, description: 'お探しのページは見つかりませんでした。', isUnlisted: true },
    title,
    links: [{ label: 'トップ', address: addressOf.home }, ...buildSiteNavigation(plan).main],
  };
}
