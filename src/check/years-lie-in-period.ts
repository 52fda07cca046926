import { CONTENT_FILES, fileOf } from '../model/content-files.ts';
import type { Vintage } from '../model/effect-amounts.ts';
import { yearsBetween } from '../model/fiscal-year.ts';
import type { Plan } from '../model/plan.ts';
import type { Finding, Rule } from './rule.ts';

export const yearsLieInPeriod: Rule = {
  name: 'years-lie-in-period',
  description: '効果額の年度が計画期間の中にあり、途中の年度が抜けていない',
  excusable: false,
  check: (plan) => [...checkPeriod(plan), ...plan.vintages.flatMap((vintage) => [...findOutside(plan, vintage), ...findGaps(vintage)])],
};

function checkPeriod({ settings }: Plan): Finding[] {
  if (settings.firstYear <= settings.lastYear) return [];
  return [
    {
      file: CONTENT_FILES.settings,
      path: ['lastYear'],
      message: `計画期間の最後の年度（${settings.lastYear}）が、最初の年度（${settings.firstYear}）より前です。`,
      advice: 'firstYear か lastYear を直してください。',
    },
  ];
}

function findOutside({ settings: { firstYear, lastYear } }: Plan, vintage: Vintage): Finding[] {
  return vintage.years
    .filter(({ fiscalYear }) => fiscalYear < firstYear || fiscalYear > lastYear)
    .map(({ fiscalYear }) => ({
      file: fileOf('vintages', vintage.id),
      path: ['years', `${fiscalYear}`],
      message: `${fiscalYear} 年度は計画期間（${firstYear}～${lastYear} 年度）の外です。`,
      advice: '年度か、plan.yaml の firstYear・lastYear を直してください。',
    }));
}

function findGaps(vintage: Vintage): Finding[] {
  const years = vintage.years.map((year) => year.fiscalYear);
  return yearsBetween(years[0] ?? 0, years.at(-1) ?? 0)
    .filter((year) => !years.includes(year))
    .map((year) => ({
      file: fileOf('vintages', vintage.id),
      path: ['years'],
      message: `${year} 年度が抜けています。`,
      advice: 'years と各行の amounts に、この年度を書き足してください。まだ無ければ open と pending です。',
    }));
}
