import { fileOf } from '../model/content-files.ts';
import type { Rule } from './rule.ts';

export const actualsStayActual: Rule = {
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
          file: fileOf('vintages', vintage.id),
          path: ['years', `${fiscalYear}`],
          place: `effects/${vintage.id}#years/${fiscalYear}`,
          message: `${fiscalYear} 年度は「${settled.get(fiscalYear)}」で${plan.settings.words.actual}なのに、ここでは${plan.settings.words[status]}（${status}）です。`,
          advice: 'years の区別か、order を直してください。',
        }));
    }),
};
