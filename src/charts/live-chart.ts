import type { CanvasPanels } from './canvas-panels.ts';
import type { Chart } from './chart.ts';
import { isSeriesChart } from './chart.ts';
import type { Choice } from './choice.ts';
import { choose, inUnit, NO_CHOICE, placesToRead, readChoice, readUnit, writeChoice } from './choice.ts';
import { drawTables } from './draw-tables.ts';
import { readOut } from './read-out.ts';
import { UNIT_EVENT } from './unit-switch.ts';

/** A figure that becomes interactive when a reader reaches for it: a pointer, a tap, focus on its controls, or its address. */
class LiveChart extends HTMLElement {
  #chart: Chart | null = null;
  #choice: Choice = NO_CHOICE;
  #unitId: string | null = null;
  #panels: CanvasPanels | null = null;
  #loading: Promise<void> | null = null;

  connectedCallback(): void {
    this.#chart = JSON.parse(this.querySelector('script[type="application/json"]')?.textContent ?? 'null') as Chart | null;
    if (!this.#chart) return;
    for (const fieldset of this.querySelectorAll('fieldset')) fieldset.disabled = false;
    this.#picture.addEventListener('pointerenter', () => this.#activate());
    this.#picture.addEventListener('pointerdown', () => this.#activate());
    this.addEventListener('focusin', (event) => event.target instanceof HTMLInputElement && this.#activate());
    this.addEventListener('input', (event) => this.#onInput(event));
    this.querySelector('button[data-reset]')?.addEventListener('click', () => this.#reset());
    document.addEventListener(UNIT_EVENT, (event) => this.#setUnit((event as CustomEvent<string>).detail));
    new ResizeObserver(() => this.#panels && this.#draw()).observe(this.#picture);
    this.#restore();
  }

  get #picture(): HTMLElement {
    return this.querySelector<HTMLElement>('.picture') ?? this;
  }

  /** What an address asks for is shown at once: whoever follows such a link has reached for the chart. */
  #restore(): void {
    if (!this.#chart) return;
    const parameters = new URLSearchParams(location.search);
    this.#choice = readChoice(parameters, this.#chart);
    this.#unitId = this.#foreign(readUnit(parameters, this.#chart.units)?.id);
    const isChosen = JSON.stringify(this.#choice) !== JSON.stringify(NO_CHOICE);
    if (isChosen) this.querySelector('details.controls')?.setAttribute('open', '');
    this.#syncControls();
    if (isChosen || this.#unitId) void this.#activate();
  }

  /** Loads what draws on a canvas, once. Where that fails, the drawing of the page stays as it is. */
  #activate(): Promise<void> {
    this.#loading ??= import('./canvas-panels.ts').then(
      ({ CanvasPanels: Panels }) => {
        const box = document.createElement('div');
        box.className = 'canvases';
        this.#picture.append(box);
        this.#panels = new Panels(box, (positionId, isMeant) => this.#select(positionId, isMeant));
        this.#picture.dataset.live = '';
        this.#draw();
      },
      () => {
        this.#loading = null;
        this.#announce('グラフの操作を読み込めませんでした。図と表はそのままご覧いただけます。');
      },
    );
    return this.#loading;
  }

  #shown(): Chart | null {
    if (!this.#chart) return null;
    const chosen = choose(this.#chart, this.#choice);
    return this.#unitId ? inUnit(chosen, this.#unitId) : chosen;
  }

  #draw(): void {
    const shown = this.#shown();
    if (!shown) return;
    const isNarrow = this.#picture.clientWidth < 600;
    this.#panels?.show(shown, isNarrow ? 'down' : 'across', `chart-${shown.id}-summary`);
    this.#panels?.select(this.#choice.positionId);
    const tables = this.querySelector('.chart-tables');
    if (tables) tables.innerHTML = drawTables(shown);
    const unit = this.querySelector('.chart-unit');
    if (unit) unit.textContent = shown.unit.name;
    this.#showReadOut(shown);
  }

  #onInput(event: Event): void {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || !this.#chart) return;
    const { name, value } = input;
    if (name.endsWith('.view')) this.#choose({ view: value === this.#ownView() ? null : (value as Choice['view']) });
    if (name.endsWith('.panel')) this.#choose({ panelId: value || null });
    if (name.endsWith('.series')) this.#choose({ hiddenSeries: this.#uncheckedSeries(input) });
    if (name.endsWith('.at')) this.#select(placesToRead(this.#chart)[Number(value)]?.id ?? null);
    else this.#announce(`${input.labels?.[0]?.textContent?.trim() ?? ''}：${input.checked ? '表示しています' : '隠しました'}。`);
  }

  #ownView(): Choice['view'] {
    return this.#chart && isSeriesChart(this.#chart) ? this.#chart.view : null;
  }

  /** At least one series stays. */
  #uncheckedSeries(changed: HTMLInputElement): string[] {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    if (boxes.every((box) => !box.checked)) changed.checked = true;
    return boxes.filter((box) => !box.checked).map((box) => box.value);
  }

  #choose(change: Partial<Choice>): void {
    this.#choice = { ...this.#choice, ...change };
    this.#remember();
    this.#draw();
  }

  /** What a pointer merely passes over is read out, but not kept in the address. */
  #select(positionId: string | null, isMeant = true): void {
    this.#choice = { ...this.#choice, positionId };
    if (isMeant) this.#remember();
    this.#syncControls();
    this.#panels?.select(positionId);
    const shown = this.#shown();
    if (shown) this.#showReadOut(shown);
  }

