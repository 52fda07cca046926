import { createHash } from 'node:crypto';
import { resolve, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import * as z from 'zod';
import type { PlanParts } from '../model/assemble-plan.ts';
import { assemblePlan } from '../model/assemble-plan.ts';
import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { formatReport } from './format-report.ts';
import { readContent } from './read-content.ts';

/** What one collection holds: one noun of the plan, item by item where the noun is a list. */
export type PartValue<K extends keyof PlanParts> = PlanParts[K] extends readonly (infer Item)[] ? Item : NonNullable<PlanParts[K]>;

/** An entry of a collection. `position` keeps the order, which Astro does not promise. */
export interface PartEntry<K extends keyof PlanParts> {
  [key: string]: unknown;
  position: number;
  /** The same in all entries of one reading of the content. */
  reading: string;
  value: PartValue<K>;
}

/** Where the loader leaves the name of the reading that this process made; pages and loaders share no module. */
export const READING_KEY = Symbol.for('content reading of this process');

interface Options {
  /** The content folder. */
  folder: string;
  /** Looks at the whole plan; what it finds keeps the plan from being published. */
  check: (plan: Plan) => readonly Problem[];
}

/**
 * Loads one noun into an Astro collection. Every load reads the folder anew and empties the store first, so that no
 * cache can publish what the content no longer says; any problem ends the build with the report of all of them.
 */
export function partLoader<K extends keyof PlanParts>(noun: K, options: Options) {
  return {
    name: 'plan-content',
    schema: z.object({ position: z.int(), reading: z.string(), value: z.custom<PartValue<K>>() }),
    load: async (context: LoaderContext) => {
      context.store.clear();
      await fill(context, noun, options);
      watch(context, noun, options);
    },
  } satisfies Loader;
}

async function fill({ store }: LoaderContext, noun: keyof PlanParts, options: Options): Promise<void> {
  const { parts, reading } = await readOnce(options);
  const part = parts[noun];
  const values: readonly unknown[] = Array.isArray(part) ? part : part === null ? [] : [part];
  store.clear();
  values.forEach((value, position) => {
    store.set({ id: String(position + 1), data: { position, reading, value } });
  });
}

/** In `astro dev`: an edit shows at once; a mistake is reported and the last good state stays. */
function watch(context: LoaderContext, noun: keyof PlanParts, options: Options): void {
  const folder = resolve(options.folder);
  let timer: NodeJS.Timeout | undefined;
  context.watcher?.add(folder);
  context.watcher?.on('all', (_event, path) => {
    if (!resolve(path).startsWith(folder + sep)) return;
    edits += 1;
    clearTimeout(timer);
    timer = setTimeout(() => fill(context, noun, options).catch((error: unknown) => reportOnce(error, context)), 100);
  });
}

const reported = new WeakSet<object>();

/** All collections fail of the same reading; its report is printed once. */
function reportOnce(error: unknown, { logger }: LoaderContext): void {
  if (!(error instanceof Error) || reported.has(error)) return;
  reported.add(error);
  logger.error(error.message);
}

interface Reading {
  parts: PlanParts;
  reading: string;
}

/** Counts what the watcher saw, so that no reading that began before an edit is taken for one after it. */
let edits = 0;
const underway = new Map<string, { edits: number; result: Promise<Reading> }>();

/** One reading for all collections that load at the same time. */
function readOnce(options: Options): Promise<Reading> {
  const running = underway.get(options.folder);
  if (running?.edits === edits) return running.result;
  const started = { edits, result: read(options) };
  underway.set(options.folder, started);
  const settle = () => underway.get(options.folder) === started && underway.delete(options.folder);
  started.result.then(settle, settle);
  return started.result;
}

async function read({ folder, check }: Options): Promise<Reading> {
  const { parts, problems, locate } = await readContent(folder);
  const assembled = parts && assemblePlan(parts);
  const all = [...problems, ...(assembled ? [...assembled.problems, ...check(assembled.plan)] : [])];
  if (!parts || all.length > 0) throw new ContentError(all.length, formatReport(all, { folder, locate }));
  const reading = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
  Reflect.set(globalThis, READING_KEY, reading);
  return { parts, reading };
}

/** Ends a build for what an editor wrote: the report is printed, and there is no stack to wade through. */
class ContentError extends Error {
  constructor(count: number, report: string) {
    super(`コンテンツに ${count} 件の問題があります。\n\n${report}\n`);
    this.name = 'ContentError';
    this.stack = '';
  }
}
