import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from './file-failure.ts';

/** A holder that has not been heard of for so long is gone, whatever its process number says. */
const FORGOTTEN_MILLISECONDS = 60_000;

const POLL_MILLISECONDS = 200;

/**
 * Does `work` while no other process does any under the same `lockFile`; waits its turn, and calls `onWait` once if it has to.
 * A holder that died is passed over. The file's folder is made where it is missing, not those above it.
 */
export async function oneAtATime<Result>(lockFile: string, work: () => Promise<Result>, onWait: () => void = () => {}): Promise<Result> {
  for (let turn = 0; !(await take(lockFile)); turn += 1) {
    if (turn === 1) onWait();
    if (await isAbandoned(lockFile)) await passOver(lockFile);
    else await sleep(POLL_MILLISECONDS);
  }
  const heartbeat = setInterval(() => void utimes(lockFile, new Date(), new Date()).catch(() => {}), 1000);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    await rm(lockFile, { force: true });
  }
}

async function take(lockFile: string): Promise<boolean> {
  try {
    await writeFile(lockFile, `${process.pid} ${hostname()}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (codeOf(error) !== 'ENOENT') throw error;
    await mkdir(dirname(lockFile)).catch((failure) => {
      if (codeOf(failure) !== 'EEXIST') throw failure;
    });
    return take(lockFile);
  }
}

/** Of several that wait only one at a time does so: else the second would remove the lock that the first has just taken. */
async function passOver(lockFile: string): Promise<void> {
  const passing = `${lockFile}.passing`;
  if (await take(passing)) {
    if (await isAbandoned(lockFile)) await rm(lockFile, { force: true });
    await rm(passing, { force: true });
  } else if (await isAbandoned(passing)) await rm(passing, { force: true });
  else await sleep(POLL_MILLISECONDS);
}

async function isAbandoned(lockFile: string): Promise<boolean> {
  try {
    const [[holder = '', host = hostname()], { mtimeMs }] = [(await readFile(lockFile, 'utf8')).split(' '), await stat(lockFile)];
    if (Date.now() - mtimeMs > FORGOTTEN_MILLISECONDS) return true;
    // Of another machine's processes nothing is known but that they are heard of.
    return holder !== '' && host === hostname() && !isRunning(Number(holder));
  } catch {
    // Given back in the meantime.
    return false;
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return codeOf(error) === 'EPERM';
  }
}
