import type { Measure } from '../model/indicator.ts';
import { isMeasured } from '../model/indicator.ts';
import { endOfPeriod, parsePeriod } from '../model/period.ts';
import { reportedActuals } from './reported-actuals.ts';
import type { PlanRule } from './rule.ts';

export const actualsAgreeWithIndicators: PlanRule = {
  scope: 'plan',
  name: 'actuals-agree-with-indicators',
  description: '年度末までの進捗報告の実績が、指標の years に書かれたその年度の実績と同じ',
  excusable: true,
  check: (plan) =>
    reportedActuals(plan).flatMap(({ report, file, path, place, id, actual, indicators, home }) => {
      const { fiscalYear } = parsePeriod(report.id);
      const written = indicators.find((each) => each.id === id)?.years?.[fiscalYear]?.actual;
      // A report on part of a year may well give less than the year came to.
      const isOfTheYear = endOfPeriod(report.id).endsWith('-03-31');
      if (written === undefined || !isOfTheYear || measureText(written) === measureText(actual)) return [];
      return [
        {
          file,
          path,
          place,
          message: `指標「${id}」の ${fiscalYear} 年度の実績（${measureText(actual)}）が、${home} の years（${measureText(written)}）と違います。`,
          advice: 'どちらかを直してください。years の actual は、報告に書いてあれば省けます。',
        },
      ];
    }),
};

function measureText(measure: Measure): string {
  return isMeasured(measure) ? `${measure.value}${measure.bound ?? ''}` : measure;
}
