import { CONTENT_FILES } from '../model/content-files.ts';
import type { Rule } from './rule.ts';

export const changesAreUsed: Rule = {
  name: 'changes-are-used',
  description: 'plan.yaml のどの changes も、どこかで使われている',
  excusable: true,
  check: (plan) => {
    const used = new Set(plan.initiatives.map((initiative) => initiative.change));
    return plan.settings.changes.flatMap((change, at) =>
      used.has(change.id)
        ? []
        : [
            {
              file: CONTENT_FILES.settings,
              path: ['changes', at, 'id'],
              place: `plan#changes/${change.id}`,
              message: `${plan.settings.words.change}「${change.label}」はどの${plan.settings.words.initiative}にも使われていません。`,
              advice: '要らなければ changes から消してください。',
            },
          ],
    );
  },
};
