import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, copyFile, mkdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './file-failure.ts';
import { MANIFEST, readManifest } from './manifest.ts';
import type { Progress, PublishingRoom } from './publishing-room.ts';

/**
 * Puts the site in `room.incoming` in the place of the folder `target`, which is moved away and then removed. Between the
 * two moves there is no site; a build that is ended there leaves both in the room, for `settleFolder`.
 */
export async function swapFolder(target: string, room: PublishingRoom, { step }: Progress): Promise<void> {
  if (existsSync(target)) {
    const { mode, uid, gid } = await stat(target);
    await chmod(room.incoming, mode & 0o7777);
    const { uid: ownUid, gid: ownGid } = await stat(room.incoming);
    if (uid !== ownUid || gid !== ownGid) await chown(room.incoming, uid, gid);
    step('move the old site away');
    await rename(target, room.outgoing);
  }
  step('move the new site into place');
  await rename(room.incoming, target);
}

/** Brings `target` back where it was moved away, and clears the room. */
export async function settleFolder(target: string, { incoming, outgoing }: PublishingRoom, { step }: Progress): Promise<void> {
  if (existsSync(outgoing)) {
    const isEmpty = existsSync(target) && readdirSync(target).length === 0;
    if (isEmpty) await rmdir(target);
    if (isEmpty || !existsSync(target)) {
      step('move the old site back');
      await rename(outgoing, target);
    }
  }
  for (const folder of [incoming, outgoing].filter((each) => existsSync(each))) {
    step(`remove ${basename(folder)}`);
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Moves the site `from` to `to`, which may be on another disk. Where that is cut short, `to` has no list of its files, which
 * comes last.
 */
export async function bringSite(from: string, to: string, { step }: Progress): Promise<void> {
  step('bring the new site');
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    await copySite(from, to, step);
  }
}

async function copySite(from: string, to: string, step: Progress['step']): Promise<void> {
  await mkdir(to);
  for (const file of readManifest(from)?.keys() ?? []) {
    step(`copy ${file}`);
    await mkdir(dirname(join(to, file)), { recursive: true });
    await copyFile(join(from, file), join(to, file));
  }
  step('copy the list of files');
  await copyFile(join(from, MANIFEST), join(to, `${MANIFEST}.part`));
  await rename(join(to, `${MANIFEST}.part`), join(to, MANIFEST));
}
