import { addressOf } from '../../address.ts';
import { formatCircled } from '../../format.ts';
import type { EntryRef } from '../../model/entry-ref.ts';
import { splitRef } from '../../model/entry-ref.ts';
import { flatten } from '../../model/group.ts';
import { indexOf } from '../../model/plan-index.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { termPlanOf } from '../../model/term-plan.ts';
import { buildSiteNavigation } from '../site/site-navigation.ts';
import { buildTransitionLists } from '../transitions/transition-lists.ts';
import { factsOf } from './initiative-facts.ts';

/** What readers call the thing that `ref` names; its id where the plan has no such thing. */
export function entryName(plan: TermPlan, ref: EntryRef): string {
  const { kind, id } = splitRef(ref);
  const [termId = '', ...rest] = id.split('/');
  const below = rest.join('/');
  const term = plan.plan.terms.find((each) => each.id === termId);
  const there = term && termPlanOf(plan.plan, term);
  const { words } = there?.term ?? plan.term;
  const names = {
    initiatives: () => initiativeName(plan, id),
    terms: () => term?.name,
    transitions: () => there && buildTransitionLists(there).find((each) => each.id === below)?.title,
    try: () => titleOf(there?.tryItems ?? [], below) ?? `${words.tryItem ?? 'Try'} ${below}`,
    groups: () => flatten(term?.outline ?? []).find(({ path }) => path === below)?.name,
    departments: () => plan.departments.find((each) => each.id === id)?.name,
    retrospective: () => there && statementName(there, below),
    effects: () => titleOf(there?.vintages ?? [], below),
    reports: () => titleOf(plan.plan.reports, id),
    documents: () => titleOf(plan.plan.documents, id),
    glossary: () => plan.glossary.find((each) => each.id === id)?.term,
    topics: () => plan.plan.topics.find((each) => each.id === id)?.name,
    log: () => titleOf(plan.log, id),
    pages: () => pageName(plan, addressOf.page(id)),
  };
  return names[kind]() || id;
}

function initiativeName(plan: TermPlan, id: string): string | undefined {
  const initiative = indexOf(plan).initiatives.get(id);
  return initiative && factsOf(plan, initiative).name;
}

function titleOf(entries: readonly { id: string; title: string }[], id: string): string | undefined {
  return entries.find((each) => each.id === id)?.title;
}

/** `keep-2` → Keep②, with the plan's own label. */
function statementName({ retrospective }: TermPlan, id: string): string | undefined {
  const [, partId, number] = /^(.+)-(\d+)$/.exec(id) ?? [];
  const part = retrospective?.parts.find((each) => each.id === partId);
  return part && `${part.label}${formatCircled(Number(number))}`;
}

function pageName(plan: TermPlan, address: string): string | undefined {
  const { main, more } = buildSiteNavigation(plan);
  return [...main, ...more, { label: '検索', address: addressOf.search }].find((each) => each.address === address)?.label;
}
