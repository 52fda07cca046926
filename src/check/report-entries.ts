import type { DataPath } from '../model/problem.ts';
import type { Report, ReportEntry } from '../model/report.ts';

/** What a report says of one initiative, with its place in the file. */
export interface PlacedReportEntry {
  initiative: string;
  written: ReportEntry | 'not-reported';
  /** Undefined where it was not reported. */
  entry?: ReportEntry | undefined;
  path: DataPath;
}

/** Every entry of `report`, in the order of the file. */
export function placedEntries(report: Report): PlacedReportEntry[] {
  return Object.entries(report.entries).map(([initiative, written]) => ({
    initiative,
    written,
    entry: written === 'not-reported' ? undefined : written,
    path: ['entries', initiative],
  }));
}
