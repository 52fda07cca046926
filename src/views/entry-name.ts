import { addressOf } from '../address.ts';
import { formatCircled } from '../format.ts';
import type { EntryRef } from '../model/entry-ref.ts';
import { splitRef } from '../model/entry-ref.ts';
import { nameOf } from '../model/initiative.ts';
import type { Plan } from '../model/plan.ts';
import { indexOf } from '../model/plan.ts';
import { buildSiteNavigation } from './site-navigation.ts';
import { buildTransitionLists } from './transition-lists.ts';

/** What readers call the thing that `ref` names; its id where the plan has no such thing. */
export function entryName(plan: Plan, ref: EntryRef): string {
  const { kind, id } = splitRef(ref);
  const index = indexOf(plan);
  const { words } = plan.settings;
  const names = {
    initiatives: () => nameOf(index.initiatives.get(id) ?? {}),
    transitions: () => buildTransitionLists(plan).find((each) => each.id === id)?.title,
    try: () => titleOf(plan.tryItems, id),
    policies: () => index.policies.get(id)?.name,
    categories: () => plan.policies.flatMap((each) => each.categories).find((each) => id.endsWith(`/${each.id}`))?.name,
    departments: () => index.departments.get(id)?.name,
    retrospective: () => statementName(plan, id),
    effects: () => titleOf(plan.vintages, id),
    glossary: () => plan.glossary.find((each) => each.id === id)?.term,
    updates: () => titleOf(plan.updates, id),
    pages: () => pageName(plan, addressOf.page(id)),
  };
  return names[kind]() || (kind === 'try' ? `${words.tryItem ?? 'Try'} ${id}` : id);
}

function titleOf(entries: readonly { id: string; title: string }[], id: string): string | undefined {
  return entries.find((each) => each.id === id)?.title;
}

/** `keep-2` → Keep②, with the plan's own label. */
function statementName({ retrospective }: Plan, id: string): string | undefined {
  const [part, number] = id.split('-');
  const section = part === 'keep' ? retrospective?.keep : part === 'problem' ? retrospective?.problem : retrospective?.tryItem;
  return section && `${section.label}${formatCircled(Number(number))}`;
}

function pageName(plan: Plan, address: string): string | undefined {
  const { main, more } = buildSiteNavigation(plan);
  return [...main, ...more, { label: '検索', address: addressOf.search }].find((each) => each.address === address)?.label;
}
