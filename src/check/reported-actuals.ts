import type { Indicator, Measure } from '../model/indicator.ts';
import { fileOf } from '../model/nouns.ts';
import type { Plan } from '../model/plan.ts';
import type { DataPath } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { placedEntries } from './report-entries.ts';

/** An actual that a report gives, with the indicators that it may be of. */
export interface ReportedActual {
  report: Report;
  file: string;
  path: DataPath;
  place: string;
  id: string;
  actual: Measure;
  /** Those of the initiative, or those of the plan. */
  indicators: readonly Indicator[];
  /** Where these are written. */
  home: string;
}

/** Every actual in the reports: of the plan's own indicators, and of those of its initiatives. */
export function reportedActuals(plan: Plan): ReportedActual[] {
  const byId = new Map(plan.initiatives.map((each) => [each.id, each]));
  return plan.reports.flatMap((report) => {
    const file = fileOf('reports', report.id);
    const own = Object.entries(report.actuals ?? {}).map(([id, actual]): ReportedActual => {
      const place = `reports/${report.id}#actuals/${id}`;
      return { report, file, path: ['actuals', id], place, id, actual, indicators: plan.indicators, home: fileOf('indicators') };
    });
    const ofEntries = placedEntries(report).flatMap(({ initiative, entry, path }) =>
      Object.entries(entry?.actuals ?? {}).map(([id, actual]): ReportedActual => {
        const place = `reports/${report.id}#${initiative}/actuals/${id}`;
        const indicators = byId.get(initiative)?.indicators ?? [];
        return { report, file, path: [...path, 'actuals', id], place, id, actual, indicators, home: fileOf('initiatives', initiative) };
      }),
    );
    return [...own, ...ofEntries];
  });
}
