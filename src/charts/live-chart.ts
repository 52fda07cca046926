import type { CanvasPanels } from './canvas-panels.ts';
import type { Chart } from './chart.ts';
import { isSeriesChart, isWorthReaching } from './chart.ts';
import type { Choice } from './choice.ts';
import { choose, inUnit, lastKnownPlace, NO_CHOICE, placesToRead, readChoice, readUnit, writeChoice } from './choice.ts';
import { UNIT_EVENT } from './unit-switch.ts';

/**
 * A figure whose drawing follows what a reader chooses, with all its labels and its tables: the unit of the page, and
 * below the drawing what is shown. There, once it is opened, a canvas of Chart.js tells the values wherever one points.
 */
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
    this.#controls?.addEventListener('toggle', () => this.#controls?.open && this.#reach());
    this.addEventListener('input', (event) => this.#onInput(event));
    this.querySelector('button[data-reset]')?.addEventListener('click', () => this.#reset());
    document.addEventListener(UNIT_EVENT, (event) => this.#setUnit((event as CustomEvent<string>).detail));
    const canvases = this.querySelector('.canvases');
    if (canvases) new ResizeObserver(() => this.#panels && this.#drawCanvas()).observe(canvases);
    this.#restore();
  }

  get #controls(): HTMLDetailsElement | null {
    return this.querySelector('details.controls');
  }

  get #ownView(): Choice['view'] {
    return this.#chart && isSeriesChart(this.#chart) ? this.#chart.view : null;
  }

  get #latest(): string | null {
    return (this.#chart && lastKnownPlace(this.#chart)?.id) ?? null;
  }

  /** What an address asks for is shown at once: whoever follows such a link has reached for the chart. */
  #restore(): void {
    if (!this.#chart) return;
    const parameters = new URLSearchParams(location.search);
    this.#choice = readChoice(parameters, this.#chart);
    this.#unitId = this.#foreign(readUnit(parameters, this.#chart.units)?.id);
    const isChosen = JSON.stringify(this.#choice) !== JSON.stringify(NO_CHOICE);
    this.#syncControls();
    if (isChosen || this.#unitId) void this.#redraw();
    if (isChosen && this.#controls) this.#controls.open = true;
  }

  /** Loads what draws on a canvas, once, and begins with the latest values. Where that fails, all else stays as it is. */
  #reach(): Promise<void> {
    this.#choice = { ...this.#choice, positionId: this.#choice.positionId ?? this.#latest };
    this.#syncControls();
    void this.#showReadOut();
    this.#loading ??= import('./canvas-panels.ts').then(
      ({ CanvasPanels: Panels }) => {
        const box = this.querySelector<HTMLElement>('.canvases');
        if (!box) return;
        this.#panels = new Panels(box, (positionId, isMeant) => this.#select(positionId, isMeant));
        this.#drawCanvas();
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

  /** Everything that shows the values anew, by the program that made it for the page. */
  async #redraw(): Promise<void> {
    this.#drawCanvas();
    try {
      const { redraw } = await import('./redraw.ts');
      const shown = this.#shown();
      const [picture, tables] = [this.querySelector('.picture'), this.querySelector('.chart-tables')];
      if (!shown || !picture) return;
      const drawn = redraw(shown);
      picture.innerHTML = drawn.picture;
      if (tables) tables.innerHTML = drawn.tables;
      await this.#showReadOut();
    } catch {
      this.#announce('図を描き直せませんでした。図と表はもとの表示のままです。');
    }
  }

  #drawCanvas(): void {
    const shown = this.#shown();
    if (!shown || !isWorthReaching(shown) || !this.#panels || !this.#controls?.open) return;
    const isNarrow = (this.querySelector('.canvases')?.clientWidth ?? 0) < 440;
    this.#panels.show(shown, isNarrow ? 'down' : 'across', `chart-${shown.id}-summary`);
    this.#panels.select(this.#choice.positionId);
  }

  #onInput(event: Event): void {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || !this.#chart) return;
    const { name, value } = input;
    if (name.endsWith('.view')) this.#choose({ view: value === this.#ownView ? null : (value as Choice['view']) });
    if (name.endsWith('.panel')) this.#choose({ panelId: value || null });
    if (name.endsWith('.series')) this.#choose({ hiddenSeries: this.#uncheckedSeries(input) });
    if (name.endsWith('.at')) this.#select(placesToRead(this.#chart)[Number(value)]?.id ?? null);
    else this.#announce(`${input.labels?.[0]?.textContent?.trim() ?? ''}：${input.checked ? '表示しています' : '隠しました'}。`);
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
    void this.#redraw();
  }

  /** What a pointer merely passes over is read out, but not kept in the address. */
  #select(positionId: string | null, isMeant = true): void {
    this.#choice = { ...this.#choice, positionId };
    if (isMeant) this.#remember();
    this.#syncControls();
    this.#panels?.select(positionId);
    void this.#showReadOut();
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
    void this.#redraw();
  }

  #reset(): void {
    this.#choice = { ...NO_CHOICE, positionId: this.#latest };
    this.#remember();
    this.#syncControls();
    void this.#redraw();
    this.#announce('はじめの表示に戻しました。');
  }

  #syncControls(): void {
    const chart = this.#chart;
    if (!chart) return;
    const at = placesToRead(chart).findIndex(({ id }) => id === (this.#choice.positionId ?? this.#latest));
    const view = this.#choice.view ?? this.#ownView;
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

  async #showReadOut(): Promise<void> {
    const { readOut } = await import('./redraw.ts');
    const shown = this.#shown();
    const output = this.querySelector('.read-out');
    if (!output || !shown) return;
    const said = readOut(shown, this.#choice.positionId);
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
