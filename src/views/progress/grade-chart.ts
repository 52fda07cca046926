import { href } from '../../address.ts';
import type { Point, Series, SeriesChart } from '../../charts/chart.ts';
import type { Words } from '../../model/words.ts';
import { gradesThroughPeriods } from '../sentences/progress.ts';
import type { GradeView } from './grades.ts';
import type { ProgressPeriod } from './progress-index.ts';

/**
 * The grades through the periods, a stack a period; null where there are no two periods, or no grades. `redefined` says
 * from when which of them mean something else.
 */
export function gradeChart(words: Words, periods: readonly ProgressPeriod[], redefined: string): SeriesChart | null {
  const grades = gradesOf(periods);
  if (periods.length < 2 || grades.length === 0) return null;
  return {
    id: 'grades',
    kind: 'stacked-rows',
    title: `${words.grade}の移り変わり`,
    summary: gradesThroughPeriods(words, periods) + redefined,
    valueLabel: '件数',
    unit: { id: 'items', name: '件', factor: 1, decimals: 0 },
    units: [],
    gaps: { unknown: '―', 'not-applicable': '―' },
    certainties: null,
    source: `${periods[0]?.label}から${periods.at(-1)?.label}までの${words.report}`,
    view: 'each',
    viewsLabel: null,
    positionsLabel: words.report,
    positions: periods.map(({ id, label, address }) => ({ id, label, short: label, address: href(address) })),
    panels: [
      {
        id: 'all',
        title: null,
        series: grades.map((grade) => seriesOf(grade, periods)),
        totals: periods.map(({ total }) => known(total)),
      },
    ],
    panelsLabel: null,
    totalLabel: words.total,
  };
}

/** Every grade that any period uses, in the plan's order; then what is no grade. */
export function gradesOf(periods: readonly Pick<ProgressPeriod, 'counts'>[]): GradeView[] {
  const byLabel = new Map(periods.flatMap(({ counts }) => counts.map(({ grade }) => [grade.label, grade] as const)));
  return [...byLabel.values()].sort((a, b) => Number(a.tone === 'absent') - Number(b.tone === 'absent') || a.rank - b.rank);
}

function seriesOf({ label, value, tone }: GradeView, periods: readonly ProgressPeriod[]): Series {
  return {
    id: `grade-${value}`,
    name: label,
    short: label,
    // Two things that are no grade stay two patterns.
    tone: value === 'not-graded' ? 'none' : tone,
    points: periods.map(({ counts }) => known(counts.find(({ grade }) => grade.label === label)?.count ?? 'not-applicable')),
  };
}

function known(value: Point['value']): Point {
  return { value, certainty: 'known' };
}
