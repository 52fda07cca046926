import { fileOf, fileOfTerm } from '../model/nouns.ts';
import { endOfPeriod, startOfPeriod } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import { endOfTerm, startOfTerm } from '../model/term-at.ts';
import type { Finding, PlanRule } from './rule.ts';

export const reportPeriodsFit: PlanRule = {
  scope: 'plan',
  name: 'report-periods-fit',
  description: '同じ期の進捗報告の期間が重ならず、その期の年度の中にある',
  excusable: false,
  check: (plan) => [...findOverlaps(plan), ...plan.reports.flatMap((report) => findOutside(plan, report))],
};

/** Reports stand by their first day, the shorter of two that begin together later. */
function findOverlaps({ reports }: Plan): Finding[] {
  return reports.flatMap((report, at) => {
    const other = reports
      .slice(0, at)
      .find(
        (each) =>
          each.term === report.term && startOfPeriod(report.id) <= endOfPeriod(each.id) && startOfPeriod(each.id) <= endOfPeriod(report.id),
      );
    if (!other) return [];
    return [
      {
        file: fileOf('reports', report.id),
        path: [],
        message: `報告の期間が ${fileOf('reports', other.id)} と重なっています。`,
        advice: 'ファイル名の期間（年度、半期、四半期）を直すか、二重ならどちらかを消してください。',
      },
    ];
  });
}

function findOutside({ terms }: Plan, report: Report): Finding[] {
  const term = terms.find(({ id }) => id === report.term);
  const [first, last] = term ? [startOfTerm(term), endOfTerm(term)] : [];
  if (!term?.years || !first || !last || (first <= startOfPeriod(report.id) && endOfPeriod(report.id) <= last)) return [];
  return [
    {
      file: fileOf('reports', report.id),
      path: ['term'],
      message: `報告の期間が、「${term.name}」の年度（${term.years.first}～${term.years.last}）の外です。`,
      advice: `term かファイル名の期間か、${fileOfTerm(term.id, 'term')} の years を直してください。`,
    },
  ];
}
