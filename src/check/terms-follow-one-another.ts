import { fileOfTerm } from '../model/nouns.ts';
import type { PlanRule } from './rule.ts';

export const termsFollowOneAnother: PlanRule = {
  scope: 'plan',
  name: 'terms-follow-one-another',
  description: '期の年度が重ならず、plan.yaml の terms が古い順に並んでいる',
  excusable: false,
  check: ({ terms }) =>
    terms.flatMap(({ id, name, years }, at) => {
      const before = terms.slice(0, at).findLast((each) => each.years !== undefined);
      if (!years || !before?.years || years.first > before.years.last) return [];
      const isEarlier = years.last < before.years.first;
      return [
        {
          file: fileOfTerm(id, 'term'),
          path: ['years', 'first'],
          message: isEarlier
            ? `「${name}」の年度が、plan.yaml で前に並ぶ「${before.name}」（${before.years.first}～${before.years.last}）より前です。`
            : `「${name}」の年度が、「${before.name}」（${before.years.first}～${before.years.last}）と重なっています。`,
          advice: isEarlier ? 'plan.yaml の terms を古い順に並べ替えるか、years を直してください。' : 'どちらかの years を直してください。',
        },
      ];
    }),
};
