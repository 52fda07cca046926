import { addressOf } from '../address.ts';
import { parsePeriod } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { presentTerm } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import { stateOf } from '../model/state-of.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { countGrades } from '../views/progress/grades.ts';
import type { IndicatorView } from '../views/progress/indicators.ts';
import { buildIndicator } from '../views/progress/indicators.ts';
import { periodLabel } from '../views/progress/progress.ts';
import { progressEntries } from '../views/progress/progress-entry.ts';
import type { RecordLine, SearchRecord } from './record.ts';

/** Every report: the whole with its counts, found by its period. */
export function reportRecords({ plan, term }: TermPlan): SearchRecord[] {
  return plan.reports.map((report) => ({
    kind: 'report',
    label: term.words.report,
    title: report.title,
    address: addressOf.report(report.id),
    aliases: [periodLabel(report), `${parsePeriod(report.id).fiscalYear}年度`],
    lines: [...gradeCountLine(plan, report), ...(report.note ? [{ text: report.note }] : [])],
  }));
}

/** How many of each grade: 評価：S 3、A 12. */
function gradeCountLine(plan: Plan, report: Report): RecordLine[] {
  const counts = countGrades(plan, report, Object.values(report.entries));
  const facts = counts.filter(({ count }) => count > 0).map(({ grade, count }) => `${grade.label} ${count}`);
  return facts.length > 0 ? [{ text: presentTerm(plan).words.grade, facts }] : [];
}

/** What each report says of each initiative, at its own place, the latest first. */
export function reportEntryRecords({ plan, term }: TermPlan): SearchRecord[] {
  const { words } = term;
  return plan.reports.toReversed().flatMap((report) =>
    progressEntries(plan, report, undefined).map((entry): SearchRecord => {
      const said = [
        // Without a label, so that the word and the grade are found together: 評価 B.
        { text: entry.grade && `${words.grade} ${entry.grade.label}` },
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
        lines: said.flatMap(({ text, ...line }) => (text ? [{ ...line, text }] : [])),
        context: `${words.report} › ${periodLabel(report)}`,
      };
    }),
  );
}

/** Every indicator with its years: the plan's own, and those of initiatives on the pages of these. */
export function indicatorRecords({ plan }: TermPlan): SearchRecord[] {
  const own = plan.indicators.map((indicator) => indicatorRecord(buildIndicator(plan, indicator), addressOf.indicator(indicator.id)));
  const ofInitiatives = plan.initiatives.flatMap((initiative) =>
    (initiative.indicators ?? []).map((indicator): SearchRecord => {
      const address = addressOf.initiativeIndicator(initiative.id, indicator.id);
      return { ...indicatorRecord(buildIndicator(plan, indicator, initiative.id), address), context: stateOf(plan, initiative).name };
    }),
  );
  return [...own, ...ofInitiatives];
}

function indicatorRecord({ name, sentence, rows }: IndicatorView, address: string): SearchRecord {
  const lines = rows.map(({ label, target, actual }) => ({ text: label, facts: [`目標${target}`, `実績${actual}`] }));
  return { kind: 'indicator', label: '指標', title: name, address, lines: [{ text: sentence }, ...lines] };
}
