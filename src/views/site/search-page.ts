import { addressOf } from '../../address.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { Badge } from '../initiatives/initiative-facts.ts';
import { badgeOf } from '../initiatives/initiative-facts.ts';
import { allInitiatives, searchDescription, searchHint } from '../sentences/site.ts';
import type { PageHead } from './page-frame.ts';
import type { LinkedSentence } from './site-navigation.ts';
import { planName } from './site-navigation.ts';

/** The page /search/ but for what it finds. */
export interface SearchPageView {
  head: PageHead;
  hint: string;
  /** Before a former name in a result; undefined in a first term. */
  previousNameLabel: string | undefined;
  /** Where all initiatives are for who cannot search. */
  all: LinkedSentence;
  /** To the same list, for who found nothing. */
  listLink: string;
  /** One a kind of change: results take theirs from here. */
  badges: readonly Badge[];
}

/** What the search page says in the plan's words. */
export function buildSearchPage(plan: TermPlan): SearchPageView {
  const { words, changes } = plan.term;
  const all = allInitiatives(words);
  return {
    head: { path: addressOf.search, title: '検索', description: searchDescription(planName(plan), words), isUnlisted: true },
    hint: searchHint(words),
    previousNameLabel: plan.previous ? words.previousName : undefined,
    all,
    listLink: `${all.link.label}を見る`,
    badges: changes.filter(({ kind }, at) => changes.findIndex((each) => each.kind === kind) === at).map(badgeOf),
  };
}
