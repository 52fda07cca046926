import {
  BarController,
  BarElement,
  Chart as Canvas,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { canvasPaint } from './canvas-paint.ts';
import type { Panel, SeriesChart } from './chart.ts';
import { placesToRead } from './choice.ts';
import type { Direction } from './to-chartjs.ts';
import { panelToChartjs } from './to-chartjs.ts';
import { unitLabel, writeBetter } from './write-value.ts';

Canvas.register(BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip);

/** Canvases laid over a drawing, one a panel. Loaded only when a reader reaches for a chart. */
export class CanvasPanels {
  readonly #box: HTMLElement;
  readonly #onSelect: (positionId: string, isMeant: boolean) => void;
  #canvases: Canvas<'bar' | 'line', (number | null)[] | ([number, number] | null)[], string | string[]>[] = [];
  #chart: SeriesChart | null = null;

  /** `box` is what the canvases fill; `onSelect` hears of the position that a pointer is at, and whether it was pressed there. */
  constructor(box: HTMLElement, onSelect: (positionId: string, isMeant: boolean) => void) {
    this.#box = box;
    this.#onSelect = onSelect;
  }

  /** Draws `chart` anew; `describedBy` is the id of the sentences that say what it shows. */
  show(chart: SeriesChart, direction: Direction, describedBy: string): void {
    this.clear();
    this.#chart = chart;
    const paint = canvasPaint(this.#box);
    for (const panel of chart.panels) {
      const canvas = this.#addCanvas(chart, panel, direction, describedBy);
      const drawn = new Canvas(canvas, panelToChartjs(chart, panel, direction, paint));
      canvas.addEventListener('pointermove', (event) => this.#selectAt(drawn, event));
      canvas.addEventListener('pointerdown', (event) => this.#selectAt(drawn, event));
      this.#canvases.push(drawn);
    }
  }

  /** Marks a position in every panel, without a box over its neighbours: what it says stands beside. Null marks none. */
  select(positionId: string | null): void {
    const at = this.#chart ? placesToRead(this.#chart).findIndex(({ id }) => id === positionId) : -1;
    for (const canvas of this.#canvases) {
      const active = at < 0 ? [] : canvas.data.datasets.map((_, datasetIndex) => ({ datasetIndex, index: at }));
      canvas.setActiveElements(active);
      canvas.update('none');
    }
  }

  /** Takes every canvas away. */
  clear(): void {
    for (const canvas of this.#canvases) canvas.destroy();
    this.#canvases = [];
    this.#box.replaceChildren();
  }

  #addCanvas(chart: SeriesChart, panel: Panel, direction: Direction, describedBy: string): HTMLCanvasElement {
    const { title } = panel;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', [chart.title, title].filter(Boolean).join('　'));
    canvas.setAttribute('aria-describedby', describedBy);
    const frame = document.createElement('div');
    frame.className = 'canvas-frame';
    frame.style.height = `${heightOf(chart, panel, direction)}px`;
    frame.append(canvas);
    const name = document.createElement('p');
    const better = chart.better ? writeBetter(chart.better) : null;
    name.textContent = [title, unitLabel(chart), better].filter(Boolean).join(' ');
    const item = document.createElement('div');
    item.append(name, frame);
    this.#box.append(item);
    return canvas;
  }

  #selectAt(canvas: Canvas<'bar' | 'line', (number | null)[] | ([number, number] | null)[], string | string[]>, event: Event): void {
    const [nearest] = canvas.getElementsAtEventForMode(event, 'index', { intersect: false, axis: canvas.options.indexAxis ?? 'x' }, false);
    const place = nearest && this.#chart ? placesToRead(this.#chart)[nearest.index] : undefined;
    if (place) this.#onSelect(place.id, event.type === 'pointerdown');
  }
}

/** In pixels: lying bars need a line each. */
function heightOf(chart: SeriesChart, { series }: Panel, direction: Direction): number {
  const isLying = direction === 'down' && chart.kind === 'columns';
  const legend = series.length > 1 ? 30 * series.length : 0;
  return isLying ? chart.positions.length * (series.length * 18 + 26) + legend + 40 : 220 + legend;
}
