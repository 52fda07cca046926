import { absoluteHref, addressOf } from '../address.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { planName } from '../views/site/site-navigation.ts';
import type { UpdateView } from '../views/site/updates.ts';
import { buildUpdates, updatesOfDepartment } from '../views/site/updates.ts';
import type { Feed, FeedEntry } from './render-atom.ts';

/**
 * The feeds of the site by address: one of everything and one a department, so that a reader can follow a department
 * before anything of it has changed. None while nothing has changed at all, or the site's address is not known.
 */
export function feedsOf(plan: TermPlan): { address: string; feed: Feed }[] {
  const all = buildUpdates(plan);
  const newest = all[0]?.update.date;
  if (!newest || !absoluteHref(addressOf.home)) return [];
  const name = planName(plan);
  const make = (address: string, page: string, title: string, updates: readonly UpdateView[]) => ({
    address,
    feed: {
      url: whole(address),
      pageUrl: whole(page),
      title,
      author: plan.site.publisher ?? name,
      updated: updates[0]?.update.date ?? newest,
      entries: updates.map(entryOf),
    },
  });
  return [
    make(addressOf.feed, addressOf.updates, `${name} 更新の記録`, all),
    ...plan.departments.map(({ id, name: department }) =>
      make(addressOf.departmentFeed(id), addressOf.department(id), `${name} 更新の記録（${department}）`, updatesOfDepartment(plan, id)),
    ),
  ];
}

function entryOf({ update, address, kind, correction, pages }: UpdateView): FeedEntry {
  const parts = [
    update.text,
    correction && `誤：${correction.wrong}`,
    correction && `正：${correction.right}`,
    pages.length > 0 ? `関係するページ：${pages.map((page) => `${page.label} ${whole(page.address)}`).join('、')}` : undefined,
  ];
  const content = parts.filter((part) => part !== undefined).join('\n');
  return { url: whole(address), title: `【${kind}】${update.title}`, category: kind, date: update.date, content: content || update.title };
}

function whole(address: string): string {
  return absoluteHref(address) ?? address;
}
