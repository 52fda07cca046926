import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** A holder that has not been heard of for so long is gone, whatever its process number says. */
const FORGOTTEN_MILLISECONDS = 60_000;

const POLL_MILLISECONDS = 200;

/**
 * Does `work` while no other process does any under the same `lockFile`; waits its turn, and calls `onWait` once if it has to.
 * A holder that died is passed over.
 */
export async function oneAtATime<Result>(lockFile: string, work: () => Promise<Result>, onWait: () => void = () => {}): Promise<Result> {
  for (let turn = 0; !(await take(lockFile)); turn += 1) {
    if (turn === 1) onWait();
    if (await isAbandoned(lockFile)) await rm(lockFile, { force: true });
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
    await writeFile(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function isAbandoned(lockFile: string): Promise<boolean> {
  try {
    const [holder, { mtimeMs }] = [await readFile(lockFile, 'utf8'), await stat(lockFile)];
    if (Date.now() - mtimeMs > FORGOTTEN_MILLISECONDS) return true;
    return holder !== '' && !isRunning(Number(holder));
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
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
