import { fileOf, fileOfTerm } from '../model/nouns.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { duplicatesOf } from './duplicates.ts';
import type { Finding, TermRule } from './rule.ts';

export const initiativesStandInOneCategory: TermRule = {
  scope: 'term',
  name: 'initiatives-stand-in-one-category',
  description: 'initiatives/ のどのファイルも、ちょうど1つの区分に並んでいる',
  excusable: false,
  check: (plan) => [...findRepeated(plan), ...findUnlisted(plan)],
};

function standingsOf(plan: TermPlan) {
  return plan.policies.flatMap((policy) =>
    policy.categories.flatMap((category, at) =>
      category.initiatives.map((id, below) => ({
        id,
        category,
        file: fileOfTerm(plan.term.id, 'outline', policy.id),
        path: ['groups', at, 'initiatives', below],
      })),
    ),
  );
}

function findRepeated(plan: TermPlan): Finding[] {
  const standings = standingsOf(plan);
  return duplicatesOf(standings, (standing) => standing.id).map(({ item, firstAt }) => ({
    file: item.file,
    path: item.path,
    message: `「${item.id}」は${plan.settings.words.category}「${standings[firstAt]?.category.name}」にも並んでいます。`,
    advice: 'どちらか1つを消してください。',
  }));
}

function findUnlisted(plan: TermPlan): Finding[] {
  if (plan.policies.length === 0) return [];
  const { words } = plan.settings;
  const listed = new Set(standingsOf(plan).map((standing) => standing.id));
  return plan.initiatives
    .filter((initiative) => !listed.has(initiative.id))
    .map((initiative) => ({
      file: fileOf('initiatives', initiative.id),
      path: [],
      message: `この${words.initiative}は、どの${words.category}にも並んでいません。`,
      advice: `outline/ のどれかのファイルで、${words.category}の initiatives に「${initiative.id}」を書き足してください。`,
    }));
}
