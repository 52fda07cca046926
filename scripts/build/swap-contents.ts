import { existsSync } from 'node:fs';
import { lstat, mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from './file-failure.ts';
import { foldersAbove, MANIFEST, type Manifest, readManifest } from './manifest.ts';
import type { Progress, PublishingRoom } from './publishing-room.ts';
import { assertUntouched } from './replaceable.ts';

const NOTHING: Manifest = new Map();

/**
 * Moves the files of the site in `room.incoming` one by one into the folder `target`: first what pages need, then pages,
 * then away with what is no more, so that no page ever points to something missing. Not at once, but each file at once; where
 * it is cut short, it goes on where it stood when called again. Does nothing where the room holds no whole site.
 */
export async function swapContents(target: string, room: PublishingRoom, { step }: Progress): Promise<void> {
  const coming = readManifest(room.incoming);
  if (coming) {
    const going = readManifest(target) ?? NOTHING;
    assertUntouched(target, [going, coming]);
    for (const file of inOrder(coming.keys(), going)) {
      if (!existsSync(join(room.incoming, file))) continue;
      step(`put ${file}`);
      await put(file, room.incoming, target);
    }
    for (const file of inOrder(going.keys(), going).reverse()) {
      // A folder may have come in its place.
      if (coming.has(file) || !(await isThere(join(target, file), (entry) => !entry.isDirectory()))) continue;
      step(`remove ${file}`);
      await rm(join(target, file));
    }
    await removeEmptied(target, going.keys());
    step('put the list of files');
    await rename(join(room.incoming, MANIFEST), join(target, MANIFEST));
  }
  if (existsSync(room.incoming)) {
    step('remove what is left in the room');
    await rm(room.incoming, { recursive: true, force: true });
  }
}

/** What pages need, then pages of new addresses, which nothing points to yet, then those that replace others. */
function inOrder(files: Iterable<string>, going: Manifest): string[] {
  const rank = (file: string) => (file.endsWith('.html') ? 1 + Number(going.has(file)) : 0);
  return [...files].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** A file may come where a folder was, and a folder where a file was; both are of the old site. */
async function put(file: string, from: string, target: string): Promise<void> {
  const place = join(target, file);
  for (const folder of foldersAbove(file).map((each) => join(target, each))) {
    if (await isThere(folder, (entry) => !entry.isDirectory())) await rm(folder);
  }
  await mkdir(dirname(place), { recursive: true });
  if (await isThere(place, (entry) => entry.isDirectory())) await rm(place, { recursive: true });
  await rename(join(from, file), place);
}

async function isThere(path: string, test: (entry: Awaited<ReturnType<typeof lstat>>) => boolean): Promise<boolean> {
  const entry = await lstat(path).catch(() => undefined);
  return entry !== undefined && test(entry);
}

/** Deepest first. */
async function removeEmptied(target: string, files: Iterable<string>): Promise<void> {
  const folders = [...new Set([...files].flatMap(foldersAbove))].sort((a, b) => b.length - a.length);
  for (const folder of folders) {
    await rmdir(join(target, folder)).catch((error) => {
      if (!['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) throw error;
    });
  }
}
