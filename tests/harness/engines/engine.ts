import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A browser of any make, as far as the tests of all engines need it. */
export interface Engine {
  name: string;
  open: (address: string) => Promise<void>;
  /** What `work` returns in the open page. It travels as text, so it must stand alone and return plain data. */
  run: <Args extends readonly unknown[], Result>(work: (...args: Args) => Result | Promise<Result>, ...args: Args) => Promise<Result>;
  close: () => Promise<void>;
}

/** A way to start an engine; `undefined` where it is not installed. */
export type StartEngine = () => Promise<Engine | undefined>;

/** `work` and its arguments as an expression that promises the result as JSON. */
export function asExpression(work: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `Promise.resolve((${work.toString()})(...${JSON.stringify(args)})).then((result) => JSON.stringify(result ?? null))`;
}

/** The first of `names` on the PATH. */
export function programOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}
