import { addressOf } from '../../address.ts';
import { parsePeriod } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import type { IndicatorRow } from './measure.ts';
import { indicatorRow } from './measure.ts';

/** An indicator of the plan as one report gives it: its row is called by its name. */
export interface ReportedIndicator extends IndicatorRow {
  address: string;
}

/** The plan's own indicators for which `report` gives an actual, each beside the target of that year. */
export function reportedIndicators(plan: Plan, report: Report): ReportedIndicator[] {
  const { fiscalYear } = parsePeriod(report.id);
  return plan.indicators.flatMap((indicator) => {
    const actual = report.actuals?.[indicator.id];
    const target = indicator.years?.[fiscalYear]?.target;
    return actual === undefined
      ? []
      : [{ ...indicatorRow(indicator, indicator.name, { target, actual }), address: addressOf.indicator(indicator.id) }];
  });
}
