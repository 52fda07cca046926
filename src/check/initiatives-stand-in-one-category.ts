import { fileOf } from '../model/content-files.ts';
import type { Plan } from '../model/plan.ts';
import { duplicatesOf } from './duplicates.ts';
import type { Finding, Rule } from './rule.ts';

export const initiativesStandInOneCategory: Rule = {
  name: 'initiatives-stand-in-one-category',
  description: 'initiatives/ のどのファイルも、ちょうど1つの区分に並んでいる',
  excusable: false,
  check: (plan) => [...findRepeated(plan), ...findUnlisted(plan)],
};

function standingsOf(plan: Plan) {
  return plan.policies.flatMap((policy) =>
    policy.categories.flatMap((category, at) =>
      category.initiatives.map((id, below) => ({
        id,
        category,
        file: fileOf('policies', policy.id),
        path: ['categories', at, 'initiatives', below],
      })),
    ),
  );
}

function findRepeated(plan: Plan): Finding[] {
  const standings = standingsOf(plan);
  return duplicatesOf(standings, (standing) => standing.id).map(({ item, firstAt }) => ({
    file: item.file,
    path: item.path,
    message: `「${item.id}」は${plan.settings.words.category}「${standings[firstAt]?.category.name}」にも並んでいます。`,
    advice: 'どちらか1つを消してください。',
  }));
}

function findUnlisted(plan: Plan): Finding[] {
  const { words } = plan.settings;
  const listed = new Set(standingsOf(plan).map((standing) => standing.id));
  return plan.initiatives
    .filter((initiative) => !listed.has(initiative.id))
    .map((initiative) => ({
      file: fileOf('initiatives', initiative.id),
      path: [],
      message: `この${words.initiative}は、どの${words.category}にも並んでいません。`,
      advice: `policies/ のどれかのファイルで、${words.category}の initiatives に「${initiative.id}」を書き足してください。`,
    }));
}
