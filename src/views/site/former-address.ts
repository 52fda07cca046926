import { addressOf, addressOfEntry } from '../../address.ts';
import type { EntryRef } from '../../model/entry-ref.ts';
import { splitRef } from '../../model/entry-ref.ts';
import type { Fate } from '../../model/moved.ts';
import { fateOf } from '../../model/moved.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { entryName } from '../initiatives/entry-name.ts';
import { movedDescription, movedSentence, movedTitle } from '../sentences/site.ts';
import type { PageHead } from './page-frame.ts';
import type { LinkedSentence, PageLink } from './site-navigation.ts';

/** An address that was published and now only says where its content went. */
export interface FormerAddress {
  ref: EntryRef;
  /** From the root of the site; with a # where it was a place on a page. */
  address: string;
  /** Where the content is now; left out where it is gone. */
  target?: PageLink | undefined;
  /** Why it is gone, as the editor put it. */
  reason?: string | undefined;
}

/** A former place on a page. */
export type FormerAnchor = FormerAddress & { anchor: string };

/** The page at a former address. */
export interface FormerPageView {
  head: PageHead;
  title: string;
  target: PageLink | undefined;
  /** Where it went; undefined where it is gone, for which `reason` is given. */
  sentence: LinkedSentence | undefined;
  reason: string | undefined;
}

/** What stands at `former`: where its content is now, or that it is gone. */
export function buildFormerPage({ ref, address, target, reason }: FormerAddress): FormerPageView {
  const title = movedTitle(target?.label);
  const description = movedDescription(target?.label, reason);
  const head = { path: address, title: `${title}（${ref}）`, description, isUnlisted: true };
  return { head, title, target, sentence: target && movedSentence(target), reason };
}

/** Former addresses that need a page of their own to answer: redirects and tombstones. */
export function formerPages(plan: TermPlan): FormerAddress[] {
  return formerAddresses(plan).filter((each) => !each.address.includes('#'));
}

/** Former places on the page `path`, with the anchors that old links to it carry. */
export function formerAnchorsOn(plan: TermPlan, path: string): FormerAnchor[] {
  return formerAddresses(plan).flatMap((each) => {
    const [page, anchor] = each.address.split('#');
    return page === path && anchor ? [{ ...each, anchor }] : [];
  });
}

function formerAddresses(plan: TermPlan): FormerAddress[] {
  return plan.moved.flatMap(({ from }) => {
    const fate = fateOf(from, plan.plan);
    const { kind, id } = splitRef(from);
    const rowOf = (initiative: string) => addressOf.transitionRow(plan.term.id, initiative);
    const own = former(plan, from, addressOfEntry(from), fate);
    // An initiative stood in the table of transitions too, and may have been linked there.
    return kind === 'initiatives' ? [own, former(plan, from, rowOf(id), fate, rowOf)] : [own];
  });
}

function former(plan: TermPlan, ref: EntryRef, address: string, fate: Fate, placeOf?: (id: string) => string): FormerAddress {
  if (fate.kind === 'gone') return { ref, address, reason: fate.reason };
  if (fate.kind !== 'moved') return { ref, address };
  const target = splitRef(fate.to);
  const place = placeOf && target.kind === 'initiatives' ? placeOf(target.id) : addressOfEntry(fate.to);
  return { ref, address, target: { label: entryName(plan, fate.to), address: place } };
}
