import { isKnown } from '../model/amount.ts';
import { fileOf } from '../model/nouns.ts';
import type { Plan } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
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
  const { totalAmount } = report;
  const amounts = placedEntries(report).flatMap(({ entry }) => entry?.amount ?? []);
  if (totalAmount === undefined || !isKnown(totalAmount) || amounts.length === 0) return [];
  const sum = amounts.filter(isKnown).reduce((total, amount) => total + amount, 0);
  const effects = plan.terms.find(({ id }) => id === report.term)?.effects;
  // Decimals of the unit are not exact in binary: a hair's breadth is no difference.
  if (Math.abs(sum - totalAmount) <= (effects?.roundingTolerance ?? 0) + 1e-6) return [];
  const unit = effects?.unit ?? '';
  return [
    {
      file: fileOf('reports', report.id),
      path: ['totalAmount'],
      place: `reports/${report.id}#totalAmount`,
      message: `額の合計が合いません（${plan.settings.words.initiative}ごとの額の和 ${shown(sum)} ${unit}、totalAmount ${shown(totalAmount)} ${unit}）。`,
      advice: 'entries の amount か、totalAmount を直してください。',
    },
  ];
}

function shown(amount: number): string {
  return amount.toLocaleString('ja-JP', { maximumFractionDigits: 5 });
}
