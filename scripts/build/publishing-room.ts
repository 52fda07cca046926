import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BuildFailure } from './build-failure.ts';
import { codeOf } from './file-failure.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** What whoever publishes tells of it. */
export interface Progress {
  /** For the reader of the terminal. */
  say: (message: string) => void;
  /** Called before each step that changes something on the disk; tests end the process there. */
  step: (what: string) => void;
}

/** Within a site that is being published by its contents. */
export const ROOM_INSIDE = '.publishing';

const LOCK = 'lock';
const NOTE = 'README.txt';
const SIGNATURE = '行革推進プランのサイトを公開する途中の置き場所です。';
const KNOWN = new Set([LOCK, `${LOCK}.passing`, NOTE, 'new', 'old']);

/** A place on the same disk as the site, for one build at a time, that holds the new site until it is in place. */
export interface PublishingRoom {
  folder: string;
  incoming: string;
  outgoing: string;
}

/** The room of a site that is replaced as a folder. */
export function roomBeside(target: string): PublishingRoom {
  return roomAt(join(dirname(target), `.${basename(target)}${ROOM_INSIDE}`));
}

/** The room of a site whose folder must stay, as it cannot be moved. */
export function roomInside(target: string): PublishingRoom {
  return roomAt(join(target, ROOM_INSIDE));
}

function roomAt(folder: string): PublishingRoom {
  return { folder, incoming: join(folder, 'new'), outgoing: join(folder, 'old') };
}

/** True where a build publishes here, or one was ended in the middle of it. */
export function isInUse({ folder }: PublishingRoom): boolean {
  return existsSync(folder);
}

/**
 * Does `work` with the room to itself. Before it and after it, also where it failed, comes `settle`, which must leave neither
 * a new nor an old site in the room. Then the room is gone, unless `settle` failed too.
 */
export async function inRoom(
  room: PublishingRoom,
  progress: Progress,
  settle: () => Promise<void>,
  work: () => Promise<void> = async () => {},
): Promise<void> {
  assertIsRoom(room);
  const note = join(room.folder, NOTE);
  const alone = async () => {
    progress.step('write the note');
    await writeFile(note, `${SIGNATURE}\n作成の命令が動いていないときは、次に作るときに片付きます。\n`);
    await settle();
    try {
      await work();
    } finally {
      await settle();
      progress.step('remove the note');
      await rm(note, { force: true });
    }
  };
  const say = () => progress.say('同じ場所に公開しているほかのビルドが終わるのを待っています…');
  progress.step('take the lock');
  try {
    await oneAtATime(join(room.folder, LOCK), alone, say);
  } finally {
    progress.step('remove the room');
    await rmdir(room.folder).catch((error) => {
      // In it is the next build, or what could not be settled; or the next build has already removed it.
      if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(codeOf(error) ?? '')) throw error;
    });
  }
}

function assertIsRoom({ folder }: PublishingRoom): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder);
  const isNoted = names.includes(NOTE) && readFileSync(join(folder, NOTE), 'utf8').startsWith(SIGNATURE);
  const foreign = names.filter((name) => !KNOWN.has(name) || (!isNoted && !name.startsWith(LOCK)));
  if (foreign.length === 0) return;
  throw new BuildFailure(
    `${folder} に、このビルドのものではないファイルがあります（${foreign.slice(0, 3).join('、')}）。`,
    'このフォルダーはビルドが公開の途中に使います。中のものを別の場所に移してください。',
  );
}
