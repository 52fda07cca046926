import type { BoundFigure } from '../model/bound-figure.ts';
import { figuresIn, withoutTargets } from '../model/bound-figure.ts';
import type { DataPath } from '../model/problem.ts';

/** The bound figures of `data`, and the data with their words alone: what every page, file and search shows. */
export function takeFigures(file: string, data: unknown): { figures: BoundFigure[]; shown: unknown } {
  const figures: BoundFigure[] = [];
  const take = (value: unknown, path: DataPath): unknown => {
    if (typeof value === 'string') {
      figures.push(...figuresIn(value).map(({ text, target }) => ({ file, path, text, target })));
      return withoutTargets(value);
    }
    if (Array.isArray(value)) return value.map((each, at) => take(each, [...path, at]));
    if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, take(each, [...path, key])]));
  };
  return { shown: take(data, []), figures };
}
