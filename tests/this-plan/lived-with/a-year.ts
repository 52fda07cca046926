import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { ROOT } from '../../../scripts/environment.ts';
import { amend, append, planIn } from './edit.ts';
import { yearlyReport } from './reports.ts';
import { updatedVintage } from './vintage.ts';

/**
 * Writes `content/` as an official leaves it after a first year: a section renamed, an initiative renamed and one ended,
 * the actual of a year as a vintage of its own, the first report with grades, the date moved on. All but the ledger of
 * ids, which a command writes.
 */
export async function writeAYearOn(folder: string): Promise<void> {
  cpSync(join(ROOT, 'content'), folder, { recursive: true });
  const file = (name: string) => join(folder, name);
  const confirmed = { basis: 'staff-confirmed', note: '担当課に聞き取った' };
  amend(
    file('departments.yaml'),
    '- id: personnel\n  name: 職員課',
    '- id: personnel\n  name: 職員課\n  renamed:\n    - { date: 2026-04-01, name: 人事課 }',
  );
  append(file('initiatives/counter-reform.yaml'), {
    events: [{ date: '2026-05-01', kind: 'renamed', name: '書かない窓口への移行', ...confirmed }],
  });
  append(file('initiatives/new-outsourcing.yaml'), { events: [{ date: '2026-03-31', kind: 'ended', ...confirmed }] });
  append(file('documents.yaml'), [{ id: 'report-2025', title: '令和7年度 取組の進捗報告', date: '2026-06-30' }]);
  append(file('plan.yaml'), {
    grades: [
      { label: 'S', tone: 'good' },
      { label: 'A', tone: 'good' },
      { label: 'B', tone: 'fair' },
      { label: 'C', tone: 'poor' },
      { label: '対象外', tone: 'none' },
    ],
  });
  writeFileSync(file('terms/kouki/effects/r6-actual.yaml'), stringify(updatedVintage(folder)));
  append(file('site.yaml'), { updated: '2026-07-01' });
  append(file('log.yaml'), [
    { id: '2026-07-report', date: '2026-07-01', kind: 'added', title: '令和7年度の進捗報告を載せました。', pages: ['reports/2025'] },
  ]);
  mkdirSync(file('reports'));
  writeFileSync(file('reports/2025.yaml'), stringify(withoutActuals(yearlyReport(await planIn(folder), '2025'))));
}

/** Their indicators were never written. */
function withoutActuals(report: ReturnType<typeof yearlyReport>): object {
  const entries = Object.entries(report.entries).map(([id, entry]) => {
    if (typeof entry !== 'object' || entry === null || !('actuals' in entry)) return [id, entry];
    const { actuals: _, ...rest } = entry;
    return [id, rest];
  });
  return { ...report, entries: Object.fromEntries(entries) };
}
