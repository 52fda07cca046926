import type { LogEntry } from '../model/log.ts';
import { fileOf } from '../model/nouns.ts';
import type { Plan } from '../model/plan.ts';
import { adviceFor, isLost } from './lost-refs.ts';
import type { Finding, PlanRule } from './rule.ts';

/** What an entry of the change log concerns is in the plan, or moved.yaml says where it went. */
export const logConcernsKnownPages: PlanRule = {
  scope: 'plan',
  name: 'log-concerns-known-pages',
  description: '更新の記録に関係するページがある',
  excusable: false,
  check: (plan) => plan.log.flatMap((each, at) => unknownPages(plan, each, at)),
};

function unknownPages(plan: Plan, update: LogEntry, at: number): Finding[] {
  return (update.pages ?? []).flatMap((ref, position): Finding[] => {
    if (!isLost(plan, ref)) return [];
    return [
      {
        file: fileOf('log'),
        path: [at, 'pages', position],
        message: `更新の記録「${update.id}」に関係するページ「${ref}」がありません。`,
        advice: adviceFor(plan, ref),
      },
    ];
  });
}
