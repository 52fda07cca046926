import type { Piece } from './excerpt.ts';
import { markText } from './excerpt.ts';
import type { Found } from './rank.ts';
import type { SearchRecord } from './record.ts';
import type { ResultLine } from './result-lines.ts';
import { resultLines } from './result-lines.ts';

/** What a result is made of: the page's own markup, and the words around it. */
export interface ResultParts {
  /** One result, with `data-part` on what is filled in. */
  item: HTMLTemplateElement;
  /** A badge for each kind of change, by `data-kind`. */
  badges: HTMLTemplateElement;
  /** What the plan calls a former name. */
  previousNameLabel: string;
  /** The site's base path, with a slash at its end. */
  base: string;
}

/** Shows `found` below what `list` already shows. */
export function appendResults(list: HTMLElement, found: readonly Found[], parts: ResultParts): void {
  const items = document.createDocumentFragment();
  for (const each of found) items.append(resultItem(each, parts));
  list.append(items);
}

/** The address of a record's page as a link of this site. */
export function linkTo(record: SearchRecord, base: string): string {
  return `${base}${record.address.slice(1)}`;
}

function resultItem(found: Found, { item: template, badges, previousNameLabel, base }: ResultParts): Node {
  const { record } = found.prepared;
  const queries = found.hits.map((hit) => hit.query);
  const item = template.content.cloneNode(true) as DocumentFragment;
  const fill = (name: string, ...nodes: Node[]) => {
    const part = item.querySelector(`[data-part="${name}"]`);
    if (nodes.length > 0) part?.replaceChildren(...nodes);
    else part?.remove();
  };
  fill('label', ...nodesOf(markText(record.label, queries)));
  fill('title', ...nodesOf(markText(record.title, queries)));
  item.querySelector('a')?.setAttribute('href', linkTo(record, base));
  fill('change', ...badgeOf(record, badges));
  const departments = record.departments?.join('・');
  fill('departments', ...(departments ? nodesOf(markText(departments, queries)) : []));
  fill('context', ...(record.context ? nodesOf(markText(record.context, queries)) : []));
  fill('lines', ...resultLines(found, previousNameLabel).map(lineNode));
  return item;
}

function lineNode({ label, pieces, isReason }: ResultLine): HTMLElement {
  const line = document.createElement('p');
  if (isReason) line.className = 'why';
  if (label) {
    const name = document.createElement('span');
    name.textContent = `${label}：`;
    line.append(name);
  }
  line.append(...nodesOf(pieces));
  return line;
}

function badgeOf({ change }: SearchRecord, badges: HTMLTemplateElement): Node[] {
  const badge = change && badges.content.querySelector(`[data-kind="${change.kind}"]`)?.cloneNode(true);
  if (!badge) return [];
  badge.textContent = change.label;
  return [badge];
}

function nodesOf(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, isMatch }) => {
    if (!isMatch) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
