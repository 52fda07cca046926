import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith } from '../../tests/harness/temporary.ts';
import { publish } from './publish.ts';

test('the new site takes the place of the old one, and nothing of the old one stays', async () => {
  const parent = folderWith({});
  const outDir = join(parent, 'dist');
  mkdirSync(outDir);
  writeFileSync(join(outDir, 'index.html'), 'old');
  writeFileSync(join(outDir, 'gone.html'), 'old');
  await publish(folderWith({ 'index.html': 'new' }), outDir);
  assert.deepEqual(readdirSync(outDir), ['index.html']);
  assert.equal(readFileSync(join(outDir, 'index.html'), 'utf8'), 'new');
  assert.deepEqual(readdirSync(parent), ['dist'], 'nothing is left beside it');
});

test('a folder that is not there yet is made, with those above it', async () => {
  const outDir = join(folderWith({}), 'a', 'b');
  await publish(folderWith({ 'index.html': 'new' }), outDir);
  assert.ok(existsSync(join(outDir, 'index.html')));
});

test('where the new site cannot be put in place, the old one is untouched', async () => {
  const parent = folderWith({});
  const outDir = join(parent, 'dist');
  mkdirSync(outDir);
  writeFileSync(join(outDir, 'index.html'), 'old');
  await assert.rejects(publish(join(parent, 'no-such-staging'), outDir));
  assert.equal(readFileSync(join(outDir, 'index.html'), 'utf8'), 'old');
  assert.deepEqual(readdirSync(parent), ['dist']);
});

test('a link to the site keeps pointing at the site', async () => {
  const real = folderWith({ 'index.html': 'old' });
  const link = join(folderWith({}), 'dist');
  symlinkSync(real, link);
  await publish(folderWith({ 'index.html': 'new' }), link);
  assert.equal(readFileSync(join(real, 'index.html'), 'utf8'), 'new');
});
