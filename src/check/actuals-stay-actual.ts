import { fileOfTerm } from '../model/nouns.ts';
import type { TermRule } from './rule.ts';

export const actualsStayActual: TermRule = {
  scope: 'term',
  name: 'actuals-stay-actual',
  description: '実績（actual）になった年度が、後の時点の表で見込みや未定に戻っていない',
  excusable: true,
  check: (plan) =>
    plan.vintages.flatMap((vintage, at) => {
      const settled = new Map(
        plan.vintages
          .slice(0, at)
          .flatMap((earlier) => earlier.years.filter((year) => year.status === 'actual').map((year) => [year.fiscalYear, earlier.name])),
      );
      return vintage.years
        .filter((year) => year.status !== 'actual' && settled.has(year.fiscalYear))
        .map(({ fiscalYear, status }) => ({
          file: fileOfTerm(plan.term.id, 'vintages', vintage.id),
          path: ['years', `${fiscalYear}`],
          place: `${plan.term.id}/effects/${vintage.id}#years/${fiscalYear}`,
          message: `${fiscalYear} 年度は「${settled.get(fiscalYear)}」で${plan.term.words.actual}なのに、ここでは${plan.term.words[status]}（${status}）です。`,
          advice: 'years の区別か、order を直してください。',
        }));
    }),
};
