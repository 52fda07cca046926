import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { oneAtATime } from './one-at-a-time.ts';

const newLock = () => join(mkdtempSync(join(tmpdir(), 'lock-')), 'lock');

test('work under one lock never overlaps, and its results come back', async () => {
  const lock = newLock();
  let atWork = 0;
  const work = async (result: number) => {
    atWork += 1;
    assert.equal(atWork, 1);
    await setImmediate();
    atWork -= 1;
    return result;
  };
  const results = await Promise.all([1, 2, 3].map((result) => oneAtATime(lock, () => work(result))));
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
