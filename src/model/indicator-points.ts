import type { Indicator, IndicatorPoint, Measure } from './indicator.ts';
import { parsePeriod } from './period.ts';
import type { Plan } from './plan.ts';

/** A year of an indicator: what its file says, and what the reports say where the file does not. */
export interface YearPoint extends IndicatorPoint {
  fiscalYear: number;
  /** The report that gives the actual; undefined where the indicator's own file does. */
  reportId?: string | undefined;
}

/**
 * The years of `indicator` in order, with the actuals that reports give for it. `initiativeId` names whose indicator it
 * is; without it, the plan's own. Of several reports of one year the last one counts.
 */
export function yearPoints(plan: Plan, indicator: Indicator, initiativeId?: string): YearPoint[] {
  const points = new Map<number, YearPoint>();
  for (const [year, point] of Object.entries(indicator.years ?? {})) points.set(Number(year), { ...point, fiscalYear: Number(year) });
  for (const report of plan.reports) {
    const actual = reportedActual(report, indicator.id, initiativeId);
    if (actual === undefined) continue;
    const { fiscalYear } = parsePeriod(report.id);
    const there = points.get(fiscalYear);
    if (there?.actual === undefined || there.reportId !== undefined)
      points.set(fiscalYear, { ...there, fiscalYear, actual, reportId: report.id });
  }
  return [...points.values()].sort((a, b) => a.fiscalYear - b.fiscalYear);
}

function reportedActual(report: Plan['reports'][number], indicatorId: string, initiativeId: string | undefined): Measure | undefined {
  if (initiativeId === undefined) return report.actuals?.[indicatorId];
  const entry = report.entries[initiativeId];
  return entry === undefined || entry === 'not-reported' ? undefined : entry.actuals?.[indicatorId];
}
