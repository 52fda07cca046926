import { createHash } from 'node:crypto';
import { resolve, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import * as z from 'zod';
import type { PlanParts } from '../model/assemble-plan.ts';
import { assemblePlan } from '../model/assemble-plan.ts';
import { READING_KEY } from '../model/content-files.ts';
import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { formatReport } from './format-report.ts';
import { readContent } from './read-content.ts';

interface Options {
  /** The content folder. */
  folder: string;
  /** Looks at the whole plan; what it finds keeps the plan from being published. */
  check: (plan: Plan) => readonly Problem[];
}

/**
 * Loads the plan into an Astro collection, as its one entry. Every load reads the folder anew and empties the store
 * first, so that no cache can publish what the content no longer says; any problem ends the build with the report of all.
 */
export function planLoader(options: Options) {
  return {
    name: 'plan-content',
    schema: z.object({ reading: z.string(), parts: z.custom<PlanParts>() }),
    load: async (context: LoaderContext) => {
      context.store.clear();
      await fill(context, options);
      watch(context, options);
    },
  } satisfies Loader;
}

async function fill({ store }: LoaderContext, options: Options): Promise<void> {
  const parts = await readChecked(options);
  const reading = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
  store.clear();
  store.set({ id: 'plan', data: { reading, parts } });
  Reflect.set(globalThis, READING_KEY, reading);
}

/** In `astro dev`: an edit shows at once; a mistake is reported and the last good state stays. */
function watch(context: LoaderContext, options: Options): void {
  const folder = resolve(options.folder);
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const refill = () => fill(context, options).catch((error: unknown) => context.logger.error(String(error)));
  context.watcher?.add(folder);
  context.watcher?.on('all', (_event, path) => {
    if (!resolve(path).startsWith(folder + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(refill);
    }, 100);
  });
}

async function readChecked({ folder, check }: Options): Promise<PlanParts> {
  const { parts, problems, locate } = await readContent(folder);
  const assembled = parts && assemblePlan(parts);
  const all = [...problems, ...(assembled ? [...assembled.problems, ...check(assembled.plan)] : [])];
  if (!parts || all.length > 0) throw new ContentError(all.length, formatReport(all, { folder, locate }));
  return parts;
}

/** Ends a build for what an editor wrote: the report is all there is to say, so there is no stack to wade through. */
class ContentError extends Error {
  constructor(count: number, report: string) {
    super(`コンテンツに ${count} 件の問題があります。\n\n${report}\n`);
    this.stack = '';
  }

  override toString(): string {
    return this.message;
  }
}
