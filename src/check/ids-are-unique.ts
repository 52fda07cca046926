import type { Indicator } from '../model/indicator.ts';
import { fileOf, fileOfTerm } from '../model/nouns.ts';
import type { Plan } from '../model/plan.ts';
import type { DataPath } from '../model/problem.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { termPlanOf } from '../model/term-plan.ts';
import { duplicatesOf } from './duplicates.ts';
import { placedGroups } from './placed-groups.ts';
import type { Finding, PlanRule } from './rule.ts';

/** A value that nothing else of its kind may have, with its place. */
interface Claim {
  file: string;
  path: DataPath;
  value: string;
}

export const idsAreUnique: PlanRule = {
  scope: 'plan',
  name: 'ids-are-unique',
  description: 'id・名称・並び順の番号が、同じ種類の中で重なっていない',
  excusable: false,
  check: (plan) => [...claimsOfPlan(plan), ...plan.terms.flatMap((term) => claimsOfTerm(termPlanOf(plan, term)))].flatMap(findClashes),
};

function findClashes(claims: readonly Claim[]): Finding[] {
  return duplicatesOf(claims, (claim) => claim.value.toLowerCase()).map(({ item, firstAt }) => {
    const first = claims[firstAt];
    const where = first && first.file !== item.file ? `（もう1つは ${first.file}）` : '';
    return {
      file: item.file,
      path: item.path,
      message: `「${item.value}」が2回使われています${where}。`,
      advice: 'どちらかを別のものに直すか、二重なら1つを消してください。',
    };
  });
}

function listed<K extends string>(file: string, entries: readonly { [key in K]: string }[], key: K, above: DataPath = []): Claim[] {
  return entries.map((entry, at) => ({ file, path: [...above, at, key], value: entry[key] }));
}

/** Groups of claims; within each, no value may come twice. */
function claimsOfPlan(plan: Plan): Claim[][] {
  const ofIndicators = (file: string, indicators: readonly Indicator[] = [], above: DataPath = []) => listed(file, indicators, 'id', above);
  return [
    ...(['id', 'name'] as const).map((key) => listed(fileOf('departments'), plan.departments, key)),
    listed(fileOf('documents'), plan.documents, 'id'),
    ...(['id', 'term'] as const).map((key) => listed(fileOf('glossary'), plan.glossary, key)),
    ...(['id', 'name'] as const).map((key) => listed(fileOf('topics'), plan.topics, key)),
    ...plan.topics.map(({ initiatives }, at) =>
      initiatives.map((value, below): Claim => ({ file: fileOf('topics'), path: [at, 'initiatives', below], value })),
    ),
    listed(fileOf('log'), plan.log, 'id'),
    ofIndicators(fileOf('indicators'), plan.indicators),
    ...plan.initiatives.map(({ id, indicators }) => ofIndicators(fileOf('initiatives', id), indicators, ['indicators'])),
  ];
}

function claimsOfTerm(plan: TermPlan): Claim[][] {
  const { id, changes } = plan.term;
  const groups = placedGroups(plan);
  const tops = groups.filter(({ group }) => group.level === 0);
  const ofVintages = (key: 'order' | 'name') =>
    plan.vintages.map((vintage): Claim => ({ file: fileOfTerm(id, 'vintages', vintage.id), path: [key], value: `${vintage[key]}` }));
  return [
    ...(['id', 'label'] as const).map((key) => listed(fileOfTerm(id, 'term'), changes, key, ['changes'])),
    groups.filter(({ group }) => group.level > 0).map(({ group, file, path }) => ({ file, path: [...path, 'id'], value: group.id })),
    tops.map(({ group, file, path }) => ({ file, path: [...path, 'name'], value: group.name })),
    tops
      .filter(({ group }) => group.number !== '')
      .map(({ group, file, path }) => ({ file, path: [...path, 'number'], value: group.number })),
    ofVintages('order'),
    ofVintages('name'),
  ];
}
