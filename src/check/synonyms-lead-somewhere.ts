import { fileOf } from '../model/nouns.ts';
import type { Plan } from '../model/plan.ts';
import type { Finding, PlanRule } from './rule.ts';

export const synonymsLeadSomewhere: PlanRule = {
  scope: 'plan',
  name: 'synonyms-lead-somewhere',
  description: 'synonyms.yaml の means の語が計画の文にあり、words の語が重ならない',
  excusable: false,
  check: (plan) => {
    const texts = textsOf([plan.terms, plan.departments, plan.initiatives, plan.glossary, plan.pages]);
    return [...missingMeanings(plan, texts), ...repeatedWords(plan)];
  },
};

function missingMeanings(plan: Plan, texts: readonly string[]): Finding[] {
  return plan.queryWords.flatMap(({ means }, at) =>
    means.flatMap((meaning, below) =>
      texts.some((text) => text.includes(meaning))
        ? []
        : [
            {
              file: fileOf('queryWords'),
              path: [at, 'means', below],
              message: `言い換えの先「${meaning}」が計画の文にありません。`,
              advice: '計画の文に出てくるとおりの語に直すか、この語を消してください。',
            },
          ],
    ),
  );
}

function repeatedWords(plan: Plan): Finding[] {
  const seen = new Set<string>();
  return plan.queryWords.flatMap(({ words }, at) =>
    words.flatMap((word, below) => {
      if (!seen.has(word)) {
        seen.add(word);
        return [];
      }
      return [
        {
          file: fileOf('queryWords'),
          path: [at, 'words', below],
          message: `「${word}」の言い換えが2か所にあります。`,
          advice: 'means を1か所にまとめて、どちらかの「words」から消してください。',
        },
      ];
    }),
  );
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
