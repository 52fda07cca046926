import type { Chart } from './chart.ts';
import { isSeriesChart } from './chart.ts';
import { pointAt, shownPoints } from './shown-values.ts';
import { certaintyLabel, writePoint, writeWithUnit } from './write-value.ts';

/** A position's exact values: its name and one line a series, of every panel. */
export interface ReadOut {
  heading: string;
  lines: readonly string[];
}

/** What `chart` says at a position; null where it has no such position. */
export function readOut(chart: Chart, positionId: string | null): ReadOut | null {
  if (isSeriesChart(chart)) {
    const at = chart.positions.findIndex(({ id }) => id === positionId);
    const position = chart.positions[at];
    if (!position) return null;
    return {
      heading: position.label,
      lines: chart.panels.flatMap((panel) =>
        [...panel.series, ...(panel.totals ? [{ name: chart.totalLabel, points: panel.totals }] : [])].map((series) => {
          const point = pointAt(shownPoints(series, chart.view), at);
          const name = [panel.title, series.name].filter(Boolean).join('　');
          const certainty = typeof point.value === 'number' ? certaintyLabel(chart, point.certainty) : null;
          return `${name}：${writePoint(point, chart, false)}${certainty ? `（${certainty}）` : ''}`;
        }),
      ),
    };
  }
  const step = chart.steps.find(({ id }) => id === positionId);
  return step ? { heading: step.label, lines: [writeWithUnit(step.value, chart)] } : null;
}
