import { nearestName } from '../model/nearest-name.ts';
import { fileOf } from '../model/nouns.ts';
import type { PlanRule } from './rule.ts';

export const previousInitiativesAreKnown: PlanRule = {
  scope: 'plan',
  name: 'previous-initiatives-are-known',
  description: 'previously の id が、前の計画（plan.yaml の previousPlan）にある',
  excusable: false,
  check: ({ initiatives, previousPlan }) => {
    const known = (previousPlan?.initiatives ?? []).map(({ id }) => id);
    return initiatives.flatMap(({ id, previously = [] }) =>
      previously.flatMap((before, at) => {
        if (known.includes(before)) return [];
        const meant = nearestName(before, known);
        return [
          {
            file: fileOf('initiatives', id),
            path: ['previously', at],
            message: previousPlan
              ? `「${before}」は前の計画「${previousPlan.name}」にありません。${meant ? `「${meant}」の書き間違いではありませんか。` : ''}`
              : `前の計画の「${before}」を指していますが、前の計画が plan.yaml に書かれていません。`,
            advice: previousPlan
              ? meant
                ? `「${meant}」に直してください。`
                : '前の計画の plan.json の initiatives にある id を書いてください。'
              : 'plan.yaml に previousPlan（name、url、file）を書き、file の plan.json を previous/ に置いてください。',
          },
        ];
      }),
    );
  },
};
