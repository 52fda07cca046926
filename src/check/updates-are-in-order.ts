import { CONTENT_FILES } from '../model/content-files.ts';
import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { fateOf } from '../model/redirect.ts';
import type { Update } from '../model/update.ts';
import type { Rule } from './rule.ts';

const RULE = 'updates-are-in-order';

/** Each entry of the change log has an id of its own and concerns pages that exist or have a known fate. */
export const updatesAreInOrder: Rule = {
  name: RULE,
  description: '更新の記録の id は重ならず、関係するページがあります。',
  excusable: false,
  check: (plan) => plan.updates.flatMap((each, at) => [...sharedId(plan, each, at), ...unknownPages(plan, each, at)]),
};

function sharedId(plan: Plan, update: Update, at: number): Problem[] {
  if (plan.updates.findIndex((each) => each.id === update.id) === at) return [];
  return [
    {
      file: CONTENT_FILES.updates,
      path: [at, 'id'],
      message: `更新の記録の id「${update.id}」が2回使われています。`,
      advice: '新しいほうに別の id を付けてください。前の記録のアドレスは変えません。',
      rule: RULE,
    },
  ];
}

function unknownPages(plan: Plan, update: Update, at: number): Problem[] {
  return (update.pages ?? []).flatMap((ref, position): Problem[] => {
    if (fateOf(ref, plan).kind !== 'lost') return [];
    return [
      {
        file: CONTENT_FILES.updates,
        path: [at, 'pages', position],
        message: `更新の記録「${update.id}」に関係するページ「${ref}」がありません。`,
        advice: '「種類/id」を確かめてください（例：initiatives/bpr、departments/finance、pages/effects）。',
        rule: RULE,
      },
    ];
  });
}
