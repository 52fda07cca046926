import { formatInText, formatSigned, splitNumbers } from '../format.ts';
import type { Unit } from './chart.ts';
import { readUnit, writeUnit } from './choice.ts';
import { drawSigned } from './draw-signed.ts';
import { isRoundedIn, ROUNDING_NOTE } from './rounding.ts';

/** Sent on the document when a reader chooses another unit; its detail is the unit's id. */
export const UNIT_EVENT = 'chart-unit';

/** Where no sentence is rewritten: what is drawn anew by itself, and what speaks of the unit itself. */
const NOT_REWRITTEN = 'svg, script, style, fieldset, unit-switch, [data-shown-value], [data-fixed-unit]';

/**
 * The choice of a unit for all of a page that is written in one of its units: charts, what says its value in
 * `data-shown-value`, and the numbers in its sentences.
 */
class UnitSwitch extends HTMLElement {
  #areSentencesRead = false;

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

  #rewrite(unit: Unit): void {
    this.#readSentences();
    const { name, factor, decimals } = unit;
    const values: number[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('[data-shown-value]')) {
      const value = Number(element.dataset.shownValue);
      values.push(value);
      if ('inText' in element.dataset) element.textContent = formatInText(value / factor, decimals, name);
      else element.innerHTML = drawSigned(formatSigned(value / factor, decimals));
    }
    for (const element of document.querySelectorAll('[data-unit-name]')) element.textContent = name;
    const note = isRoundedIn(values, unit) ? `${ROUNDING_NOTE}。` : '';
    for (const element of document.querySelectorAll('[data-rounding]')) element.textContent = note;
  }

  /** Sets the numbers apart that sentences hold in the page's own unit, once. */
  #readSentences(): void {
    const own = this.#units.find(({ id }) => id === this.dataset.own);
    const main = document.querySelector('main');
    if (this.#areSentencesRead || !own || !main) return;
    this.#areSentencesRead = true;
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.includes(own.name) || text.parentElement?.closest(NOT_REWRITTEN)) continue;
      const pieces = splitNumbers(text.data, own.name);
      if (pieces.some(({ value }) => value !== undefined))
        text.replaceWith(...pieces.map((piece) => (piece.value === undefined ? piece.text : inText(piece.text, piece.value * own.factor))));
    }
  }
}

function inText(text: string, value: number): HTMLElement {
  const span = document.createElement('span');
  span.dataset.shownValue = String(value);
  span.dataset.inText = '';
  span.textContent = text;
  return span;
}

customElements.define('unit-switch', UnitSwitch);
