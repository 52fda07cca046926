import type { ChoiceCounts, FacetName } from '../../views/initiatives/filter.ts';
import { FACETS } from '../../views/initiatives/filter.ts';
import type { ExplorerState, KnownValues } from './state.ts';
import { readState } from './state.ts';

/** The form by which a reader narrows, groups and sorts; its fields are named as in addresses. */
export class Controls {
  readonly #form: HTMLFormElement;
  readonly #boxes: Readonly<Record<FacetName, readonly HTMLInputElement[]>>;
  readonly known: KnownValues;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    const boxesOf = (facet: FacetName) => [...form.querySelectorAll<HTMLInputElement>(`input[name="${facet}"]`)];
    this.#boxes = Object.fromEntries(FACETS.map((facet) => [facet, boxesOf(facet)])) as Record<FacetName, HTMLInputElement[]>;
    this.known = {
      choices: Object.fromEntries(FACETS.map((facet) => [facet, new Set(this.valuesOf(facet))])) as Record<FacetName, Set<string>>,
      groupings: new Set([...this.#select('group').options].map(({ value }) => value)),
    };
  }

  /** The choices of a facet, in order; none where the plan does not have the facet. */
  valuesOf(facet: FacetName): string[] {
    return this.#boxes[facet].map(({ value }) => value);
  }

  /** What a facet, or one of its choices, is called. */
  labelOf(facet: FacetName, value?: string): string {
    const box = this.#boxes[facet].find((each) => value === undefined || each.value === value);
    const holder = value === undefined ? box?.closest('details')?.querySelector('summary') : box?.parentElement;
    return holder?.querySelector('.label')?.textContent ?? '';
  }

  /** What the chosen option of a list is called. */
  optionLabel(name: 'group' | 'sort'): string {
    return this.#select(name).selectedOptions[0]?.text ?? '';
  }

  get state(): ExplorerState {
    const fields = [...new FormData(this.#form)].map(([name, value]) => [name, String(value)]);
    return readState(new URLSearchParams(fields).toString(), this.known).state;
  }

  set state({ words, choices, grouping, sort, view }: ExplorerState) {
    const box = this.#form.elements.namedItem('q') as HTMLInputElement;
    // Writing a field while its reader types into it would move the cursor.
    if (box.value.trim() !== words) box.value = words;
    this.#select('group').value = grouping;
    this.#select('sort').value = sort;
    (this.#form.elements.namedItem('view') as RadioNodeList).value = view;
    for (const facet of FACETS) for (const each of this.#boxes[facet]) each.checked = choices[facet].has(each.value);
  }

  /** Opens the facets in which something is chosen, so that a linked view shows its conditions. */
  openChosen(): void {
    for (const box of this.#form.querySelectorAll<HTMLInputElement>('input:checked')) box.closest('details')?.setAttribute('open', '');
  }

  /** Sets the number beside each choice. A choice that would show nothing is disabled, but not under the reader's finger. */
  showCounts(counts: ChoiceCounts): void {
    for (const facet of FACETS)
      for (const box of this.#boxes[facet]) {
        const count = counts[facet].get(box.value) ?? 0;
        const number = box.parentElement?.querySelector('.number');
        if (number && number.textContent !== String(count)) number.textContent = String(count);
        box.disabled = count === 0 && !box.checked && box !== document.activeElement;
      }
  }

  #select(name: string): HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLSelectElement;
  }
}
