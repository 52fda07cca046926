import type { PreparedRecord } from './match.ts';
import type { Found } from './rank.ts';
import type { RecordKind } from './record.ts';
import type { ResultParts } from './result-list.ts';
import { appendResults, linkTo } from './result-list.ts';

/** So many results are shown at once; a button brings the next. */
const PAGE_SIZE = 200;

/** How long a reader must pause before the count is read out, in milliseconds. */
const QUIET_MS = 600;

/** An answer as it is shown. */
export interface Answer {
  query: string;
  kind: RecordKind | undefined;
  /** Of all kinds. */
  found: readonly Found[];
  /** False while more is on its way. */
  isComplete: boolean;
  /** For a reader whose query finds nothing. */
  nearest: readonly PreparedRecord[];
}

/** Where in the results a reader was; a plain object, since it waits in the history. */
export interface ResultPlace {
  /** How far the page was scrolled, in pixels. */
  top: number;
  /** How many results were shown. */
  shown: number;
  /** Which of their links was followed; -1 for another one. */
  followed: number;
}

/** What the search page shows. */
export class SearchView {
  readonly #root: HTMLElement;
  readonly #results: HTMLElement;
  readonly #list: HTMLElement;
  readonly #parts: ResultParts;
  readonly #title = document.title;
  #shown: readonly Found[] = [];
  #announcement: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#results = root.querySelector('[data-search-results]') as HTMLElement;
    this.#list = this.#part('list');
    this.#parts = {
      item: root.querySelector('template[data-item]') as HTMLTemplateElement,
      badges: root.querySelector('template[data-badges]') as HTMLTemplateElement,
      previousNameLabel: root.dataset.previousName ?? '',
      base: root.dataset.base ?? '/',
    };
    this.#part('more').addEventListener('click', () => this.#showMore());
  }

  /** Nothing is asked for: how to ask. */
  showIdle(): void {
    this.#show('idle', ['tips']);
    this.#list.replaceChildren();
    document.title = this.#title;
    this.#announce('');
  }

  /** An answer is on its way; what is there stays until it comes. */
  showLoading(query: string): void {
    if (this.#list.childElementCount > 0) {
      this.#results.dataset.searchState = 'loading';
      return;
    }
    this.#part('summary').textContent = `「${query}」を探しています…`;
    this.#show('loading', ['summary']);
  }

  /** The answer, or what comes nearest to one. */
  showAnswer({ query, kind, found, isComplete, nearest }: Answer): void {
    const shown = kind ? found.filter(({ prepared }) => prepared.record.kind === kind) : found;
    const summary = found.length > 0 ? `「${query}」の検索結果 ${shown.length}件` : `「${query}」は見つかりませんでした`;
    this.#part('summary').textContent = summary;
    this.#countKinds(found);
    this.#list.replaceChildren();
    this.#shown = shown;
    this.#append();
    this.#showNearest(nearest);
    this.#show(isComplete ? 'done' : 'loading', [
      'summary',
      ...(found.length > 0 ? ['kinds'] : ['nothing']),
      ...(nearest.length > 0 ? ['nearest'] : []),
      ...(shown.length > this.#list.childElementCount ? ['more'] : []),
    ]);
    document.title = `${summary}｜${this.#title}`;
    if (isComplete) this.#announce(summary);
  }

  /** A part of the data did not come, so nothing can be said of what there is. */
  showFailure(): void {
    const wasRetried = document.activeElement === this.#part('summary');
    this.#list.replaceChildren();
    this.#show('error', ['failure']);
    document.title = this.#title;
    clearTimeout(this.#announcement);
    this.#part('status').textContent = '';
    if (wasRetried) this.#part('retry').focus();
  }

  /** Where a reader is who follows `link`. */
  placeOf(link: HTMLAnchorElement): ResultPlace {
    return { top: scrollY, shown: this.#list.childElementCount, followed: this.#links().indexOf(link) };
  }

  /** Brings a reader who comes back to where they were, as far as there are results. */
  returnTo({ top, shown, followed }: ResultPlace): void {
    while (this.#list.childElementCount < shown && !this.#part('more').hidden) this.#append();
    this.#links()[followed]?.focus({ preventScroll: true });
    scrollTo({ top, behavior: 'instant' });
  }

  get isFailed(): boolean {
    return this.#results.dataset.searchState === 'error';
  }

  /** `retry` runs when the reader asks for it after a failure; focus then waits where the answer will stand. */
  onRetry(retry: () => void): void {
    this.#part('retry').addEventListener('click', () => {
      retry();
      this.#part('summary').focus();
    });
  }

  #part(name: string): HTMLElement {
    return this.#root.querySelector(`[data-part="${name}"]`) as HTMLElement;
  }

  /** Shows `parts` and no others of those that come and go. */
  #show(state: 'idle' | 'loading' | 'done' | 'error', parts: readonly string[]): void {
    for (const name of ['tips', 'summary', 'kinds', 'nothing', 'nearest', 'more', 'failure'])
      this.#part(name).hidden = !parts.includes(name);
    this.#results.dataset.searchState = state;
  }

  #showMore(): void {
    const from = this.#list.childElementCount;
    this.#append();
    this.#list.children[from]?.querySelector('a')?.focus();
  }

  #append(): void {
    const from = this.#list.childElementCount;
    appendResults(this.#list, this.#shown.slice(from, from + PAGE_SIZE), this.#parts);
    const left = this.#shown.length - this.#list.childElementCount;
    this.#part('more').textContent = `次の${Math.min(left, PAGE_SIZE)}件を表示（残り${left}件）`;
    this.#part('more').hidden = left === 0;
  }

  #links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }

  #showNearest(nearest: readonly PreparedRecord[]): void {
    const items = nearest.map(({ record }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = linkTo(record, this.#parts.base);
      link.textContent = record.title;
      item.append(link);
      return item;
    });
    this.#part('nearest')
      .querySelector('ul')
      ?.replaceChildren(...items);
  }

  /** Kinds without a result go, but for the one that is chosen: a row of zeros on a phone is taller than the answer. */
  #countKinds(found: readonly Found[]): void {
    const counts = new Map<string, number>();
    for (const { prepared } of found) counts.set(prepared.record.kind, (counts.get(prepared.record.kind) ?? 0) + 1);
    for (const radio of this.#root.querySelectorAll<HTMLInputElement>('input[name="kind"]')) {
      const count = radio.value === '' ? found.length : (counts.get(radio.value) ?? 0);
      const label = radio.closest('label');
      if (!label) continue;
      label.hidden = count === 0 && !radio.checked;
      const shown = label.querySelector('[data-count]');
      if (shown) shown.textContent = String(count);
    }
  }

  /** Reads the outcome out once the reader pauses: a count at every letter would drown it. */
  #announce(text: string): void {
    clearTimeout(this.#announcement);
    this.#announcement = setTimeout(() => {
      this.#part('status').textContent = text;
    }, QUIET_MS);
  }
}
