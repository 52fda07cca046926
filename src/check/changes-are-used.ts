import { fileOfTerm } from '../model/nouns.ts';
import type { TermRule } from './rule.ts';

export const changesAreUsed: TermRule = {
  scope: 'term',
  name: 'changes-are-used',
  description: 'term.yaml のどの changes も、どこかで使われている',
  excusable: true,
  check: (plan) => {
    const used = new Set(plan.initiatives.map((initiative) => initiative.change));
    return plan.term.changes.flatMap((change, at) =>
      used.has(change.id)
        ? []
        : [
            {
              file: fileOfTerm(plan.term.id, 'term'),
              path: ['changes', at, 'id'],
              place: `${plan.term.id}/term#changes/${change.id}`,
              message: `${plan.term.words.change}「${change.label}」はどの${plan.term.words.initiative}にも使われていません。`,
              advice: '要らなければ changes から消してください。',
            },
          ],
    );
  },
};
