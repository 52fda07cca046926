import type { Chart } from './chart.ts';
import { isSeriesChart } from './chart.ts';
import { drawSvg } from './draw-svg.ts';
import { layOutColumns } from './lay-out-columns.ts';
import { layOutLines } from './lay-out-lines.ts';
import { layOutMixed } from './lay-out-mixed.ts';
import { layOutRows } from './lay-out-rows.ts';
import { layOutStackedRows } from './lay-out-stacked-rows.ts';
import { layOutSteps } from './lay-out-steps.ts';
import type { Scene, Size } from './scene.ts';

/** Everything that a drawing of `chart` holds, as plain data. */
export function layOut(chart: Chart, size: Size): Scene {
  if (!isSeriesChart(chart)) return layOutSteps(chart, size);
  if (chart.kind === 'lines') return layOutLines(chart, size);
  if (chart.kind === 'stacked-rows') return layOutStackedRows(chart, size);
  if (chart.kind === 'mixed') return layOutMixed(chart, size);
  return size === 'wide' && chart.panels.length === 1 ? layOutColumns(chart) : layOutRows(chart, size);
}

/**
 * A drawing of `chart` as an SVG element: the same bytes for the same chart. Its name and description are the elements
 * `headingId(chart)` and `summaryId(chart)` beside it; its colours come from tones.css.
 */
export function toSvg(chart: Chart, size: Size): string {
  return drawSvg(layOut(chart, size), { id: `${chart.id}-${size}`, size, labelledBy: headingId(chart), describedBy: summaryId(chart) });
}

/** The id of the heading that names a chart. */
export function headingId(chart: Pick<Chart, 'id'>): string {
  return `chart-${chart.id}-heading`;
}

/** The id of the sentences that describe a chart. */
export function summaryId(chart: Pick<Chart, 'id'>): string {
  return `chart-${chart.id}-summary`;
}
