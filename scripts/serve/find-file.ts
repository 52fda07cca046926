import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isWithin } from '../build/place.ts';

/** A built site and the path under which it is served. */
export interface ServedSite {
  /** Folder of the built site. */
  dir: string;
  /** Begins and ends with a slash; outside it there is nothing. */
  base: string;
}

/** What a request is answered with: a file, another address, or nothing. */
export type Found = { file: string } | { moved: string } | undefined;

/** The files that `url`, the target of a request, names in `site`. Never one outside its folder, nor one that begins with a dot. */
export async function findFile({ dir, base }: ServedSite, url: string): Promise<Found> {
  const [, path = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(originForm(url)) ?? [];
  const names = namesIn(path);
  const above = namesIn(base) ?? [];
  if (!names || !above.every((name, index) => names[index] === name)) return undefined;
  const place = await placeOf(dir, names.slice(above.length));
  if (place?.entry.isFile()) return path.endsWith('/') ? undefined : { file: place.path };
  if (!place?.entry.isDirectory()) return undefined;
  // Written anew from its names: as it came it might lead to another site.
  if (!path.endsWith('/')) return { moved: `/${names.map(encodeURIComponent).join('/')}/${query.replace(/[^!-~]/g, encodeURIComponent)}` };
  const page = await placeOf(dir, [...names.slice(above.length), 'index.html']);
  return page?.entry.isFile() ? { file: page.path } : undefined;
}

/** The path and query of a target, which a proxy may write as a whole address. */
function originForm(url: string): string {
  if (url.startsWith('/')) return url;
  const address = URL.parse(url);
  return address ? address.pathname + address.search : '';
}

/** The folders and the file of a path; undefined where one of them cannot be the name of anything that is served. */
function namesIn(path: string): string[] | undefined {
  const [root, ...rest] = path.split('/');
  if (root !== '' || rest.length === 0) return undefined;
  if (rest.at(-1) === '') rest.pop();
  try {
    const names = rest.map(decodeURIComponent);
    return names.every((name) => /^[^./\\:\0][^/\\:\0]*$/.test(name)) ? names : undefined;
  } catch {
    // Not the percent code of any text.
    return undefined;
  }
}

async function placeOf(dir: string, names: readonly string[]): Promise<{ path: string; entry: Stats } | undefined> {
  try {
    const [site, path] = await Promise.all([realpath(dir), realpath(join(dir, ...names))]);
    const isHidden = relative(site, path)
      .split(sep)
      .some((name) => name.startsWith('.'));
    return isWithin(site, path) && !isHidden ? { path, entry: await stat(path) } : undefined;
  } catch {
    // Not there, or not for us to read.
    return undefined;
  }
}
