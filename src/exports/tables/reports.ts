import { addressOf } from '../../address.ts';
import { toYen } from '../../model/amount.ts';
import { parsePeriod } from '../../model/period.ts';
import type { Report } from '../../model/report.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { periodLabel } from '../../views/progress.ts';
import { progressEntries } from '../../views/progress-entry.ts';
import type { Row, Table } from '../table.ts';
import { withoutEmptyColumns } from '../table.ts';

/** What each report says of each initiative: a row an initiative and period, oldest first. */
export function reportsTable({ plan, term }: TermPlan, absolute: (address: string) => string): Table {
  const { words } = term;
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
      { key: 'text', heading: words.reportText, description: '文（原資料のとおり）' },
      {
        key: 'amountYen',
        heading: `${words.effectAmountShort}（円）`,
        description: '円を単位とする整数。桁区切りはなく、負の数は -1 のように書きます',
        isAmount: true,
      },
      { key: 'opinion', heading: words.opinion, description: '文（原資料のとおり）' },
      { key: 'reply', heading: words.reply, description: '文（原資料のとおり）' },
      { key: 'address', heading: 'アドレス', description: 'このサイトでの位置' },
    ],
    rows: plan.reports.flatMap((report) => rowsOf(plan, report, absolute)),
  });
}

function rowsOf(plan: TermPlan['plan'], report: Report, absolute: (address: string) => string): Row[] {
  const unit = plan.terms.find(({ id }) => id === report.term)?.effects?.unit ?? '千円';
  return progressEntries(plan, report, undefined).map((entry): Row => {
    const said = report.entries[entry.id];
    const written = said === undefined || said === 'not-reported' ? undefined : said.amount;
    const yen = typeof written === 'number' ? toYen(written, unit) : null;
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
      amountYen: yen,
      opinion: entry.opinion ?? null,
      reply: entry.reply ?? null,
      address: absolute(addressOf.reportEntry(report.id, entry.id)),
    };
  });
}
