import { fileOfTerm } from '../model/nouns.ts';
import type { TermRule } from './rule.ts';

export const termsHoldInitiatives: TermRule = {
  scope: 'term',
  name: 'terms-hold-initiatives',
  description: 'どの期にも取組がある',
  excusable: false,
  check: ({ term, initiatives }) =>
    initiatives.some(({ name }) => name !== undefined)
      ? []
      : [
          {
            file: fileOfTerm(term.id, 'term'),
            path: [],
            message: `「${term.name}」に${term.words.initiative}が1つもありません。`,
            advice: `initiatives/ のファイルの terms に「${term.id}:」の項目（name など）を書き足してください。まだ始まらない期なら、plan.yaml の terms から外しておきます。`,
          },
        ],
};
