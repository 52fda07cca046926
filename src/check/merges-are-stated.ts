import { fileOf } from '../model/nouns.ts';
import { nameOf } from '../model/term-plan.ts';
import type { TermRule } from './rule.ts';

export const mergesAreStated: TermRule = {
  scope: 'term',
  name: 'merges-are-stated',
  description: '集約・統合された先が書かれている（mergedInto が not-stated なら、その理由が known-discrepancies.yaml にある）',
  excusable: true,
  check: (plan) =>
    plan.initiatives
      .filter((initiative) => initiative.mergedInto === 'not-stated')
      .map((initiative) => ({
        file: fileOf('initiatives', initiative.id),
        path: ['terms', plan.term.id, 'mergedInto'],
        place: `initiatives/${initiative.id}#${plan.term.id}/mergedInto`,
        message: `「${nameOf(initiative)}」の${plan.term.words.mergeTarget}が書かれていません。`,
        advice: `分かれば${plan.term.words.mergeTarget}を書いてください。`,
      })),
};
