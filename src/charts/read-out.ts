import { formatAmountInText } from '../format.ts';
import type { Chart } from './chart.ts';
import { isYearsChart } from './chart.ts';
import { pointAt, shownPoints } from './shown-amounts.ts';

/** A position's exact amounts: its name and one line a series, of every panel. */
export interface ReadOut {
  heading: string;
  lines: readonly string[];
}

/** What `chart` says at a position; null where it has no such position. */
export function readOut(chart: Chart, positionId: string | null): ReadOut | null {
  if (isYearsChart(chart)) {
    const at = chart.positions.findIndex(({ id }) => id === positionId);
    const position = chart.positions[at];
    if (!position) return null;
    return {
      heading: position.label,
      lines: chart.panels.flatMap((panel) =>
        [...panel.series, ...(panel.totals ? [{ name: chart.totalLabel, points: panel.totals }] : [])].map((series) => {
          const { amountThousandYen, status } = pointAt(shownPoints(series, chart.view), at);
          const name = [panel.title, series.name].filter(Boolean).join('　');
          const note = typeof amountThousandYen === 'number' ? `（${chart.statusLabels[status]}）` : '';
          return `${name}：${formatAmountInText(amountThousandYen, chart.unit, chart.places)}${note}`;
        }),
      ),
    };
  }
  const step = chart.steps.find(({ id }) => id === positionId);
  return step ? { heading: step.label, lines: [formatAmountInText(step.amountThousandYen, chart.unit, chart.places)] } : null;
}
