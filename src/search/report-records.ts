import { addressOf } from '../address.ts';
import { parsePeriod } from '../model/period.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { buildIndicator } from '../views/indicators.ts';
import { periodLabel } from '../views/progress.ts';
import { progressEntries } from '../views/progress-entry.ts';
import type { SearchRecord } from './record.ts';

/** Every report: the whole with its counts, found by its period. */
export function reportRecords({ plan, term }: TermPlan): SearchRecord[] {
  return plan.reports.map((report) => ({
    kind: 'report',
    label: term.words.report,
    title: report.title,
    address: addressOf.report(report.id),
    aliases: [periodLabel(report), `${parsePeriod(report.id).fiscalYear}年度`],
    lines: [...(report.note ? [{ text: report.note }] : [])],
  }));
}

/** What each report says of each initiative, at its own place, the latest first. */
export function reportEntryRecords({ plan, term }: TermPlan): SearchRecord[] {
  const { words } = term;
  return plan.reports.toReversed().flatMap((report) =>
    progressEntries(plan, report, undefined).map((entry): SearchRecord => {
      const said = [
        { label: words.grade, text: entry.grade?.label },
        { label: words.reportText, text: entry.text },
        ...entry.actuals.map((text) => ({ label: '指標', text })),
        { label: words.opinion, text: entry.opinion },
        { label: words.reply, text: entry.reply },
      ];
      return {
        kind: 'report-entry',
        label: `${words.report} ${periodLabel(report)}`,
        title: entry.name,
        address: addressOf.reportEntry(report.id, entry.id),
        departments: entry.departments.map(({ label }) => label),
        lines: said.flatMap(({ label, text }) => (text ? [{ label, text }] : [])),
        context: `${words.report} › ${periodLabel(report)}`,
      };
    }),
  );
}

/** The plan's own indicators, beside the statements that speak of them. */
export function indicatorRecords({ plan }: TermPlan): SearchRecord[] {
  return plan.indicators.map((indicator) => {
    const { name, sentence } = buildIndicator(plan, indicator);
    return { kind: 'indicator', label: '指標', title: name, address: addressOf.indicator(indicator.id), lines: [{ text: sentence }] };
  });
}
