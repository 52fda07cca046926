import type { DataPath } from './problem.ts';

/** A number in the editor's own words that is bound to the data: `[約26億円](figure:effects/kouki/current/total/total)`. */
export interface BoundFigure {
  /** The file that it stands in, and where there. */
  file: string;
  path: DataPath;
  /** As the editor wrote it: 約26億円. */
  text: string;
  /** What it is bound to, without `figure:`. */
  target: string;
}

const SCHEME = 'figure:';
const LINK = /\[([^\][]+)\]\(figure:([^)\s]*)\)/g;

/** What an address of the editor's is bound to; undefined where it is an ordinary one. */
export function figureTarget(address: string): string | undefined {
  return address.startsWith(SCHEME) ? address.slice(SCHEME.length) : undefined;
}

/** Every bound figure of a text, and where it begins. */
export function figuresIn(text: string): (Pick<BoundFigure, 'text' | 'target'> & { at: number })[] {
  if (!text.includes(`](${SCHEME}`)) return [];
  return [...text.matchAll(LINK)].map(({ index, 1: words = '', 2: target = '' }) => ({ text: words, target, at: index }));
}

/** The text as readers see it: its figures without what they are bound to. */
export function withoutTargets(text: string): string {
  return text.includes(`](${SCHEME}`) ? text.replace(LINK, '$1') : text;
}

/** What a bound figure names: a cell of a table of amounts, or how many there are of something. */
export type FigureRef =
  | { of: 'amount'; term: string; vintage: string; row: string; column: string }
  | { of: 'count'; term: string; what: string };

/** What `target` names; null where it has neither form. */
export function parseFigure(target: string): FigureRef | null {
  const [kind, term, ...rest] = target.split('/');
  if (!term || rest.some((part) => part === '')) return null;
  if (kind === 'counts') return rest.length === 1 ? { of: 'count', term, what: rest[0] ?? '' } : null;
  const [vintage, ...below] = rest;
  const column = below.pop();
  return kind === 'effects' && vintage && column && below.length > 0 ? { of: 'amount', term, vintage, row: below.join('/'), column } : null;
}
