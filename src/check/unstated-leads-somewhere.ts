import { fileOfTerm } from '../model/nouns.ts';
import { adviceFor, isLost } from './lost-refs.ts';
import type { TermRule } from './rule.ts';

/** Where the amounts do not say something, what is said nearest to it is in the plan. */
export const unstatedLeadsSomewhere: TermRule = {
  scope: 'term',
  name: 'unstated-leads-somewhere',
  description: '効果額について「記載がない」とした所から案内する先が、計画の中にある',
  excusable: false,
  check: ({ plan, term }) =>
    (term.effects?.unstated?.links ?? []).flatMap((ref, at) =>
      isLost(plan, ref)
        ? [
            {
              file: fileOfTerm(term.id, 'term'),
              path: ['effects', 'unstated', 'links', at],
              message: `${term.words.effectAmount}について記載がないとした所から案内する「${ref}」がありません。`,
              advice: adviceFor(plan, ref),
            },
          ]
        : [],
    ),
};
