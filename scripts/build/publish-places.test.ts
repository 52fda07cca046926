import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { inRoot } from '../../tests/harness/sites.ts';
import { emptyFolder, folderWith } from '../../tests/harness/temporary.ts';
import { BuildFailure } from './build-failure.ts';
import { readManifest, writeManifest } from './manifest.ts';
import { publish, recover } from './publish.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;

/** Mounts in a new folder, until the test ends; undefined where that is not allowed here. */
function mounted(context: TestContext, ...options: string[]): string | undefined {
  const folder = emptyFolder();
  const { status } = spawnSync('mount', [...options, folder]);
  if (status !== 0) {
    context.skip('mount できる権限がないので飛ばします');
    return undefined;
  }
  context.after(() => spawnSync('umount', ['-l', folder]));
  return folder;
}

function siteOf(text: string, megabytes = 0): string {
  const site = folderWith({ 'index.html': text, 'assets/big.bin': 'x'.repeat(megabytes * 1_000_000) });
  writeManifest(site);
  return site;
}

/** Publishes; what the terminal was told. */
async function say(staged: string, outDir: string): Promise<string> {
  const said: string[] = [];
  await publish(staged, outDir, { say: (message) => said.push(message), step: () => {} });
  return said.join('\n');
}

const textAt = (outDir: string) => readFileSync(join(outDir, 'index.html'), 'utf8');

describe('a folder that cannot be exchanged', () => {
  test('a mounted disk: its contents are, and that is said', async (context) => {
    const outDir = mounted(context, '-t', 'tmpfs', '-o', 'size=4m', 'none');
    if (outDir === undefined) return;
    mkdirSync(join(outDir, 'lost+found'));
    for (const text of ['first', 'second']) {
      assert.match(await say(siteOf(text), outDir), /はマウントした場所で、フォルダーを動かせません。.*新旧のページが混ざります/);
      assert.equal(textAt(outDir), text);
      assert.deepEqual(readdirSync(outDir).sort(), ['.site.sha256', 'assets', 'index.html', 'lost+found']);
    }
    writeFileSync(join(outDir, 'memo.txt'), '');
    await assert.rejects(say(siteOf('third'), outDir), /memo\.txt/);
    assert.equal(textAt(outDir), 'second');
    assert.ok(!existsSync(join(outDir, '.publishing')));
  });

  test('a folder mounted from the same disk, which shows only when it is to be moved', async (context) => {
    const outDir = mounted(context, '--bind', siteOf('first'));
    if (outDir === undefined) return;
    assert.match(await say(siteOf('second'), outDir), /は動かせません（EBUSY）。/);
    assert.equal(textAt(outDir), 'second');
    assert.ok(!existsSync(join(outDir, '.publishing')));
  });

  test('a folder in a place where nothing may be made', (context) => {
    const parent = emptyFolder();
    const outDir = join(parent, 'dist');
    mkdirSync(outDir);
    const workshop = emptyFolder();
    const staged = join(workshop, 'site');
    renameSync(siteOf('new'), staged);
    const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
    if (isRoot) for (const folder of [outDir, workshop, staged, join(staged, 'assets')]) chownSync(folder, NOBODY, NOBODY);
    // Where root runs the tests, the program may lie where nobody else can read it.
    chmodSync(parent, 0o555);
    context.after(() => chmodSync(parent, 0o755));
    const child = [inRoot('tests', 'harness', 'publish-child.ts'), 'publish', staged, outDir];
    const { status, stdout, stderr } = spawnSync(process.execPath, child, { encoding: 'utf8', cwd: '/', ...user });
    if (/ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND|EACCES.*scripts/.test(stderr) || status === null) {
      context.skip('ほかの利用者ではプログラムを読めないので飛ばします');
      return;
    }
    assert.equal(status, 0, stderr);
    assert.match(stdout, /は書き込めない場所にあり、フォルダーを動かせません。/);
    assert.equal(textAt(outDir), 'new');
    assert.deepEqual(readdirSync(parent), ['dist']);
  });
});

describe('a full disk', () => {
  for (const [what, inner] of [
    ['a folder on it', 'dist'],
    ['the disk itself', ''],
  ] as const) {
    test(`${what}: the last site stands, and what to do is told`, async (context) => {
      const disk = mounted(context, '-t', 'tmpfs', '-o', 'size=3m', 'none');
      if (disk === undefined) return;
      const outDir = join(disk, inner);
      await say(siteOf('first', 2), outDir);
      await assert.rejects(say(siteOf('second', 2), outDir), (error) => {
        assert.ok(error instanceof BuildFailure);
        assert.match(error.message, /^ディスクの空きが足りません：/);
        assert.match(error.advice, /空きを作ってから.*サイト二つ分の空き/);
        assert.match(error.outcome, /前に作ったサイトがあれば、そのままです/);
        return true;
      });
      assert.equal(textAt(outDir), 'first');
      assert.equal(readManifest(outDir)?.size, 2);
      assert.deepEqual(
        readdirSync(disk).filter((name) => name.includes('publishing')),
        [],
      );
      await say(siteOf('third'), outDir);
      assert.equal(textAt(outDir), 'third');
    });
  }
});

test('another disk than the one where the site is made', async (context) => {
  const disk = mounted(context, '-t', 'tmpfs', '-o', 'size=4m', 'none');
  if (disk === undefined) return;
  const outDir = join(disk, 'dist');
  for (const text of ['first', 'second']) {
    assert.equal(await say(siteOf(text), outDir), '');
    assert.equal(textAt(outDir), text);
    assert.deepEqual(readdirSync(disk), ['dist']);
  }
});

test('a build killed at any step while it brings its site from another disk', async (context) => {
  const disk = mounted(context, '-t', 'tmpfs', '-o', 'size=4m', 'none');
  if (disk === undefined) return;
  const outDir = join(disk, 'dist');
  const child = inRoot('tests', 'harness', 'publish-child.ts');
  await say(siteOf('first'), outDir);
  for (let number = 0; ; number += 1) {
    const { signal, stdout } = spawnSync(process.execPath, [child, 'publish', siteOf('second'), outDir, `${number}`], { encoding: 'utf8' });
    await recover(outDir);
    assert.match(textAt(outDir), /first|second/, stdout);
    assert.deepEqual(readdirSync(disk), ['dist'], stdout);
    if (signal !== null) continue;
    assert.match(stdout, /copy index\.html/);
    break;
  }
});
