import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from '../environment.ts';

/** Vite takes them for the beginning of a fragment or a query, also in the path of a folder. */
const MISREAD = /[#?]/;

/** Places as Vite can read them. */
export interface PlainPaths {
  /** The same place under a name without characters that Vite misreads; `path` itself where that is one. */
  of: (path: string) => string;
  /** True where links stand in for the folders: they must then not be resolved. */
  areLinks: boolean;
}

/**
 * Does `work`, which may hand the program's folder and `contentDir` to Vite: links in the temporary folder stand in for both
 * where Vite would misread a path. The working directory is meanwhile the folder of the links, else the program's: Astro
 * builds beside what it starts from only below it.
 */
export async function withPlainPaths<Result>(contentDir: string, work: (plain: PlainPaths) => Promise<Result>): Promise<Result> {
  const folders = [ROOT, contentDir];
  const started = process.cwd();
  if (!folders.some((folder) => MISREAD.test(folder))) {
    process.chdir(ROOT);
    return await work({ of: (path) => path, areLinks: false }).finally(() => process.chdir(started));
  }
  const home = await mkdtemp(join(tmpdir(), 'plain-paths-'));
  try {
    const links = new Map(folders.map((folder, index) => [folder, join(home, String(index))]));
    // Junctions are what Windows lets everyone make.
    for (const [folder, link] of links) await symlink(folder, link, 'junction');
    process.chdir(home);
    return await work({ of: (path) => throughLink(links, path), areLinks: true });
  } finally {
    process.chdir(started);
    await rm(home, { recursive: true, force: true });
  }
}

function throughLink(links: ReadonlyMap<string, string>, path: string): string {
  for (const [folder, link] of links) {
    const rest = relative(folder, path);
    if (!rest.startsWith('..')) return join(link, rest);
  }
  return path;
}
