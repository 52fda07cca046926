import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BuildFailure } from './build-failure.ts';
import { codeOf, fileFailure } from './file-failure.ts';
import { readManifest } from './manifest.ts';
import { isMountPoint, whereItLeads } from './place.ts';
import { inRoom, isInUse, type Progress, type PublishingRoom, roomBeside, roomInside } from './publishing-room.ts';
import { assertOurs } from './replaceable.ts';
import { swapContents } from './swap-contents.ts';
import { bringSite, settleFolder, swapFolder } from './swap-folder.ts';

const QUIET: Progress = { say: () => {}, step: () => {} };

/**
 * Puts the finished and listed site in `staged` at `outDir`, whole: readers of the folder see the old site or the new one, and
 * where anything fails the old one is back. A folder that cannot be moved keeps its place, and its files are replaced one by
 * one, which `progress` is told. Throws a `BuildFailure` where the disk refuses, or what is there is not ours to replace.
 */
export async function publish(staged: string, outDir: string, progress: Progress = QUIET): Promise<void> {
  const target = whereItLeads(outDir);
  await explained(target, async () => {
    await mkdir(dirname(target), { recursive: true });
    const hindrance = hindranceOf(target);
    if (hindrance === undefined) await replaceFolder(staged, target, progress);
    else await replaceContents(staged, target, hindrance, progress);
  });
}

/**
 * Sets right what a build left that was ended while it published at `outDir`: the old site is back, or the new one in place.
 * Waits for a build that is at it.
 */
export async function recover(outDir: string, progress: Progress = QUIET): Promise<void> {
  const target = whereItLeads(outDir);
  const [beside, inside] = [roomBeside(target), roomInside(target)];
  await explained(target, async () => {
    if (isInUse(beside)) await inRoom(beside, progress, () => settleFolder(target, beside, progress));
    if (isInUse(inside)) await inRoom(inside, progress, () => swapContents(target, inside, progress));
  });
}

async function replaceFolder(staged: string, target: string, progress: Progress): Promise<void> {
  const room = roomBeside(target);
  const settle = () => settleFolder(target, room, progress);
  const work = async () => {
    await bringSite(staged, room.incoming, progress);
    if (existsSync(target)) assertOurs(target);
    try {
      await swapFolder(target, room, progress);
    } catch (error) {
      // Still there: it is the folder itself that may not be moved.
      if (!existsSync(target) || !existsSync(room.incoming)) throw error;
      await replaceContents(room.incoming, target, `動かせません（${codeOf(error) ?? '理由不明'}）`, progress);
    }
  };
  await inRoom(room, progress, settle, work);
}

/** Publishes where the folder itself must stay; `hindrance` says why, as the end of a sentence. */
export async function replaceContents(site: string, target: string, hindrance: string, progress: Progress): Promise<void> {
  const room = roomInside(target);
  progress.say(
    `${target} は${hindrance}。フォルダーごとではなく、中のファイルを順に入れ替えます（終わるまでの間、新旧のページが混ざります）。`,
  );
  const settle = () => swapContents(target, room, progress);
  await inRoom(room, progress, settle, async () => {
    assertOurs(target);
    await bringSite(site, room.incoming, progress);
  });
}

/** Why the folder at `target` cannot be exchanged for another, as the end of a sentence; undefined where it seems that it can. */
function hindranceOf(target: string): string | undefined {
  if (!existsSync(target)) return undefined;
  if (isMountPoint(target)) return 'マウントした場所で、フォルダーを動かせません';
  const { uid } = statSync(target);
  const user = process.getuid?.();
  if (user !== undefined && user !== 0 && uid !== user) return 'ほかの利用者のフォルダーです';
  try {
    accessSync(dirname(target), constants.W_OK);
    return undefined;
  } catch {
    return '書き込めない場所にあり、フォルダーを動かせません';
  }
}

/** Does `work`; what the disk refuses is told in words, with how the site stands then. */
async function explained(target: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const known = error instanceof BuildFailure ? error : fileFailure(error);
    const unknown = codeOf(error);
    const failure =
      known ??
      (unknown === undefined
        ? undefined
        : new BuildFailure(
            `${target} に公開できませんでした（${unknown}）。`,
            'フォルダーとディスクの様子を確かめて、もう一度実行してください。',
          ));
    if (!failure) throw error;
    throw new BuildFailure(failure.message, failure.advice, outcomeAt(target) ?? failure.outcome);
  }
}

function outcomeAt(target: string): string | undefined {
  if (readManifest(roomInside(target).incoming)) {
    return '新しいサイトに入れ替えている途中で止まりました。新旧のページが混ざっています。もう一度実行すると、続きから入れ替えます。';
  }
  const isAway = (room: PublishingRoom) => existsSync(room.outgoing) && !existsSync(target);
  if (!isAway(roomBeside(target))) return undefined;
  return `前のサイトは ${roomBeside(target).outgoing} にあります。もう一度実行すると、元の場所に戻します。`;
}
