import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { emptyFolder } from '../../tests/harness/temporary.ts';
import { oneAtATime } from './one-at-a-time.ts';

const newLock = () => join(emptyFolder(), 'lock');

/** Does work that must not overlap, under one lock, as often at once as there are `results`. */
async function together(lock: string, results: readonly number[]): Promise<number[]> {
  let atWork = 0;
  const work = async (result: number) => {
    atWork += 1;
    assert.equal(atWork, 1);
    await setImmediate();
    atWork -= 1;
    return result;
  };
  return Promise.all(results.map((result) => oneAtATime(lock, () => work(result))));
}

test('work under one lock never overlaps, and its results come back', async () => {
  const lock = newLock();
  const results = await together(lock, [1, 2, 3]);
  assert.deepEqual(results, [1, 2, 3]);
  assert.ok(!existsSync(lock));
});

test('work that fails gives the lock back', async () => {
  const lock = newLock();
  await assert.rejects(
    oneAtATime(lock, () => Promise.reject(new Error('failed'))),
    /failed/,
  );
  assert.ok(!existsSync(lock));
});

test('the lock of a process that died is passed over', async () => {
  const lock = newLock();
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(lock, String(pid));
  assert.equal(await oneAtATime(lock, async () => 'done'), 'done');
});

test('a lock not heard of for long is passed over, even where its number is in use again', async () => {
  const lock = newLock();
  writeFileSync(lock, String(process.pid));
  const longAgo = new Date(Date.now() - 3_600_000);
  utimesSync(lock, longAgo, longAgo);
  assert.equal(await oneAtATime(lock, async () => 'done'), 'done');
});

test('several that pass over the lock of a process that died still take turns', async () => {
  const lock = newLock();
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(lock, String(pid));
  assert.deepEqual(await together(lock, [1, 2, 3, 4, 5]), [1, 2, 3, 4, 5]);
  assert.deepEqual(readdirSync(dirname(lock)), []);
});

test('the lock of another machine is waited for, though no process here has its number', async () => {
  const lock = newLock();
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(lock, `${pid} another-machine`);
  const turns: string[] = [];
  await oneAtATime(
    lock,
    async () => turns.push('work'),
    () => {
      turns.push('wait');
      rmSync(lock);
    },
  );
  assert.deepEqual(turns, ['wait', 'work']);
});
