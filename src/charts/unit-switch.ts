import { formatSigned } from '../format.ts';
import type { Unit } from './chart.ts';
import { readUnit, writeUnit } from './choice.ts';
import { drawSigned } from './draw-tables.ts';

/** Sent on the document when a reader chooses another unit; its detail is the unit's id. */
export const UNIT_EVENT = 'chart-unit';

/** The choice of a unit for all of a page that is written in one of its units: charts, and what says its value in `data-shown-value`. */
class UnitSwitch extends HTMLElement {
  connectedCallback(): void {
    for (const fieldset of this.querySelectorAll('fieldset')) fieldset.disabled = false;
    this.addEventListener('input', (event) => event.target instanceof HTMLInputElement && this.#use(event.target.value));
    const asked = readUnit(new URLSearchParams(location.search), this.#units);
    const input = [...this.querySelectorAll<HTMLInputElement>('input')].find((each) => each.value === asked?.id);
    if (!asked || !input || input.checked) return;
    input.checked = true;
    this.#rewrite(asked);
  }

  get #units(): Unit[] {
    return JSON.parse(this.dataset.units ?? '[]') as Unit[];
  }

  #use(unitId: string): void {
    const unit = this.#units.find(({ id }) => id === unitId);
    if (!unit) return;
    const address = new URL(location.href);
    writeUnit(address.searchParams, unit.id, this.dataset.own ?? '');
    history.replaceState(history.state, '', address);
    this.#rewrite(unit);
    document.dispatchEvent(new CustomEvent(UNIT_EVENT, { detail: unit.id }));
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = `${this.dataset.label}を${unit.name}で表示しています。`;
  }

  #rewrite({ name, factor, decimals }: Unit): void {
    for (const element of document.querySelectorAll<HTMLElement>('[data-shown-value]'))
      element.innerHTML = drawSigned(formatSigned(Number(element.dataset.shownValue) / factor, decimals));
    for (const element of document.querySelectorAll('[data-unit-name]')) element.textContent = name;
  }
}

customElements.define('unit-switch', UnitSwitch);
