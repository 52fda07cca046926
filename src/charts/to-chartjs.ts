import type { CanvasConfiguration, Dataset, Paint, Said } from './canvas-options.ts';
import { configuration } from './canvas-options.ts';
import type { Panel, Point, Series, SeriesChart } from './chart.ts';
import { markOf } from './chart.ts';
import { extentOf } from './extent.ts';
import { pointAt, shownPoints, totalAt } from './shown-values.ts';
import { shapeOf } from './texture.ts';
import { certaintyLabel, noteAt, positionLabel, unitLabel, writePoint, writeTick } from './write-value.ts';

/** `across` where positions follow each other from left to right, `down` on a phone. */
export type Direction = 'across' | 'down';

const POINT_STYLES = { circle: 'circle', square: 'rect', diamond: 'rectRot', triangle: 'triangle' } as const;

/** The configuration of one panel for Chart.js; data are as described, labels in the chart's unit. */
export function panelToChartjs(chart: SeriesChart, panel: Panel, direction: Direction, paint: Paint): CanvasConfiguration {
  const hasBars = panel.series.some((series) => markOf(chart, series) === 'bar');
  const isMixed = chart.kind === 'mixed';
  const isAcross = direction === 'across' || chart.kind === 'lines' || isMixed;
  const labels = chart.positions.map((position, at) => [
    isAcross && direction === 'down' ? position.short : position.label,
    noteAt(chart, at) ?? '',
  ]);
  const write = (point: Point) => {
    const certainty = certaintyLabel(chart, point.certainty);
    return `${writePoint(point, chart, false)}${certainty ? `（${certainty}）` : ''}`;
  };
  const say = (item: Said) => {
    const text = write(pointAt(shownPoints(panel.series[item.datasetIndex] ?? { points: [] }, chart.view), item.dataIndex));
    return direction === 'across' ? `${item.dataset.label}　${text}` : [`${item.dataset.label}`, `　${text}`];
  };
  const datasets = panel.series.map((series) => datasetOf(chart, series, paint));
  return configuration(hasBars || isMixed ? 'bar' : 'line', labels, datasets, {
    paint,
    isAcross,
    extent: extentOf(chart),
    tick: (value) => writeTick(value, chart),
    say,
    sayTotal: (at) => (panel.totals ? `${chart.totalLabel}　${write(totalAt(panel, at, chart.view))}` : ''),
    hasLegend: panel.series.length > 1,
    axisLabel: unitLabel(chart),
    titles: chart.positions.map((position, at) => positionLabel(position, noteAt(chart, at))),
  });
}

function datasetOf(chart: SeriesChart, series: Series, paint: Paint): Dataset {
  const points = chart.positions.map((_, at) => pointAt(shownPoints(series, chart.view), at));
  const data = points.map(({ value }) => (typeof value === 'number' ? value : null));
  const mark = markOf(chart, series);
  if (mark === 'bar') return barDataset(series, points, data, paint);
  return lineDataset(series, points, data, paint, mark === 'step');
}

function barDataset({ name, tone }: Series, points: readonly Point[], data: (number | null)[], paint: Paint): Dataset {
  return {
    type: 'bar',
    label: name,
    data,
    backgroundColor: points.map(({ certainty }) => paint.fill(tone, certainty)),
    borderColor: paint.stroke(tone),
    borderWidth: 1,
    hoverBorderColor: paint.ink,
    hoverBorderWidth: 3,
  };
}

function lineDataset({ name, tone }: Series, points: readonly Point[], data: (number | null)[], paint: Paint, isStep: boolean): Dataset {
  const isKnown = (at: number) => points[at]?.certainty === 'known';
  return {
    type: 'line',
    label: name,
    data,
    borderColor: paint.stroke(tone),
    backgroundColor: paint.stroke(tone),
    pointBackgroundColor: points.map((_, at) => (isKnown(at) ? paint.stroke(tone) : paint.ground)),
    pointBorderColor: paint.stroke(tone),
    pointStyle: POINT_STYLES[shapeOf(tone)],
    pointRadius: 5,
    pointHoverRadius: 7,
    borderWidth: 2.5,
    // A lower order lies above: a level is held against bars, points against a level.
    order: isStep ? -1 : -2,
    ...(isStep ? { stepped: 'middle' } : { segment: { borderDash: ({ p1DataIndex }) => (isKnown(p1DataIndex) ? [] : [6, 4]) } }),
  };
}
