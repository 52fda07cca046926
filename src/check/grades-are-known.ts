import { gradesAt } from '../model/grade.ts';
import { nearestName } from '../model/nearest-name.ts';
import { fileOf } from '../model/nouns.ts';
import type { Plan } from '../model/plan.ts';
import type { DataPath } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { placedEntries } from './report-entries.ts';
import type { Finding, PlanRule } from './rule.ts';

export const gradesAreKnown: PlanRule = {
  scope: 'plan',
  name: 'grades-are-known',
  description: '進捗報告の評価が、その報告のときに使われていた評価（plan.yaml の grades）のどれかである',
  excusable: false,
  check: (plan) => plan.reports.flatMap((report) => [...checkEntries(plan, report), ...checkCounts(plan, report)]),
};

function checkEntries(plan: Plan, report: Report): Finding[] {
  return placedEntries(report).flatMap(({ entry, path }) =>
    entry?.grade === undefined || entry.grade === 'not-graded' ? [] : checkGrade(plan, report, entry.grade, [...path, 'grade']),
  );
}

function checkCounts(plan: Plan, report: Report): Finding[] {
  return Object.keys(report.counts ?? {}).flatMap((label) =>
    ['not-graded', 'not-reported'].includes(label) ? [] : checkGrade(plan, report, label, ['counts', label]),
  );
}

function checkGrade({ settings }: Plan, report: Report, label: string, path: DataPath): Finding[] {
  const { grades = [] } = settings;
  const then = gradesAt(grades, report.id).map((grade) => grade.label);
  if (then.includes(label)) return [];
  const isOfAnotherTime = grades.some((grade) => grade.label === label);
  const meant = nearestName(label, then);
  const word = settings.words.grade ?? '評価';
  const why =
    grades.length === 0
      ? `${word}が plan.yaml に書かれていません`
      : isOfAnotherTime
        ? 'この報告のときには使われていません'
        : `そのような${word}はありません`;
  return [
    {
      file: fileOf('reports', report.id),
      path,
      message: `${word}「${label}」：${why}。${meant ? `「${meant}」の書き間違いではありませんか。` : ''}`,
      advice:
        grades.length === 0
          ? `plan.yaml の grades に、${word}の表記（label）、意味（meaning）、良し悪し（tone）を良い順に書いてください。`
          : `${then.map((each) => `「${each}」`).join('')}のどれかにするか、plan.yaml の grades（from・until も）を直してください。`,
    },
  ];
}
