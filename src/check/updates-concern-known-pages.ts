import { CONTENT_FILES } from '../model/content-files.ts';
import type { Plan } from '../model/plan.ts';
import { fateOf } from '../model/redirect.ts';
import type { Update } from '../model/update.ts';
import type { Finding, Rule } from './rule.ts';

/** What an entry of the change log concerns is in the plan, or redirects.yaml says where it went. */
export const updatesConcernKnownPages: Rule = {
  name: 'updates-concern-known-pages',
  description: '更新の記録に関係するページがある',
  excusable: false,
  check: (plan) => plan.updates.flatMap((each, at) => unknownPages(plan, each, at)),
};

function unknownPages(plan: Plan, update: Update, at: number): Finding[] {
  return (update.pages ?? []).flatMap((ref, position): Finding[] => {
    if (fateOf(ref, plan).kind !== 'lost') return [];
    return [
      {
        file: CONTENT_FILES.updates,
        path: [at, 'pages', position],
        message: `更新の記録「${update.id}」に関係するページ「${ref}」がありません。`,
        advice: '「種類/id」を確かめてください（例：initiatives/bpr、departments/finance、pages/effects）。',
      },
    ];
  });
}
