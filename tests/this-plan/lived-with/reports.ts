import { endOfPeriod, parsePeriod } from '../../../src/model/period.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { isAlive, stateOf } from '../../../src/model/state-of.ts';

const GRADES = ['A', 'B', 'A', 'S', 'A', 'C', 'A', 'B', '対象外'];
const TEXTS = [
  '庁内の検討会で課題を整理し、進め方をまとめた。',
  '試行の結果を検証し、対象とする業務を広げた。',
  '要綱を改め、全ての課で運用を始めた。',
  '事業者から意見を聞き、次年度の進め方に反映した。',
  '研修を行い、職員への周知を図った。',
  '計画していた調査に着手できなかった。',
];
const ACTUALS: Record<string, Record<string, number>> = {
  'paternity-leave': { 2025: 58.3, 2026: 72.5 },
  'working-hours': { 2025: 131, 2026: 108 },
};
const INDICATORS: Record<string, string> = { 'paternity-leave': 'paternity-leave-rate', 'working-hours': 'overtime' };

/** A report of everything in force at the end of the year, as made up from its place in the plan. */
export function yearlyReport(plan: Plan, period: string) {
  const { fiscalYear } = parsePeriod(period);
  const year = fiscalYear - 2018;
  const inForce = plan.initiatives.filter((each) => isAlive(stateOf(plan, each, endOfPeriod(period))));
  const entries = inForce.map(({ id }, at): [string, unknown] => {
    const turn = at * 5 + year * 3;
    if (turn % 23 === 4) return [id, 'not-reported'];
    const actual = ACTUALS[id]?.[period];
    return [
      id,
      {
        grade: GRADES[turn % GRADES.length],
        text: TEXTS[turn % TEXTS.length],
        ...(actual !== undefined && { actuals: { [INDICATORS[id] ?? '']: actual } }),
        ...(turn % 7 === 1 && { opinion: '効果を数で示されたい。', reply: '次年度の報告から件数と時間を示す。' }),
      },
    ];
  });
  return {
    term: 'kouki',
    title: `令和${year}年度 取組の進捗報告`,
    document: `report-${period}`,
    date: `${fiscalYear + 1}-06-30`,
    counts: countsOf(entries),
    entries: Object.fromEntries(entries),
  };
}

function countsOf(entries: readonly [string, unknown][]): Record<string, number> {
  const grades = entries.flatMap(([, entry]) =>
    typeof entry === 'object' && entry !== null && 'grade' in entry ? [String(entry.grade)] : [],
  );
  return Object.fromEntries(['S', 'A', 'B', 'C', '対象外'].map((label) => [label, grades.filter((each) => each === label).length]));
}
