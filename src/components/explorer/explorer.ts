import type { ReadySynonym } from '../../search/match.ts';
import { readySynonyms } from '../../search/match.ts';
import { readManifest } from '../../search/pagefind-source.ts';
import type { RowGroup, Sort } from '../../views/initiatives/arrange.ts';
import { groupRows, sortRows } from '../../views/initiatives/arrange.ts';
import type { FacetName } from '../../views/initiatives/filter.ts';
import { countChoices, fits, noChoices } from '../../views/initiatives/filter.ts';
import { showChips, showLines } from './condition-chips.ts';
import { conditionsOf, countLine, headOf } from './conditions.ts';
import { Controls } from './controls.ts';
import { drawGroups, drawTable } from './draw-list.ts';
import type { PageRow } from './page-rows.ts';
import { prepareRecords, readRows, recordOf } from './page-rows.ts';
import type { ExplorerState } from './state.ts';
import { readState, writeState } from './state.ts';
import type { FileFormat } from './take-along.ts';
import { copyLink, saveView } from './take-along.ts';
import { hasSynonyms, readWords, rowsWith } from './words.ts';

/** Rows drawn at once; more come when asked for, and all of them on paper. */
const WINDOW = 100;

/** Narrows, groups and sorts the list of initiatives on its page; without it the list is simply whole. */
class InitiativeExplorer extends HTMLElement {
  #original = document.createDocumentFragment();
  #rows: readonly PageRow[] = [];
  #sorted: Partial<Record<Sort, readonly PageRow[]>> = {};
  #groups: readonly RowGroup<PageRow>[] = [];
  #limit = WINDOW;
  #controls!: Controls;
  #state!: ExplorerState;
  #isTyping = false;
  #synonyms: readonly ReadySynonym[] = [];
  #asking: Promise<void> | undefined;

  connectedCallback(): void {
    if (this.#rows.length > 0) return;
    const list = this.#part('list');
    this.#rows = readRows(list);
    this.#controls = new Controls(this.#form);
    this.#original.append(...[...list.children].map((child) => child.cloneNode(true)));
    this.#listen();
    this.#readAddress();
  }

  get #form(): HTMLFormElement {
    return this.#part<HTMLFormElement>('form');
  }

