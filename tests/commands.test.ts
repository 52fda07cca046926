import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { inRoot, secondPlan } from './harness/sites.ts';

const made: string[] = [];

after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

test('a build of broken content says what is wrong, fails, and leaves the last good site as it was', () => {
  const content = newFolder();
  cpSync(secondPlan.contentDir, content, { recursive: true });
  writeFileSync(join(content, 'plan.yaml'), 'title: [\n');
  const site = newFolder();
  writeFileSync(join(site, 'index.html'), 'last good site');
  const { code, output } = run(['scripts/build.ts'], { PLAN_CONTENT: content, OUT_DIR: site });
  assert.equal(code, 1);
  assert.match(output, /plan\.yaml:\d+:\d+ {2}.+\n {2}→ .+/);
  assert.match(output, /サイトは作っていません/);
  assert.doesNotMatch(output, /^\s+at /m, 'no stack for an editor’s mistake');
  assert.deepEqual(readdirSync(site), ['index.html']);
  assert.equal(readFileSync(join(site, 'index.html'), 'utf8'), 'last good site');
});

test('a build of a folder that is not there fails and says which', () => {
  const site = join(newFolder(), 'dist');
  const { code, output } = run(['scripts/build.ts'], { PLAN_CONTENT: '/no/such/plan', OUT_DIR: site });
  assert.equal(code, 1);
  assert.match(output, /\/no\/such\/plan/);
  assert.doesNotMatch(output, /^\s+at /m);
});

test('a build into a folder of other things refuses to delete them', () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'taxes.xlsx'), '');
  const { code, output } = run(['scripts/build.ts'], { PLAN_CONTENT: secondPlan.contentDir, OUT_DIR: folder });
  assert.equal(code, 1);
  assert.match(output, /このサイトではないファイルがあります（taxes\.xlsx/);
  assert.deepEqual(readdirSync(folder), ['taxes.xlsx']);
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

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'commands-'));
  made.push(folder);
  return folder;
}

function run(args: string[], variables: Record<string, string>): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: inRoot(),
    env: { ...process.env, ...variables },
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
}
