import { nearestName } from '../model/nearest-name.ts';
import { reportedActuals } from './reported-actuals.ts';
import type { PlanRule } from './rule.ts';

export const actualsHaveAnIndicator: PlanRule = {
  scope: 'plan',
  name: 'actuals-have-an-indicator',
  description: '進捗報告の actuals の id が、その取組（報告全体の actuals なら indicators.yaml）の指標にある',
  excusable: false,
  check: (plan) =>
    reportedActuals(plan)
      .filter(({ id, indicators }) => indicators.every((each) => each.id !== id))
      .map(({ file, path, id, indicators, home }) => {
        const meant = nearestName(
          id,
          indicators.map((each) => each.id),
        );
        return {
          file,
          path,
          message: `「${id}」という指標は ${home} にありません。${meant ? `「${meant}」の書き間違いではありませんか。` : ''}`,
          advice: meant ? `「${meant}」に直してください。` : `${home} に指標を書き足すか、id を直してください。`,
        };
      }),
};