  #part<T extends HTMLElement = HTMLElement>(name: string): T {
    const found = this.querySelector<T>(`[data-part="${name}"]`);
    if (!found) throw new Error(`The explorer has no ${name}`);
    return found;
  }

  #listen(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#readForm();
      // On a phone the form lies above the list: sending it is the way down.
      if ((event as SubmitEvent).submitter?.checkVisibility()) this.#leaveForm();
    });
    this.addEventListener('change', (event) => {
      if (!isWords(event.target)) this.#readForm();
    });
    this.addEventListener('input', (event) => {
      // Half a word of an input method is no word yet.
      if (isWords(event.target) && !(event as InputEvent).isComposing) this.#readForm(true);
    });
    this.addEventListener('compositionend', () => this.#readForm(true));
    this.#form.addEventListener('focusin', (event) => {
      if (!isWords(event.target)) return;
      prepareRecords(this.#rows);
      void this.#askForSynonyms();
    });
    this.addEventListener('click', (event) => {
      const action = (event.target as Element).closest('[data-action]')?.getAttribute('data-action');
      if (action) void this.#act(action);
    });
    addEventListener('popstate', () => this.#readAddress());
    addEventListener('beforeprint', () => this.#draw(Number.POSITIVE_INFINITY));
    addEventListener('afterprint', () => this.#draw(this.#limit));
  }

  /** The address says what to show; what it asks for and the page does not have is said aloud. */
  #readAddress(): void {
    const { state, ignored } = readState(location.search, this.#controls.known);
    const note = this.#part('ignored');
    note.hidden = ignored.length === 0;
    note.textContent = note.hidden ? '' : `アドレスの条件のうち、このページにないものは使っていません：${ignored.join('、')}`;
    // The way back may lead to a place far down the list, and an anchor too.
    const isWhole = writeState(state) === '' && ignored.length === 0;
    const mayStay = isWhole && (this.#rows.length <= WINDOW || location.hash !== '');
    this.#isTyping = false;
    this.#controls.state = state;
    this.#controls.openChosen();
    this.#show(state, mayStay && this.#state === undefined);
  }

  #readForm(isTyping = false): void {
    const state = this.#controls.state;
    const address = location.pathname + writeState(state);
    if (address === location.pathname + location.search) return;
    // One entry in the history for a word, not one a letter.
    history[isTyping && this.#isTyping ? 'replaceState' : 'pushState'](null, '', address);
    this.#isTyping = isTyping;
    this.#part('ignored').hidden = true;
    this.#show(state);
  }

  #leaveForm(): void {
    this.querySelector('.panel')?.removeAttribute('open');
    this.#part('count').focus();
  }

  #go(state: ExplorerState): void {
    this.#controls.state = state;
    this.#readForm();
  }

  /** Computes what `state` shows. `isDrawn` where the page came with just that. */
  #show(state: ExplorerState, isDrawn = false): void {
    this.#state = state;
    this.#limit = WINDOW;
    const words = readWords(state.words, this.#synonyms);
    const found = rowsWith(this.#inOrder(state.sort), words, recordOf);
    const shown = found.filter((row) => fits(row, state.choices));
    this.#groups = groupRows(shown, state.grouping, this.#keys(), state.choices);
    this.#controls.showCounts(countChoices(found, state.choices));
    this.#say(shown.length);
    if (!isDrawn) this.#draw(this.#limit);
    if (words.length > 0) void this.#askForSynonyms();
  }

  /** They come when words are first looked for, and show what they find besides; without them it is said that they are missing. */
  #askForSynonyms(): Promise<void> {
    this.#asking ??= readManifest(this.dataset.base ?? '/').then(
      ({ synonyms }) => {
        this.#synonyms = readySynonyms(synonyms);
        this.#part('partial').hidden = true;
        if (hasSynonyms(readWords(this.#state.words, this.#synonyms))) this.#show(this.#state);
      },
      () => {
        this.#asking = undefined;
        this.#part('partial').hidden = this.#state.words === '';
      },
    );
    return this.#asking;
  }

  #inOrder(sort: Sort): readonly PageRow[] {
    this.#sorted[sort] ??= sortRows(this.#rows, sort, this.#controls.valuesOf('department'), this.#controls.valuesOf('grade'));
    return this.#sorted[sort];
  }

  /** The keys of all groups in the plan's order. */
  #keys(): string[] {
    const { grouping } = this.#state;
    if (grouping === 'outline') return [...new Set(this.#rows.map(({ group }) => group))];
    return grouping === 'none' ? [] : this.#controls.valuesOf(grouping);
  }

  #draw(limit: number): void {
    const { grouping, view } = this.#state;
    const controls = this.#controls;
    const drawing = {
      groups: this.#groups,
      grouping,
      limit,
      labelOf: (key: string) => this.#groupLabel(key),
      // ① of ① 財政の…
      tryOf: (id: string) => controls.labelOf('try', id).split(' ', 1)[0] ?? '',
      groupOf: ({ group }: PageRow) => this.#sectionHeading(group),
    };
    const drawn = view === 'table' ? drawTable(this.#part<HTMLTemplateElement>('table'), drawing) : drawGroups(this.#original, drawing);
    const total = this.#groups.reduce((sum, { rows }) => sum + rows.length, 0);
    // A new holder rather than new content: rows that an address leaves out are another list, not one that moved.
    const holder = this.#part('list').cloneNode() as HTMLElement;
    holder.append(...(total === 0 ? [] : [drawn]));
    this.#part('list').replaceWith(holder);
    this.#part('none').hidden = total > 0;
    const elsewhere = this.#part<HTMLAnchorElement>('elsewhere');
    elsewhere.hidden = this.#state.words === '';
    elsewhere.search = new URLSearchParams({ q: this.#state.words }).toString();
    const more = this.#part('more');
    more.hidden = total <= limit;
    more.textContent = more.hidden ? '' : `続きを表示（あと${(total - limit).toLocaleString('ja')}件）`;
  }

  #groupLabel(key: string): string {
    const { grouping } = this.#state;
    return grouping === 'none' || grouping === 'outline' ? '' : this.#controls.labelOf(grouping satisfies FacetName, key);
  }

  #sectionHeading(path: string): string {
    const section = this.#original.querySelector(`[data-section="${path}"]`);
    const top = section?.closest<HTMLElement>('[data-top]');
    const below = section?.querySelector('.label')?.textContent ?? '';
    return [top?.dataset.number, below || top?.querySelector('h2 a')?.textContent].filter(Boolean).join(' ');
  }

  /** The count, the conditions one can take back, and the head that paper carries. */
  #say(count: number): void {
    const total = this.#rows.length;
    const entries = this.#groups.reduce((sum, { rows }) => sum + rows.length, 0);
    this.#part('count').textContent = countLine(count, total, entries);
    this.#part('see').textContent = `${count.toLocaleString('ja')}件を見る`;
    const conditions = conditionsOf(this.#state, this.#controls);
    showChips(this.#part('conditions'), conditions, (without) => {
      this.#go(without);
      this.#part('count').focus();
    });
    this.#part('chosen').textContent = conditions.length > 0 ? `（${conditions.length}）` : '';
    showLines(this.#part('paper'), this.#head());
  }

  #head(): string[] {
    return headOf(this.#part('list').dataset.title ?? '', this.#state, this.#controls, this.#part('count').textContent ?? '');
  }

  async #act(action: string): Promise<void> {
    if (action === 'clear') {
      this.#go({ ...this.#state, words: '', choices: noChoices() });
      this.#part('count').focus();
    } else if (action === 'more') this.#showMore();
    else if (action === 'print') print();
    else if (action === 'copy') await copyLink(this.#part('said'));
    else await this.#save(action as FileFormat);
  }

  /** Focus goes to the first row that was not there before. */
  #showMore(): void {
    const rows = () => this.#part('list').querySelectorAll<HTMLElement>('li, tbody tr:not(.group)');
    const before = rows().length;
    this.#limit += WINDOW;
    this.#draw(this.#limit);
    rows()[before]?.querySelector('a')?.focus();
  }

  async #save(format: FileFormat): Promise<void> {
    const { grouping } = this.#state;
    const heading = `まとまり（${this.#controls.optionLabel('group')}）`;
    const taken = {
      source: this.dataset.source ?? '',
      head: this.#head(),
      groups: this.#groups,
      grouping: isColumn(grouping) ? { heading, labelOf: (key: string) => this.#groupLabel(key) } : null,
      name: this.dataset.name ?? '',
    };
    await saveView(format, taken, this.#part('said'));
  }
}

/** Groupings that the columns of the data do not already say a row at a time. */
function isColumn(grouping: ExplorerState['grouping']): grouping is 'department' | 'try' {
  return grouping === 'department' || grouping === 'try';
}

function isWords(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.name === 'q';
}

customElements.define('initiative-explorer', InitiativeExplorer);
