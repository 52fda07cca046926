import type { ChartConfiguration, ChartDataset, TooltipItem } from 'chart.js';
import { formatAmountInText } from '../format.ts';
import type { Panel, Point, PointStatus, StepsChart, Tone, YearsChart } from './chart.ts';
import { extentOf, extentOfAmounts } from './extent.ts';
import { noteAt, positionLabel, tickLabel, unitLabel } from './label-text.ts';
import { pointAt, shownPoints, spansOf, totalAt } from './shown-amounts.ts';
import { shapeOf } from './texture.ts';

/** How marks look on a canvas: resolved from the page's style sheet, since CSS does not reach inside. */
export interface Paint {
  stroke: (tone: Tone) => string;
  fill: (tone: Tone, status: PointStatus) => string | CanvasPattern;
  ink: string;
  sub: string;
  grid: string;
  ground: string;
  fontFamily: string;
}

/** `across` where positions follow each other from left to right, `down` on a phone. */
export type Direction = 'across' | 'down';

type Data = (number | null)[] | ([number, number] | null)[];
type Config = ChartConfiguration<'bar' | 'line', Data, string | string[]>;
type Dataset = ChartDataset<'bar' | 'line', Data>;

const FONT_SIZE = 14;
const POINT_STYLES = { circle: 'circle', square: 'rect', diamond: 'rectRot', triangle: 'triangle' } as const;

/** The configuration of one panel for Chart.js; data are in thousand yen, labels in the chart's unit. */
export function panelToChartjs(chart: YearsChart, panel: Panel, direction: Direction, paint: Paint): Config {
  const isLines = chart.kind === 'lines';
  const isAcross = isLines || direction === 'across';
  const labels = chart.positions.map((position, at) => [
    isLines && direction === 'down' ? position.short : position.label,
    noteAt(chart, panel, at) ?? '',
  ]);
  const datasets = panel.series.map((series) => {
    const points = chart.positions.map((_, at) => pointAt(shownPoints(series, chart.view), at));
    const data = points.map(({ amountThousandYen }) => (typeof amountThousandYen === 'number' ? amountThousandYen : null));
    const statuses = points.map(({ status }) => status);
    return isLines
      ? lineDataset(series.name, series.tone, data, statuses, paint)
      : barDataset(series.name, series.tone, data, statuses, paint);
  });
  const amountText = (point: Point) =>
    `${formatAmountInText(point.amountThousandYen, chart.unit, chart.places)}（${chart.statusLabels[point.status]}）`;
  const say = (item: TooltipItem<'bar' | 'line'>) => {
    const text = amountText(pointAt(shownPoints(panel.series[item.datasetIndex] ?? { points: [] }, chart.view), item.dataIndex));
    return direction === 'across' ? `${item.dataset.label}　${text}` : [`${item.dataset.label}`, `　${text}`];
  };
  const sayTotal = (at: number) => (panel.totals ? `${chart.totalLabel}　${amountText(totalAt(panel, at, chart.view))}` : '');
  return configuration(isLines ? 'line' : 'bar', labels, datasets, {
    paint,
    isAcross,
    isStacked: chart.kind === 'stacked-columns',
    extent: extentOf(chart),
    tick: (amount) => tickLabel(amount, chart),
    say,
    sayTotal,
    hasLegend: panel.series.length > 1,
    axisLabel: unitLabel(chart),
    titles: chart.positions.map((position, at) => positionLabel(position, noteAt(chart, panel, at))),
  });
}

/** The configuration of a bridge or of plain bars; a bar of a bridge is the pair of its ends. */
export function stepsToChartjs(chart: StepsChart, paint: Paint): Config {
  const spans = spansOf(chart.steps, chart.kind);
  const data = chart.steps.map((step): [number, number] | null => {
    const span = spans.find((each) => each.step === step);
    return span ? [span.from, span.to] : null;
  });
  const tones = chart.steps.map(({ tone }) => tone);
  const dataset: Dataset = {
    type: 'bar',
    label: chart.axisLabel,
    data,
    backgroundColor: tones.map((tone) => paint.fill(tone, 'actual')),
    borderColor: tones.map((tone) => paint.stroke(tone)),
    borderWidth: 1,
  };
  const say = (item: TooltipItem<'bar' | 'line'>) =>
    formatAmountInText(chart.steps[item.dataIndex]?.amountThousandYen ?? 'pending', chart.unit, chart.places);
  return configuration(
    'bar',
    chart.steps.map(({ label }) => foldLabel(label)),
    [dataset],
    {
      paint,
      isAcross: false,
      isStacked: false,
      extent: extentOfAmounts(spans.flatMap(({ from, to }) => [from, to])),
      tick: (amount) => tickLabel(amount, chart),
      say,
      sayTotal: () => '',
      hasLegend: false,
      axisLabel: `${chart.axisLabel}${unitLabel(chart)}`,
      titles: chart.steps.map(({ label }) => label),
    },
  );
}

