import { formatWritten } from '../format.ts';
import type { Amount, MoneyUnit } from '../model/amount.ts';
import { isKnown, toYen } from '../model/amount.ts';
import type { WrittenAmount } from '../model/money.ts';
import { fileOf } from '../model/nouns.ts';
import type { Plan } from '../model/plan.ts';
import type { DataPath } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { sumOf } from '../model/sums.ts';
import { placedEntries } from './report-entries.ts';
import type { Finding, PlanRule } from './rule.ts';

export const reportsAddUp: PlanRule = {
  scope: 'plan',
  name: 'reports-add-up',
  description: '進捗報告に書かれた評価ごとの数と効果額の合計が、取組ごとの内容と合う',
  excusable: true,
  check: (plan) => plan.reports.flatMap((report) => [...checkCounts(plan, report), ...checkTotal(plan, report)]),
};

function checkCounts({ settings }: Plan, report: Report): Finding[] {
  const { counts } = report;
  if (!counts) return [];
  const found = new Map<string, number>();
  for (const { written } of placedEntries(report)) {
    const key = written === 'not-reported' ? written : (written.grade ?? 'not-graded');
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  const unprinted = [...found.keys()].filter((label) => counts[label] === undefined && !label.startsWith('not-'));
  return [...Object.keys(counts), ...unprinted].flatMap((label): Finding[] => {
    const printed = counts[label] ?? 0;
    const counted = found.get(label) ?? 0;
    if (printed === counted) return [];
    return [
      {
        file: fileOf('reports', report.id),
        path: counts[label] === undefined ? ['counts'] : ['counts', label],
        place: `reports/${report.id}#counts/${label}`,
        message: `「${label}」の数が合いません（${settings.words.initiative}ごとに数えると ${counted} 件、counts では ${printed} 件）。`,
        advice: 'entries の grade か、counts の数を直してください。',
      },
    ];
  });
}

function checkTotal(plan: Plan, report: Report): Finding[] {
  const { unit = '千円', roundingTolerance = 0 } = plan.terms.find(({ id }) => id === report.term)?.effects ?? {};
  const entries = placedEntries(report).map(({ entry, path }) => ({
    written: entry?.amount ?? 'not-applicable',
    path: [...path, 'amount'],
  }));
  const total = { written: report.totalAmount ?? 'not-applicable', path: ['totalAmount'] };
  const fractions = [...entries, total].filter(({ written }) => inYen(written, unit) === null);
  if (fractions.length > 0) return fractions.map(({ written, path }) => fraction(report, written, unit, path));
  const printed = inYen(total.written, unit) ?? 'pending';
  const computed = sumOf(entries.map(({ written }) => inYen(written, unit) ?? 'pending'));
  if (!isKnown(printed) || !isKnown(computed)) return [];
  if (Math.abs(computed - printed) <= (toYen(roundingTolerance, unit) ?? 0)) return [];
  return [
    {
      file: fileOf('reports', report.id),
      path: ['totalAmount'],
      place: `reports/${report.id}#totalAmount`,
      message: `額の合計が合いません（${plan.settings.words.initiative}ごとの額の和 ${formatWritten(computed, unit)}、totalAmount ${formatWritten(printed, unit)}）。`,
      advice: 'entries の amount か、totalAmount を直してください。',
    },
  ];
}

/** Null for what is no integer of yen. */
function inYen(written: WrittenAmount, unit: MoneyUnit): Amount | null {
  return typeof written === 'number' ? toYen(written, unit) : written;
}

function fraction(report: Report, written: WrittenAmount, unit: MoneyUnit, path: DataPath): Finding {
  return {
    file: fileOf('reports', report.id),
    path,
    message: `${written} ${unit}は円未満の端数を含むか、大きすぎます。`,
    advice: '1円までの額で書いてください。',
  };
}
