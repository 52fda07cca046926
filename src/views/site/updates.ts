import { absoluteHref, addressOf, addressOfEntry } from '../../address.ts';
import type { EntryRef } from '../../model/entry-ref.ts';
import { splitRef } from '../../model/entry-ref.ts';
import type { LogEntry } from '../../model/log.ts';
import { isErratum } from '../../model/log.ts';
import { refNow } from '../../model/moved.ts';
import { indexOf } from '../../model/plan-index.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { entryName } from '../initiatives/entry-name.ts';
import { updatesDescription } from '../sentences/site.ts';
import type { PageHead } from './page-frame.ts';
import type { PageLink } from './site-navigation.ts';

/** The kinds of update as readers see them. */
export const UPDATE_KINDS = { added: '追加', revised: '更新', erratum: '正誤' } as const;

/** An entry of the change log. */
export interface UpdateView {
  update: LogEntry;
  address: string;
  kind: string;
  /** What was wrong and what is right, of an erratum. */
  correction?: { wrong: string; right: string } | undefined;
  /** The pages concerned, where they are now; those that are gone are left out. */
  pages: readonly PageLink[];
}

/** The page /updates/. */
export interface UpdatesView {
  head: PageHead;
  updates: readonly UpdateView[];
  /** Undefined while the site's address is not known: there are no feeds then. */
  feedAddress: string | undefined;
}

/** The page of the change log. */
export function buildUpdatesPage(plan: TermPlan): UpdatesView {
  return {
    head: { path: addressOf.updates, title: '更新の記録', description: updatesDescription(plan.plan.settings.title) },
    updates: buildUpdates(plan),
    feedAddress: absoluteHref(addressOf.feed) && addressOf.feed,
  };
}

/** The change log, newest first; entries of one day as the file has them. */
export function buildUpdates(plan: TermPlan): UpdateView[] {
  return [...plan.log].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).map((each) => updateView(plan, each));
}

/** The errata that concern the page `path` or something on it, newest first. */
export function errataOn(plan: TermPlan, path: string): UpdateView[] {
  return buildUpdates(plan).filter(({ correction, pages }) => correction && pages.some((page) => page.address.split('#')[0] === path));
}

/** What concerns the department `id`: its own page, and the initiatives that it leads. */
export function updatesOfDepartment(plan: TermPlan, id: string): UpdateView[] {
  return buildUpdates(plan).filter(({ update }) => (update.pages ?? []).some((ref) => isOfDepartment(plan, ref, id)));
}

function isOfDepartment(plan: TermPlan, ref: EntryRef, departmentId: string): boolean {
  const now = refNow(ref, plan.plan);
  if (!now) return false;
  const { kind, id } = splitRef(now);
  if (kind === 'departments') return id === departmentId;
  return kind === 'initiatives' && indexOf(plan).initiatives.get(id)?.departments.includes(departmentId) === true;
}

function updateView(plan: TermPlan, update: LogEntry): UpdateView {
  return {
    update,
    address: addressOf.update(update.id),
    kind: UPDATE_KINDS[update.kind],
    correction: isErratum(update) ? { wrong: update.wrong, right: update.right } : undefined,
    pages: (update.pages ?? []).flatMap((ref) => {
      const now = refNow(ref, plan.plan);
      return now ? [{ label: entryName(plan, now), address: addressOfEntry(now) }] : [];
    }),
  };
}
