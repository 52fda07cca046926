import { fileOf } from '../model/nouns.ts';
import { endOfPeriod } from '../model/period.ts';
import { isAlive, stateIn } from '../model/state-of.ts';
import type { PlanRule } from './rule.ts';

export const reportsCoverWhatIsInForce: PlanRule = {
  scope: 'plan',
  name: 'reports-cover-what-is-in-force',
  description: '報告の期間の終わりに続いている取組が、どれも進捗報告の entries にある（報告がなければ not-reported と書く）',
  excusable: false,
  check: (plan) =>
    plan.reports.flatMap((report) => {
      const term = plan.terms.find(({ id }) => id === report.term);
      if (!term) return [];
      return plan.initiatives
        .filter(({ id }) => report.entries[id] === undefined)
        .map((initiative) => ({ initiative, state: stateIn(plan, initiative, term, endOfPeriod(report.id)) }))
        .filter(({ state }) => isAlive(state))
        .map(({ initiative, state }) => ({
          file: fileOf('reports', report.id),
          path: ['entries'],
          message: `続いている${term.words.initiative}「${state.name}」が entries にありません。`,
          advice: `「${initiative.id}:」に報告の内容を、報告がなければ「${initiative.id}: not-reported」と書き足してください。終わっているなら initiatives/${initiative.id}.yaml の events に書いてください。`,
        }));
    }),
};
