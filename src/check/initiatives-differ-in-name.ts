import { fileOf } from '../model/nouns.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { duplicatesOf } from './duplicates.ts';
import type { Finding, TermRule } from './rule.ts';
import { withoutWhiteSpace } from './without-white-space.ts';

export const initiativesDifferInName: TermRule = {
  scope: 'term',
  name: 'initiatives-differ-in-name',
  description: '同じ期に同じ名称のものが2つない',
  excusable: true,
  check: (plan) => findSameNames(plan),
};

function findSameNames(plan: TermPlan): Finding[] {
  const named = plan.initiatives.filter((initiative) => initiative.name !== undefined);
  return duplicatesOf(named, (initiative) => withoutWhiteSpace(initiative.name ?? '')).map(({ item, firstAt }) => ({
    file: fileOf('initiatives', item.id),
    path: ['terms', plan.term.id, 'name'],
    place: `initiatives/${item.id}#${plan.term.id}/name`,
    message: `「${item.name}」という名称が「${named[firstAt]?.id}」にもあります。`,
    advice: '二重に書いていないか確かめて、どちらかを直してください。',
  }));
}