  /** A unit other than the chart's own that it offers, or null. */
  #foreign(unitId: string | undefined): string | null {
    const isOffered = this.#chart?.units.some(({ id }) => id === unitId) && unitId !== this.#chart.unit.id;
    return (isOffered && unitId) || null;
  }

  #setUnit(unitId: string): void {
    const chosen = this.#foreign(unitId);
    if (chosen === this.#unitId) return;
    this.#unitId = chosen;
    if (this.#panels) this.#draw();
    else void this.#activate();
  }

  #reset(): void {
    this.#choice = NO_CHOICE;
    this.#remember();
    this.#syncControls();
    this.#draw();
    this.#announce('はじめの表示に戻しました。');
  }

  #syncControls(): void {
    const chart = this.#chart;
    if (!chart) return;
    const at = placesToRead(chart).findIndex(({ id }) => id === this.#choice.positionId);
    const view = this.#choice.view ?? this.#ownView();
    for (const input of this.querySelectorAll<HTMLInputElement>('.controls input')) {
      if (input.name.endsWith('.view')) input.checked = input.value === view;
      if (input.name.endsWith('.panel')) input.checked = input.value === (this.#choice.panelId ?? '');
      if (input.name.endsWith('.series')) input.checked = !this.#choice.hiddenSeries.includes(input.value);
      if (input.name.endsWith('.at')) {
        input.value = String(Math.max(0, at));
        input.setAttribute('aria-valuetext', placesToRead(chart)[Math.max(0, at)]?.label ?? '');
      }
    }
  }

  #showReadOut(shown: Chart): void {
    const said = readOut(shown, this.#choice.positionId);
    const output = this.querySelector('.read-out');
    if (!output) return;
    const line = (text: string, tag: string) => Object.assign(document.createElement(tag), { textContent: text });
    output.replaceChildren(...(said ? [line(said.heading, 'strong'), ...said.lines.map((text) => line(text, 'span'))] : []));
  }

  #announce(text: string): void {
    const status = this.querySelector('.announcement');
    if (status) status.textContent = text;
  }

  #remember(): void {
    if (!this.#chart) return;
    const address = new URL(location.href);
    writeChoice(address.searchParams, this.#chart, this.#choice);
    history.replaceState(history.state, '', address);
  }
}

customElements.define('live-chart', LiveChart);