interface Look {
  paint: Paint;
  isAcross: boolean;
  isStacked: boolean;
  extent: readonly [number, number];
  tick: (amountThousandYen: number) => string;
  /** The lines of a series in the box at a position. */
  say: (item: TooltipItem<'bar' | 'line'>) => string | string[];
  /** The last line of that box; empty for none. */
  sayTotal: (at: number) => string;
  hasLegend: boolean;
  /** What the amounts' axis measures, with its unit. */
  axisLabel: string;
  /** The full name of each position. */
  titles: readonly string[];
}

function configuration(type: 'bar' | 'line', labels: (string | string[])[], datasets: Dataset[], look: Look): Config {
  const { paint, isAcross, isStacked, extent, tick, say } = look;
  const font = { family: paint.fontFamily, size: FONT_SIZE };
  const [amounts, positions] = isAcross ? (['y', 'x'] as const) : (['x', 'y'] as const);
  return {
    type,
    data: { labels, datasets },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: isAcross ? 'x' : 'y',
      interaction: { mode: 'index', intersect: false, axis: isAcross ? 'x' : 'y' },
      scales: {
        [amounts]: {
          type: 'linear',
          stacked: isStacked,
          ...withRoom(extent),
          title: { display: !isAcross, text: look.axisLabel, color: paint.sub, font },
          grid: { color: ({ tick: at }: { tick: { value: number } }) => (at.value === 0 ? paint.ink : paint.grid) },
          border: { display: false },
          ticks: {
            color: paint.sub,
            font,
            maxTicksLimit: isAcross ? 7 : 4,
            includeBounds: false,
            maxRotation: 0,
            callback: (value: string | number) => tick(Number(value)),
          },
        },
        [positions]: {
          type: 'category',
          stacked: isStacked,
          grid: { display: false },
          border: { display: false },
          ticks: { color: paint.ink, font, autoSkip: false, maxRotation: 0 },
        },
      },
      plugins: {
        legend: {
          display: look.hasLegend,
          maxHeight: 400,
          align: 'start',
          onClick: () => {},
          labels: { color: paint.ink, font, boxWidth: 20, boxHeight: 12, padding: 14, usePointStyle: type === 'line' },
        },
        tooltip: {
          callbacks: {
            title: ([item]) => (item ? (look.titles[item.dataIndex] ?? '') : ''),
            label: say,
            footer: ([item]) => (item ? look.sayTotal(item.dataIndex) : ''),
          },
          titleFont: font,
          bodyFont: font,
          footerFont: font,
          footerColor: paint.ink,
          backgroundColor: paint.ground,
          titleColor: paint.ink,
          bodyColor: paint.ink,
          borderColor: paint.ink,
          borderWidth: 1,
          padding: 10,
          displayColors: false,
        },
      },
    },
  };
}

function barDataset(label: string, tone: Tone, data: (number | null)[], statuses: readonly PointStatus[], paint: Paint): Dataset {
  return {
    type: 'bar',
    label,
    data,
    backgroundColor: statuses.map((status) => paint.fill(tone, status)),
    borderColor: paint.stroke(tone),
    borderWidth: 1,
  };
}

function lineDataset(label: string, tone: Tone, data: (number | null)[], statuses: readonly PointStatus[], paint: Paint): Dataset {
  return {
    type: 'line',
    label,
    data,
    borderColor: paint.stroke(tone),
    backgroundColor: paint.stroke(tone),
    pointBackgroundColor: statuses.map((status) => (status === 'actual' ? paint.stroke(tone) : paint.ground)),
    pointBorderColor: paint.stroke(tone),
    pointStyle: POINT_STYLES[shapeOf(tone)],
    pointRadius: 5,
    pointHoverRadius: 7,
    borderWidth: 2.5,
    segment: { borderDash: ({ p1DataIndex }) => (statuses[p1DataIndex] === 'actual' ? [] : [6, 4]) },
  };
}

/** The ends of an axis, with room for the marks at its extremes. */
function withRoom([lowest, highest]: readonly [number, number]): { min: number; max: number } {
  const room = (highest - lowest) * 0.05;
  return { min: lowest < 0 ? lowest - room : 0, max: highest > 0 ? highest + room : 0 };
}

/** A long name in lines of ten characters, for the axis beside lying bars. */
function foldLabel(label: string): string[] {
  return label.match(/.{1,10}/gu) ?? [label];
}
