import { existsSync, lstatSync, readlinkSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { BuildFailure } from './build-failure.ts';

/** `path` without links; what is not there, or what a link leads to in vain, keeps its name. */
export function whereItLeads(path: string): string {
  if (!entryAt(path)) return dirname(path) === path ? path : join(whereItLeads(dirname(path)), basename(path));
  if (existsSync(path)) return realpathSync.native(path);
  try {
    return whereItLeads(resolve(dirname(path), readlinkSync(path)));
  } catch {
    throw new BuildFailure(`${path} はリンクですが、先をたどれません。`, 'リンクを直すか、消してください。');
  }
}

/** True for a link, whether it leads somewhere or not. */
export function isLink(path: string): boolean {
  return entryAt(path)?.isSymbolicLink() === true;
}

/** `path`, or what is there of the way to it. */
export function nearestStanding(path: string): string {
  return existsSync(path) ? path : nearestStanding(dirname(path));
}

/** True where `path` is `folder` or lies in it. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/** True where another disk or folder stands in at `folder`, which then cannot be moved. */
export function isMountPoint(folder: string): boolean {
  return statSync(folder).dev !== statSync(dirname(folder)).dev;
}

/** Nothing, too, where something on the way is no folder. */
function entryAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
