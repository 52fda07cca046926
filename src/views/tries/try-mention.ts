import { addressOf } from '../../address.ts';
import { isSameName } from '../../model/initiative.ts';
import type { TryMention } from '../../model/plan-index.ts';
import type { TermInitiative, TermPlan } from '../../model/term-plan.ts';
import { departmentLinks } from '../departments/department-links.ts';
import { factsOf } from '../initiatives/initiative-facts.ts';
import { SINCE_THE_DOCUMENT } from '../sentences/now.ts';
import { numbered } from './try-content.ts';

/** How a Try speaks of an initiative. */
export interface TryMentionView {
  /** ① 効率を高める. */
  title: string;
  address: string;
  /** Under which heading it stands there, and the status printed with it. */
  heading: string;
  /** Name and departments as printed there, where they differ from the table; then the notes printed with it. */
  notes: readonly string[];
}

/** What `mention` says of `initiative`. */
export function mentionView(plan: TermPlan, initiative: TermInitiative, mention: TryMention): TryMentionView {
  const { tryItem, list, heading, groupLabel, entry } = mention;
  return {
    title: numbered(tryItem),
    address: `${addressOf.tryItem(plan.term.id, tryItem.id)}#${list}-${initiative.id}`,
    heading: [groupLabel ?? heading, entry.status].filter((each) => each !== undefined).join('・'),
    notes: [...differencesFrom(plan, initiative, entry), ...(entry.notes ?? [])],
  };
}

/** The Try items under which `initiative` was put when it began after them. */
export function laterMentions(plan: TermPlan, initiative: TermInitiative): TryMentionView[] {
  const { id, began } = factsOf(plan, initiative);
  return plan.tryItems
    .filter((each) => began?.tryItems?.includes(each.id))
    .map((each) => ({
      title: numbered(each),
      address: `${addressOf.tryItem(plan.term.id, each.id)}#begun-${id}`,
      heading: SINCE_THE_DOCUMENT,
      notes: [],
    }));
}

function differencesFrom(plan: TermPlan, initiative: TermInitiative, entry: TryMention['entry']): string[] {
  const isSameDepartments = entry.departments.join() === initiative.departments.join();
  const departments = departmentLinks(plan, entry.departments).map(({ label }) => label);
  return [
    ...(isSameName(entry.name, factsOf(plan, initiative).name) ? [] : [`ここでの表記：${entry.name}`]),
    ...(isSameDepartments ? [] : [`ここでの${plan.term.words.department}：${departments.join('・')}`]),
  ];
}
