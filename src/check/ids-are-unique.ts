import { fileOf, fileOfTerm } from '../model/nouns.ts';
import type { DataPath } from '../model/problem.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { duplicatesOf } from './duplicates.ts';
import { placedGroups } from './placed-groups.ts';
import type { Finding, TermRule } from './rule.ts';

/** A value that nothing else of its kind may have, with its place. */
interface Claim {
  file: string;
  path: DataPath;
  value: string;
}

export const idsAreUnique: TermRule = {
  scope: 'term',
  name: 'ids-are-unique',
  description: 'id・名称・並び順の番号が、同じ種類の中で重なっていない',
  excusable: false,
  check: (plan) => claimsOf(plan).flatMap(findClashes),
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

/** Groups of claims; within each, no value may come twice. */
function claimsOf(plan: TermPlan): Claim[][] {
  const list = (file: string, values: readonly (string | undefined)[], path: (at: number) => DataPath): Claim[] =>
    values.flatMap((value, at) => (value === undefined ? [] : [{ file, path: path(at), value }]));
  const { changes } = plan.term;
  return [
    ...(['id', 'label'] as const).map((key) => list(fileOf('settings'), pick(changes, key), (at) => ['changes', at, key])),
    ...(['id', 'name'] as const).map((key) => list(fileOf('departments'), pick(plan.departments, key), (at) => [at, key])),
    ...(['id', 'term'] as const).map((key) => list(fileOf('glossary'), pick(plan.glossary, key), (at) => [at, key])),
    list(fileOf('log'), pick(plan.log, 'id'), (at) => [at, 'id']),
    placedGroups(plan).flatMap(({ group, file, path }) => (group.level === 0 ? [] : [{ file, path: [...path, 'id'], value: group.id }])),
    placedGroups(plan).flatMap(({ group, file, path }) => (group.level > 0 ? [] : [{ file, path: [...path, 'name'], value: group.name }])),
    placedGroups(plan).flatMap(({ group, file, path }) =>
      group.level > 0 || group.number === '' ? [] : [{ file, path: [...path, 'number'], value: group.number }],
    ),
    plan.vintages.flatMap((vintage) => list(fileOfTerm(plan.term.id, 'vintages', vintage.id), [`${vintage.order}`], () => ['order'])),
    plan.vintages.flatMap((vintage) => list(fileOfTerm(plan.term.id, 'vintages', vintage.id), [vintage.name], () => ['name'])),
  ];
}

function pick<K extends string>(entries: readonly { [key in K]: string }[], key: K): string[] {
  return entries.map((entry) => entry[key]);
}
