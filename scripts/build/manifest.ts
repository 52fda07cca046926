import { hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The file in a built site that says that a build made it, and what: every other file with its SHA-256, as `sha256sum -c` reads it. */
export const MANIFEST = '.site.sha256';

/** The files of a site, relative to it and with slashes, and their SHA-256 in hexadecimal. */
export type Manifest = ReadonlyMap<string, string>;

const SIGNATURE = '# administrative-reform-plan-site';
const HEAD = `${SIGNATURE}
# このフォルダーは npm run build が作りました。次に作るときに丸ごと置き換わります。手で書き換えたり、ほかのファイルを置いたりしないでください。
`;

/** What systems leave in a folder that somebody looked into; nobody's work. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Marks the site in `folder` as built, with all that is in it. */
export function writeManifest(folder: string): void {
  const files = filesIn(folder).filter((file) => file !== MANIFEST);
  const lines = files.map((file) => `${sumOf(join(folder, file))}  ${file}\n`);
  writeFileSync(join(folder, MANIFEST), HEAD + lines.join(''));
}

/** What a build said that it put into `folder`; undefined where none says so. */
export function readManifest(folder: string): Manifest | undefined {
  const file = join(folder, MANIFEST);
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const text = readFileSync(file, 'utf8');
  if (!text.startsWith(`${SIGNATURE}\n`)) return undefined;
  return new Map([...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, sum = '', path = '']) => [path, sum]));
}

/**
 * What in `folder` none of `manifests` accounts for: other files, files that were changed since, links, folders of their own
 * (with a slash at the end). In order of name; what is named in `except` (at the top) is not looked at. `by` names alone is
 * quick, and does not see what was changed.
 */
export function foreignIn(
  folder: string,
  manifests: readonly Manifest[],
  except: readonly string[] = [],
  by: 'sums' | 'names' = 'sums',
): string[] {
  const folders = new Set(manifests.flatMap((manifest) => [...manifest.keys()].flatMap(foldersAbove)));
  const passed = new Set([MANIFEST, ...except]);
  const isOurs = (path: string) => manifests.some((manifest) => manifest.get(path) === sumOf(join(folder, path)));
  const look = (path: string): string[] =>
    readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
      const own = path === '' ? entry.name : `${path}/${entry.name}`;
      if (passed.has(own) || (entry.isFile() && LITTER.has(entry.name))) return [];
      if (entry.isDirectory()) return folders.has(own) ? look(own) : [`${own}/`];
      const isListed = entry.isFile() && manifests.some((manifest) => manifest.has(own));
      return isListed && (by === 'names' || isOurs(own)) ? [] : [own];
    });
  return look('').sort();
}

/** The folders that a file lies in, relative as it is; none for one at the top. */
export function foldersAbove(path: string): string[] {
  const above = path.split('/').slice(0, -1);
  return above.map((_, index) => above.slice(0, index + 1).join('/'));
}

/** Every file below `folder`, relative with slashes, in order. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function sumOf(file: string): string {
  return hash('sha256', readFileSync(file));
}
