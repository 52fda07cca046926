import { fileOfTerm } from '../model/nouns.ts';
import type { Finding, PlanRule } from './rule.ts';

/** Without its years nothing says when the term before is over, and it would be in force from the first day. */
function undated(id: string, name: string, before: string): Finding {
  return {
    file: fileOfTerm(id, 'term'),
    path: ['years'],
    message: `「${name}」に年度がありません。前の期「${before}」には年度があるため、いつから「${name}」なのかが決まりません。`,
    advice: 'years に、この期の最初と最後の年度を書いてください。',
  };
}

export const termsFollowOneAnother: PlanRule = {
  scope: 'plan',
  name: 'terms-follow-one-another',
  description: '期の年度が重ならず、plan.yaml の terms が古い順に並び、年度のある期の後の期にも年度がある',
  excusable: false,
  check: ({ terms }) =>
    terms.flatMap(({ id, name, years }, at) => {
      const before = terms.slice(0, at).findLast((each) => each.years !== undefined);
      if (!before?.years || (years && years.first > before.years.last)) return [];
      if (!years) return [undated(id, name, before.name)];
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
