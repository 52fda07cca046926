import type { ChartArea, ChartConfiguration, ChartDataset, LegendItem, Plugin, TooltipItem } from 'chart.js';
import type { Certainty, Tone } from './chart.ts';

/** How marks look on a canvas: resolved from the page's style sheet, since CSS does not reach inside. */
export interface Paint {
  stroke: (tone: Tone) => string;
  fill: (tone: Tone, certainty: Certainty) => string | CanvasPattern;
  ink: string;
  sub: string;
  grid: string;
  ground: string;
  fontFamily: string;
}

type Data = (number | null)[] | ([number, number] | null)[];
export type CanvasConfiguration = ChartConfiguration<'bar' | 'line', Data, string | string[]>;
export type Dataset = ChartDataset<'bar' | 'line', Data>;
export type Said = TooltipItem<'bar' | 'line'>;

/** What the panels of all charts set up alike need to know of one. */
export interface Look {
  paint: Paint;
  isAcross: boolean;
  extent: readonly [number, number];
  tick: (value: number) => string;
  /** The lines of a series in the box at a position. */
  say: (item: Said) => string | string[];
  /** The last line of that box; empty for none. */
  sayTotal: (at: number) => string;
  hasLegend: boolean;
  /** What the values' axis measures, with its unit. */
  axisLabel: string;
  /** The full name of each position. */
  titles: readonly string[];
}

const FONT_SIZE = 14;

/** A configuration of Chart.js that looks and reads like the drawings. */
export function configuration(type: 'bar' | 'line', labels: (string | string[])[], datasets: Dataset[], look: Look): CanvasConfiguration {
  const { paint, isAcross, extent, tick, say } = look;
  const font = { family: paint.fontFamily, size: FONT_SIZE };
  const [values, positions] = isAcross ? (['y', 'x'] as const) : (['x', 'y'] as const);
  return {
    type,
    data: { labels, datasets },
    plugins: [seamsUnderLevels(paint.ground)],
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: isAcross ? 'x' : 'y',
      interaction: { mode: 'index', intersect: false, axis: isAcross ? 'x' : 'y' },
      scales: {
        [values]: {
          type: 'linear',
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
          labels: {
            color: paint.ink,
            font,
            boxWidth: 20,
            boxHeight: 12,
            padding: 14,
            usePointStyle: type === 'line',
            ...(type === 'bar' && datasets.some(isLine) ? { usePointStyle: true, generateLabels: () => datasets.map(legendItem) } : {}),
          },
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

/** An element of Chart.js as it is; its types leave drawing out. */
interface Drawable {
  options: object;
  draw: (ctx: CanvasRenderingContext2D, area: ChartArea) => void;
}

function isLine(dataset: Dataset): boolean {
  return dataset.type === 'line';
}

/** Beside bars, a line is told by its shape, too. */
function legendItem(dataset: Dataset, datasetIndex: number): LegendItem {
  const stroke = `${dataset.borderColor}`;
  const [fill] = [dataset.backgroundColor].flat() as (string | CanvasPattern)[];
  return {
    text: dataset.label ?? '',
    datasetIndex,
    fillStyle: fill ?? stroke,
    strokeStyle: stroke,
    lineWidth: isLine(dataset) ? 3 : 1,
    pointStyle: isLine(dataset) ? 'line' : 'rect',
  };
}

/** Levels are drawn on a seam of the ground's colour, as in the drawings: else they would be lost on bars. */
function seamsUnderLevels(ground: string): Plugin<'bar' | 'line'> {
  return {
    id: 'seams-under-levels',
    beforeDatasetDraw: ({ ctx, chartArea, data }, { index, meta }) => {
      const dataset = data.datasets[index];
      const line = meta.dataset as Drawable | undefined;
      if (!line || !dataset || !('stepped' in dataset) || !dataset.stepped) return;
      const own = line.options;
      line.options = Object.create(own, { borderColor: { value: ground }, borderWidth: { value: 6 } });
      line.draw(ctx, chartArea);
      line.options = own;
    },
  };
}

/** The ends of an axis, with room for the marks at its extremes. */
function withRoom([lowest, highest]: readonly [number, number]): { min: number; max: number } {
  const room = (highest - lowest) * 0.05;
  return { min: lowest === 0 ? 0 : lowest - room, max: highest === 0 ? 0 : highest + room };
}
