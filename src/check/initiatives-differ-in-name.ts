import { fileOf } from '../model/content-files.ts';
import type { Plan } from '../model/plan.ts';
import { duplicatesOf } from './duplicates.ts';
import type { Finding, Rule } from './rule.ts';
import { withoutWhiteSpace } from './without-white-space.ts';

export const initiativesDifferInName: Rule = {
  name: 'initiatives-differ-in-name',
  description: '同じ期に同じ名称のものが2つない',
  excusable: true,
  check: (plan) => [...findSameNames(plan, 'formerName'), ...findSameNames(plan, 'name')],
};

function findSameNames(plan: Plan, key: 'formerName' | 'name'): Finding[] {
  const named = plan.initiatives.filter((initiative) => initiative[key] !== undefined);
  return duplicatesOf(named, (initiative) => withoutWhiteSpace(initiative[key] ?? '')).map(({ item, firstAt }) => ({
    file: fileOf('initiatives', item.id),
    path: [key],
    place: `initiatives/${item.id}#${key}`,
    message: `「${item[key]}」という名称が「${named[firstAt]?.id}」にもあります。`,
    advice: '二重に書いていないか確かめて、どちらかを直してください。',
  }));
}
