import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TOKENS = '@digital-go-jp/design-tokens/dist/tokens.css';
const DECLARATION = /^[ \t]*(--[\w-]+):\s*([^;]+);[ \t]*\n?/gm;

/**
 * A Vite plugin that keeps, of the design system's two hundred tokens, those that `src/` names, and those that they are
 * made of. Every page carries the style sheet, and most of the tokens are not for this site.
 */
export function usedTokens(sourceDir: string) {
  return {
    name: 'used-tokens',
    enforce: 'pre' as const,
    /** The design system's sheet without the declarations that nobody uses, in the layer of tokens; every other as it is. */
    load(id: string) {
      const path = id.split('?')[0] ?? id;
      return path.endsWith(TOKENS) ? `@layer tokens{${keepUsed(readFileSync(path, 'utf8'), namesIn(sourceDir))}}` : null;
    },
  };
}

/** `css` without the custom properties that neither `named` nor, through them, any kept declaration refers to. */
export function keepUsed(css: string, named: ReadonlySet<string>): string {
  const values = new Map([...css.matchAll(DECLARATION)].map(([, name = '', value = '']) => [name, value]));
  const kept = new Set<string>();
  const keep = (name: string) => {
    if (kept.has(name)) return;
    kept.add(name);
    for (const [reference] of (values.get(name) ?? '').matchAll(/--[\w-]+/g)) keep(reference);
  };
  for (const name of named) keep(name);
  return css.replace(DECLARATION, (line, name: string) => (kept.has(name) ? line : ''));
}

function namesIn(dir: string): Set<string> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(css|astro|ts)$/.test(file));
  return new Set(files.flatMap((file) => readFileSync(join(dir, file), 'utf8').match(/--[\w-]+/g) ?? []));
}
