import { fileOf } from '../model/nouns.ts';
import { endOfPeriod, startOfPeriod } from '../model/period.ts';
import { stateIn, wasAlive } from '../model/state-of.ts';
import { placedEntries } from './report-entries.ts';
import type { PlanRule } from './rule.ts';

export const reportsTellOfWhatWasThere: PlanRule = {
  scope: 'plan',
  name: 'reports-tell-of-what-was-there',
  description: '進捗報告の entries にある取組が、その期間に行われていた',
  excusable: true,
  check: (plan) => {
    const byId = new Map(plan.initiatives.map((each) => [each.id, each]));
    return plan.reports.flatMap((report) => {
      const term = plan.terms.find(({ id }) => id === report.term);
      const [from, to] = [startOfPeriod(report.id), endOfPeriod(report.id)];
      return placedEntries(report).flatMap(({ initiative: id, path }) => {
        const initiative = byId.get(id);
        if (!term || !initiative || wasAlive(plan, initiative, term, from, to)) return [];
        const { name, status } = stateIn(plan, initiative, term, to);
        const why = status === 'not-begun' ? 'まだ始まっていません' : 'もう終わっています';
        return [
          {
            file: fileOf('reports', report.id),
            path,
            place: `reports/${report.id}#${id}`,
            message: `「${name}」は、この報告の期間（${from}～${to}）には${why}。`,
            advice: `この項目を消すか、initiatives/${id}.yaml の terms か events を直してください。`,
          },
        ];
      });
    });
  },
};
