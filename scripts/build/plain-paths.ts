import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { ROOT } from '../environment.ts';

/** Vite takes them for the beginning of a fragment or a query, also in the path of a folder. */
const MISREAD = /[#?]/;

/** Places as Vite can read them. */
export interface PlainPaths {
  /** The same place under a name without characters that Vite misreads; `path` itself where that is one. */
  of: (path: string) => string;
  /** What Vite must know of it. */
  vite: InlineConfig;
}

/**
 * Does `work`, which may hand the program's folder and `contentDir` to Vite: links in the temporary folder stand in for both
 * where Vite would misread a path. The working directory is meanwhile the folder of the links, else the program's: Astro
 * builds beside what it starts from only below it.
 */
export async function withPlainPaths<Result>(contentDir: string, work: (plain: PlainPaths) => Promise<Result>): Promise<Result> {
  const folders = [resolve(ROOT), contentDir];
  const started = process.cwd();
  if (!folders.some((folder) => MISREAD.test(folder))) {
    process.chdir(ROOT);
    return await work({ of: (path) => path, vite: {} }).finally(() => process.chdir(started));
  }
  const home = await mkdtemp(join(tmpdir(), 'plain-paths-'));
  try {
    const links = new Map(folders.map((folder, index) => [folder, join(home, String(index))]));
    // Junctions are what Windows lets everyone make.
    for (const [folder, link] of links) await symlink(folder, link, 'junction');
    // Packages are looked for from the working directory.
    await symlink(join(ROOT, 'node_modules'), join(home, 'node_modules'), 'junction');
    process.chdir(home);
    const of = (path: string) => throughLink(links, path);
    return await work({ of, vite: { resolve: { preserveSymlinks: true }, plugins: [keepingTo(of)] } });
  } finally {
    process.chdir(started);
    await rm(home, { recursive: true, force: true });
  }
}

function throughLink(links: ReadonlyMap<string, string>, path: string): string {
  for (const [folder, link] of links) {
    if (path === folder || path.startsWith(join(folder, sep))) return join(link, path.slice(folder.length));
  }
  return path;
}

/** Some of Astro's own plugins resolve links themselves; whatever they find has its plain name again. */
function keepingTo(plain: PlainPaths['of']): Plugin {
  return {
    name: 'plain-paths',
    resolveId: {
      order: 'pre',
      async handler(source, importer, options) {
        const found = await this.resolve(source, importer, { ...options, skipSelf: true });
        return found && { ...found, id: plain(found.id) };
      },
    },
  };
}
