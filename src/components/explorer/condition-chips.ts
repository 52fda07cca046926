import type { Condition } from './conditions.ts';
import type { ExplorerState } from './state.ts';

/** Fills `list` with a button for each condition that takes it back, and one for all of them; hides it where there are none. */
export function showChips(list: HTMLElement, conditions: readonly Condition[], onRemove: (without: ExplorerState) => void): void {
  list.hidden = conditions.length === 0;
  list.replaceChildren(...conditions.map((condition) => chip(condition, onRemove)), ...(conditions.length > 1 ? [clearAll()] : []));
}

/** Fills `holder` with one paragraph a line. */
export function showLines(holder: HTMLElement, lines: readonly string[]): void {
  holder.replaceChildren(
    ...lines.map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );
}

function chip({ facet, value, without }: Condition, onRemove: (without: ExplorerState) => void): HTMLElement {
  const button = makeButton('chip');
  const hidden = document.createElement('span');
  hidden.className = 'visually-hidden';
  hidden.textContent = 'を外す';
  button.append(`${facet}：${value}`, hidden);
  button.addEventListener('click', () => onRemove(without));
  return inItem(button);
}

function clearAll(): HTMLElement {
  const button = makeButton('clear');
  button.dataset.action = 'clear';
  button.textContent = 'すべて外す';
  return inItem(button);
}

function makeButton(className: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  return button;
}

function inItem(button: HTMLButtonElement): HTMLElement {
  const item = document.createElement('li');
  item.append(button);
  return item;
}
