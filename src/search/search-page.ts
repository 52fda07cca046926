import { Finder } from './finder.ts';
import { openSource } from './pagefind-source.ts';
import { walkByKeys } from './result-keys.ts';
import type { SearchState } from './search-address.ts';
import { readState, writeState } from './search-address.ts';
import type { ResultPlace } from './search-view.ts';
import { SearchView } from './search-view.ts';

/** So many titles are offered where nothing is found. */
const NEAREST = 5;

/** After so long a pause the address follows what is typed, in milliseconds. */
const TYPING_PAUSE_MS = 250;

/** `<search-page>`: answers as one types, and keeps the address in step. */
class SearchPage extends HTMLElement {
  #view = new SearchView(this);
  #form = this.querySelector('form') as HTMLFormElement;
  #input = this.querySelector('input[type="search"]') as HTMLInputElement;
  #finder: Promise<Finder> | undefined;
  /** How many finders were opened: one that fails is never asked again. */
  #opened = 0;
  /** Counts the answers asked for: one that comes late is not shown. */
  #asked = 0;
  /** True while the newest step of the history is of words being typed. */
  #isTyping = false;
  #remembering: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const list = this.querySelector('[data-search-results]') as HTMLElement;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#search(false);
    });
    // Nothing happens while an input method composes. Safari ends the composition before the input event, others after.
    this.#input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.#search(true);
    });
    this.#input.addEventListener('compositionend', () => this.#search(true));
    this.#form.addEventListener('change', (event) => {
      if (event.target !== this.#input) this.#search(false);
    });
    // Fetched while the reader still thinks of a word.
    this.#input.addEventListener('focus', () => this.#open().catch(() => undefined), { once: true });
    const tryAgain = () => this.#show(this.#state());
    this.#view.onRetry(tryAgain);
    addEventListener('online', () => this.#view.isFailed && tryAgain());
    // Who follows a result comes back to it, however fast they were.
    this.addEventListener('click', (event) => this.#leaveBy(event.target), { capture: true });
    addEventListener('popstate', () => this.#restore());
    // A page that the browser kept as it was is at its place.
    addEventListener('pageshow', ({ persisted }) => persisted && this.#forgetPlace());
    walkByKeys(this, this.#input, list);
    // A reader may type into a field that is there before this script is.
    if (this.#input.value !== '') this.#search(true);
    else this.#restore();
  }

  #leaveBy(target: EventTarget | null): void {
    const link = target instanceof Element && target.closest('a');
    if (!link) return;
    clearTimeout(this.#remembering);
    this.#remember(true);
    history.replaceState(this.#view.placeOf(link), '');
    // The browser's own scrolling back would run, smoothly, while there are no results yet, and end up on top of ours.
    history.scrollRestoration = 'manual';
  }

  #restore(): void {
    clearTimeout(this.#remembering);
    const place = history.state as ResultPlace | null;
    // Good for one return: from then on the reader goes elsewhere.
    if (place) history.replaceState(null, '');
    const state = readState(location.search);
    this.#input.value = state.query;
    for (const radio of this.#kinds()) radio.checked = radio.value === (state.kind ?? '');
    this.#isTyping = false;
    void this.#show(state).then((isShown) => {
      if (isShown && place) this.#view.returnTo(place);
      if (place) history.scrollRestoration = 'auto';
    });
  }

  #forgetPlace(): void {
    history.replaceState(null, '');
    history.scrollRestoration = 'auto';
  }

  #search(isTyping: boolean): void {
    clearTimeout(this.#remembering);
    // At every letter it would be too often: Safari allows a hundred in half a minute.
    if (isTyping) this.#remembering = setTimeout(() => this.#remember(true), TYPING_PAUSE_MS);
    else this.#remember(false);
    void this.#show(this.#state());
  }

  /** What the form says. */
  #state(): SearchState {
    const kind = this.#kinds().find((radio) => radio.checked)?.value ?? '';
    return readState(writeState({ query: this.#input.value, kind: readState(`?kind=${kind}`).kind }));
  }

  /** Puts the state in the address: what a reader types in one go is one step of the history, each choice another. */
  #remember(isTyping: boolean): void {
    const address = `${location.pathname}${writeState(this.#state())}`;
    if (address !== `${location.pathname}${location.search}`) {
      if (isTyping && this.#isTyping) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    }
    this.#isTyping = isTyping;
  }

  /** True once the whole answer stands, and the reader has not asked for another. */
  async #show({ query, kind }: SearchState): Promise<boolean> {
    const number = ++this.#asked;
    const isCurrent = () => number === this.#asked;
    if (query.trim() === '') {
      this.#view.showIdle();
      return true;
    }
    this.#view.showLoading(query.trim());
    const opening = this.#open();
    try {
      const finder = await opening;
      const show = (answer: Pick<Parameters<SearchView['showAnswer']>[0], 'found' | 'isComplete' | 'nearest'>) => {
        if (isCurrent()) this.#view.showAnswer({ query: query.trim(), kind, ...answer });
      };
      const found = await finder.find(query, (first) => show({ found: first, isComplete: false, nearest: [] }));
      const nearest = found.length === 0 && isCurrent() ? await finder.nearest(query, NEAREST) : [];
      show({ found, isComplete: true, nearest });
      return isCurrent();
    } catch (error) {
      this.#drop(opening);
      if (isCurrent()) this.#view.showFailure();
      console.error(error);
      return false;
    }
  }

  /** Opens the index when someone first searches; anew after a failure. */
  #open(): Promise<Finder> {
    if (this.#finder) return this.#finder;
    const opening = openSource(this.dataset.base ?? '/', this.#opened++).then((source) => new Finder(source));
    opening.catch(() => this.#drop(opening));
    this.#finder = opening;
    return opening;
  }

  #drop(failed: Promise<Finder>): void {
    if (this.#finder === failed) this.#finder = undefined;
  }

  #kinds(): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>('input[name="kind"]')];
  }
}

customElements.define('search-page', SearchPage);
