import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { MANIFEST, writeManifest } from '../scripts/build/manifest.ts';
import { inRoot, secondPlan } from './harness/sites.ts';
import { emptyFolder, folderWith } from './harness/temporary.ts';

test('a build of broken content says what is wrong, fails, and leaves the last good site as it was', () => {
  const content = emptyFolder();
  cpSync(secondPlan.contentDir, content, { recursive: true });
  writeFileSync(join(content, 'plan.yaml'), 'title: [\n');
  const site = folderWith({ 'index.html': 'last good site' });
  writeManifest(site);
  const { code, output } = run(['scripts/build.ts'], { PLAN_CONTENT: content, OUT_DIR: site });
  assert.equal(code, 1);
  assert.match(output, /plan\.yaml:\d+:\d+ {2}.+\n {2}→ .+/);
  assert.match(output, /サイトは作っていません/);
  assert.doesNotMatch(output, /^\s+at /m, 'no stack for an editor’s mistake');
  assert.deepEqual(readdirSync(site), [MANIFEST, 'index.html']);
  assert.equal(readFileSync(join(site, 'index.html'), 'utf8'), 'last good site');
});

test('a build of a folder that is not there fails and says which', () => {
  const site = join(emptyFolder(), 'dist');
  const { code, output } = run(['scripts/build.ts'], { PLAN_CONTENT: '/no/such/plan', OUT_DIR: site });
  assert.equal(code, 1);
  assert.match(output, /\/no\/such\/plan/);
  assert.doesNotMatch(output, /^\s+at /m);
});

test('a build into the folder of another website refuses to delete it, and says how to go on', () => {
  const folder = folderWith({ 'index.html': 'our town', 'taxes/index.html': 'taxes' });
  const { code, output } = run(['scripts/build.ts'], { PLAN_CONTENT: secondPlan.contentDir, OUT_DIR: folder });
  assert.equal(code, 1);
  assert.match(output, /印（\.site\.sha256）がありません。入っているもの：index\.html、taxes。\n {2}→ .+。\n/);
  assert.doesNotMatch(output, /^\s+at /m);
  assert.deepEqual(readdirSync(folder, { recursive: true }).sort(), ['index.html', 'taxes', 'taxes/index.html']);
  assert.equal(run(['scripts/build.ts'], { PLAN_CONTENT: secondPlan.contentDir, OUT_DIR: '.' }).code, 1);
});

test('a wrong setting is told in a sentence', () => {
  const { code, output } = run(['scripts/build.ts'], { SITE_URL: 'kaikaku' });
  assert.equal(code, 1);
  assert.match(output, /^SITE_URL が正しくありません：kaikaku/);
  assert.doesNotMatch(output, /^\s+at /m);
});

test('npm start says at once that its port is in use', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const start = spawn(process.execPath, ['scripts/start.ts'], { cwd: inRoot(), env: { ...process.env, PORT: String(port) } });
  let output = '';
  for (const stream of [start.stdout, start.stderr]) stream.on('data', (chunk) => (output += chunk));
  const [code] = await once(start, 'close');
  other.close();
  assert.equal(code, 1);
  assert.match(output, new RegExp(`ポート ${port} はほかのプログラムが使っています。\\n {2}→ .*PORT=${port + 1} npm start`));
});

test('the set-up says and does nothing where all is installed', () => {
  const { code, output } = run(['scripts/setup.mjs'], {});
  assert.equal(output, '');
  assert.equal(code, 0);
});

function run(args: string[], variables: Record<string, string>): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: inRoot(),
    env: { ...process.env, ...variables },
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
}
