import type { Amount, MoneyUnit } from '../format.ts';
import { placesIn, readUnit, writeUnit } from './choice.ts';
import { drawAmount } from './draw-tables.ts';

/** Sent on the document when a reader chooses another unit; its detail is the unit. */
export const UNIT_EVENT = 'effect-unit';

/** The choice of 千円, 百万円 and 億円 for every amount of a page. */
class UnitSwitch extends HTMLElement {
  connectedCallback(): void {
    for (const fieldset of this.querySelectorAll('fieldset')) fieldset.disabled = false;
    this.addEventListener('input', (event) => event.target instanceof HTMLInputElement && this.#use(event.target.value as MoneyUnit));
    const asked = readUnit(new URLSearchParams(location.search));
    const input = [...this.querySelectorAll<HTMLInputElement>('input')].find((each) => each.value === asked);
    if (!input || input.checked) return;
    input.checked = true;
    this.#rewrite(input.value as MoneyUnit);
  }

  #use(unit: MoneyUnit): void {
    const address = new URL(location.href);
    writeUnit(address.searchParams, unit, this.#own.unit);
    history.replaceState(history.state, '', address);
    this.#rewrite(unit);
    document.dispatchEvent(new CustomEvent(UNIT_EVENT, { detail: unit }));
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = `金額を${unit}で表示しています。`;
  }

  /** The plan's own unit and how exactly it is printed. */
  get #own(): { unit: MoneyUnit; places: number } {
    return { unit: (this.dataset.unit ?? '千円') as MoneyUnit, places: Number(this.dataset.places ?? 0) };
  }

  #rewrite(unit: MoneyUnit): void {
    const places = placesIn(unit, this.#own);
    for (const element of document.querySelectorAll<HTMLElement>('[data-thousand-yen]')) {
      const amount = Number(element.dataset.thousandYen) satisfies Amount;
      element.innerHTML = drawAmount(amount, unit, places);
    }
    for (const element of document.querySelectorAll('[data-unit-name]')) element.textContent = unit;
  }
}

customElements.define('unit-switch', UnitSwitch);
