import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { inRoot } from './sites.ts';

/** One import as written. */
export interface Import {
  /** Path from the root of the repository. */
  file: string;
  line: number;
  /** What is written: `../model/plan.ts`, `zod`. */
  specifier: string;
  /** A file of the repository where the specifier is relative, else undefined. */
  target: string | undefined;
  /** Erased before anything runs. */
  isType: boolean;
  /** Within a `<script>` of a component: runs in the browser. */
  inBrowser: boolean;
}

const STATEMENT = /^[ \t]*(?:import|export)\s+(type\s)?(?:([^'";]*?)\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** Every import in the files of `src/` that end up in a site; unit tests may import what they like. */
export function importsOfSource(): Import[] {
  const files = globSync('src/**/*.{ts,astro,mdx}', { cwd: inRoot() }).filter((file) => !/\.test\.ts$/.test(file));
  return files.sort().flatMap((file) => importsIn(file, readFileSync(inRoot(file), 'utf8')));
}

/** The imports written in `text`, taken as the text of `file`. */
export function importsIn(file: string, text: string): Import[] {
  const scripts = [...text.matchAll(/<script[^>]*>[\s\S]*?<\/script>/g)].map(
    ({ 0: { length }, index }) => [index, index + length] as const,
  );
  return [...text.matchAll(STATEMENT)].map(({ 1: type, 2: names, 3: from, 4: dynamic, index }) => {
    const specifier = from ?? dynamic ?? '';
    return {
      file,
      line: text.slice(0, index).split('\n').length,
      specifier,
      target: specifier.startsWith('.') ? resolve(file, specifier) : undefined,
      isType: type !== undefined || (names !== undefined && /^\{(\s*type\s[^,]+,?)+\s*\}$/.test(names.trim())),
      inBrowser: file.endsWith('.astro') && scripts.some(([start, end]) => start <= index && index < end),
    };
  });
}

function resolve(file: string, specifier: string): string {
  const path = join(dirname(file), specifier.replace(/\?.*$/, ''));
  return existsSync(inRoot(path)) ? path : `${path} (no such file)`;
}

/** A way round through the imports and back to where it began; undefined where there is none. */
export function cycleIn(imports: readonly Import[]): string[] | undefined {
  const targets = Map.groupBy(imports, (each) => each.file);
  const done = new Set<string>();
  const visit = (file: string, way: string[]): string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const { target } of targets.get(file) ?? []) {
      const cycle = target === undefined ? undefined : visit(target, [...way, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  return [...targets.keys()].map((file) => visit(file, [])).find((cycle) => cycle !== undefined);
}
