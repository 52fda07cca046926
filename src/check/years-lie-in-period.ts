import type { Vintage } from '../model/effect-amounts.ts';
import { yearsBetween } from '../model/fiscal-year.ts';
import { fileOfTerm } from '../model/nouns.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { Finding, TermRule } from './rule.ts';

export const yearsLieInPeriod: TermRule = {
  scope: 'term',
  name: 'years-lie-in-period',
  description: '効果額の年度が計画期間の中にあり、途中の年度が抜けていない',
  excusable: false,
  check: (plan) => [
    ...checkPeriod(plan),
    ...plan.vintages.flatMap((vintage) => [...findOutside(plan, vintage), ...findGaps(plan, vintage)]),
  ],
};

function checkPeriod({ term }: TermPlan): Finding[] {
  return (['years', 'planPeriod'] as const).flatMap((key): Finding[] => {
    const span = term[key];
    if (!span || span.first <= span.last) return [];
    return [
      {
        file: fileOfTerm(term.id, 'term'),
        path: [key, 'last'],
        message: `最後の年度（${span.last}）が、最初の年度（${span.first}）より前です。`,
        advice: 'first か last を直してください。',
      },
    ];
  });
}

function findOutside(plan: TermPlan, vintage: Vintage): Finding[] {
  const span = plan.term.planPeriod ?? plan.term.years;
  if (!span) return [];
  return vintage.years
    .filter(({ fiscalYear }) => fiscalYear < span.first || fiscalYear > span.last)
    .map(({ fiscalYear }) => ({
      file: fileOfTerm(plan.term.id, 'vintages', vintage.id),
      path: ['years', `${fiscalYear}`],
      message: `${fiscalYear} 年度は計画期間（${span.first}～${span.last} 年度）の外です。`,
      advice: `年度か、${fileOfTerm(plan.term.id, 'term')} の ${plan.term.planPeriod ? 'planPeriod' : 'years'} を直してください。`,
    }));
}

function findGaps(plan: TermPlan, vintage: Vintage): Finding[] {
  const years = vintage.years.map((year) => year.fiscalYear);
  return yearsBetween(years[0] ?? 0, years.at(-1) ?? 0)
    .filter((year) => !years.includes(year))
    .map((year) => ({
      file: fileOfTerm(plan.term.id, 'vintages', vintage.id),
      path: ['years'],
      message: `${year} 年度が抜けています。`,
      advice: 'years と各行の amounts に、この年度を書き足してください。まだ無ければ open と pending です。',
    }));
}
