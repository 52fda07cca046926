import { existsSync, realpathSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Puts the finished site in `staged` at `outDir`, whole: readers of the folder see the old site or the new one, and where
 * anything fails the old one is back. `staged` is gone afterwards.
 */
export async function publish(staged: string, outDir: string): Promise<void> {
  // A link to a folder stays a link; what it leads to is replaced.
  const target = existsSync(outDir) ? realpathSync(outDir) : outDir;
  const beside = (role: string) => join(dirname(target), `.${basename(target)}.${role}-${process.pid}`);
  const incoming = beside('new');
  const outgoing = beside('old');
  await mkdir(dirname(target), { recursive: true });
  try {
    await move(staged, incoming);
    const replaces = existsSync(target);
    if (replaces) await rename(target, outgoing);
    try {
      await rename(incoming, target);
    } catch (error) {
      if (replaces) await rename(outgoing, target);
      throw error;
    }
  } finally {
    if (existsSync(target)) await rm(outgoing, { recursive: true, force: true });
    await rm(incoming, { recursive: true, force: true });
  }
}

/** The staging folder may be on another disk than the site. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}
