import { addressOf } from '../../address.ts';
import { gapWords } from '../../format.ts';
import type { Amount, CountingUnit } from '../../model/amount.ts';
import { countingUnit, fromYen, isKnown, toYen } from '../../model/amount.ts';
import { parsePeriod } from '../../model/period.ts';
import { termOfReport } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { periodLabel } from '../../views/progress/progress.ts';
import { progressEntries } from '../../views/progress/progress-entry.ts';
import type { Row, Table } from '../table.ts';
import { withoutEmptyColumns } from '../table.ts';

/** What each report says of each initiative: a row an initiative and period, oldest first. */
export function reportsTable({ plan, term }: TermPlan, absolute: (address: string) => string): Table {
  const { words } = term;
  const verbatim = `文（${plan.documents.length > 0 ? '原資料' : words.report}のとおり）`;
  const unit = countingUnit(plan.reports.flatMap((report) => Object.keys(report.entries).map((id) => amountOf(plan, report, id) ?? 0)));
  return withoutEmptyColumns({
    id: 'reports',
    title: words.report,
    description: `1行が、1つの${words.initiative}についての1回の${words.report}です。名称と${words.department}は、そのときのものです。`,
    columns: [
      { key: 'period', heading: '報告のID', description: '年度（2024）、半期（2024-h1）、四半期（2024-q3）' },
      { key: 'periodLabel', heading: '期間', description: '元号での期間' },
      { key: 'fiscalYear', heading: '年度', description: 'その年度の4月の西暦' },
      { key: 'initiative', heading: `${words.initiative}のID`, description: `${words.initiative}一覧のID` },
      { key: 'name', heading: words.initiative, description: 'そのときの名称' },
      { key: 'departments', heading: words.department, description: `そのときの${words.department}。複数あるときは「;」で区切ります` },
      { key: 'isReported', heading: '報告の有無', description: '報告があれば 1、なければ 0' },
      { key: 'grade', heading: words.grade, description: `${words.grade}の表記（計画に書かれたとおり）。評価や報告がなければ空欄` },
      { key: 'text', heading: words.reportText, description: verbatim },
      {
        key: unit === '円' ? 'amountYen' : 'amountThousandYen',
        heading: `${words.effectAmountShort}（${unit}）`,
        description: `${unit}を単位とする整数。桁区切りはなく、負の数は -1 のように書きます`,
        isAmount: true,
      },
      { key: 'amountNote', heading: '額がない理由', description: '額が空欄のときの理由。0 は額が 0 であること' },
      { key: 'opinion', heading: words.opinion, description: verbatim },
      { key: 'reply', heading: words.reply, description: verbatim },
      { key: 'address', heading: 'アドレス', description: 'このサイトでの位置' },
    ],
    rows: plan.reports.flatMap((report) => rowsOf(plan, report, unit, absolute)),
  });
}

/** The amount that `report` gives for an initiative; undefined where it gives none. */
function amountOf(plan: TermPlan['plan'], report: Report, initiativeId: string): Amount | undefined {
  const said = report.entries[initiativeId];
  if (said === undefined || said === 'not-reported' || said.amount === undefined) return undefined;
  const unit = termOfReport(plan, report).effects?.unit ?? '千円';
  return typeof said.amount === 'number' ? (toYen(said.amount, unit) ?? 'pending') : said.amount;
}

function rowsOf(plan: TermPlan['plan'], report: Report, unit: CountingUnit, absolute: (address: string) => string): Row[] {
  return progressEntries(plan, report, undefined).map((entry): Row => {
    const amount = amountOf(plan, report, entry.id);
    return {
      period: report.id,
      periodLabel: periodLabel(report),
      fiscalYear: parsePeriod(report.id).fiscalYear,
      initiative: entry.id,
      name: entry.name,
      departments: entry.departments.map(({ label }) => label),
      isReported: entry.isReported ? 1 : 0,
      grade: entry.grade && entry.grade.tone !== 'absent' ? entry.grade.label : null,
      text: entry.text ?? null,
      [unit === '円' ? 'amountYen' : 'amountThousandYen']: amount !== undefined && isKnown(amount) ? fromYen(amount, unit) : null,
      amountNote: amount === undefined || isKnown(amount) ? null : gapWords(termOfReport(plan, report).words)[amount],
      opinion: entry.opinion ?? null,
      reply: entry.reply ?? null,
      address: absolute(addressOf.reportEntry(report.id, entry.id)),
    };
  });
}
