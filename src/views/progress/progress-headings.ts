import type { Term } from '../../model/plan.ts';
import type { EntryHeadings } from './progress-entry.ts';
import { entryHeadings } from './progress-entry.ts';

/** What the parts of a report's page are called in the plan's words. */
export interface ReportHeadings {
  meanings: string;
  counts: string;
  /** Over the table by section. */
  byDepartment: string;
  rose: string;
  fell: string;
  notReported: string;
  indicators: string;
  /** Over the table of indicators: 令和6年度の指標. */
  indicatorsCaption: string;
  entries: string;
  /** 32件. */
  entryCount: string;
  turn: string;
  entry: EntryHeadings;
}

/** The headings of a report on `total` initiatives of `term`; `period` is what it is about. */
export function reportHeadings({ words }: Term, period: string, total: number): ReportHeadings {
  const { grade, department, initiative, report } = words;
  return {
    meanings: `${grade}の意味`,
    counts: `${grade}の数`,
    byDepartment: `${department}ごとの数`,
    rose: `${grade}が上がったもの`,
    fell: `${grade}が下がったもの`,
    notReported: '報告のないもの',
    indicators: '指標',
    indicatorsCaption: `${period}の指標`,
    entries: `${initiative}ごとの報告`,
    entryCount: `${total}件`,
    turn: `前後の${report}`,
    entry: entryHeadings(words),
  };
}
