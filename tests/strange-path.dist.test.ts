import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, linkSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { MANIFEST } from '../scripts/build/manifest.ts';
import { toVariables } from '../scripts/environment.ts';
import { inRoot, secondPlan } from './harness/sites.ts';
import { emptyFolder } from './harness/temporary.ts';

/** Windows allows no question mark in a name. */
const STRANGE = `計画 #1 100%25 50% (控え)${process.platform === 'win32' ? '' : '?'}`;

describe('a checkout, a plan and a site under a path with spaces, Japanese, # and %, from another working directory', () => {
  const home = inRoot('.build', 'tests', 'strange-path');
  const program = join(home, STRANGE);
  const elsewhere = emptyFolder();
  const contentDir = join(elsewhere, STRANGE, '内容 #2');
  const outDir = join(elsewhere, STRANGE, '公開 #3 %E3%81');

  before(() => {
    rmSync(home, { recursive: true, force: true });
    mkdirSync(program, { recursive: true });
    for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs', 'public', 'scripts', 'src', 'tests']) {
      cpSync(inRoot(name), join(program, name), { recursive: true });
    }
    linkTree(inRoot('node_modules'), join(program, 'node_modules'));
    cpSync(secondPlan.contentDir, contentDir, { recursive: true });
  });

  after(() => rmSync(home, { recursive: true, force: true }));

  const run = (script: string): { status: number | null; output: string } => {
    const env = { ...process.env, ...toVariables({ ...secondPlan, contentDir, outDir }) };
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(program, script)], { cwd: elsewhere, env, encoding: 'utf8' });
    return { status, output: stdout + stderr };
  };

  test('the set-up finds all installed', () => {
    assert.deepEqual(run('scripts/setup.mjs'), { status: 0, output: '' });
  });

  test('the content is checked', () => {
    const { status, output } = run('scripts/check.ts');
    assert.equal(status, 0, output);
    assert.match(output, /問題はありません/);
  });

  test('the site is the same, byte for byte, and is replaced by the next one', () => {
    for (let round = 0; round < 2; round += 1) {
      const { status, output } = run('scripts/build.ts');
      assert.equal(status, 0, output);
      assert.ok(output.includes(outDir), output);
    }
    assert.equal(readFileSync(join(outDir, MANIFEST), 'utf8'), readFileSync(join(secondPlan.outDir, MANIFEST), 'utf8'));
    assert.deepEqual(readdirSync(elsewhere), [STRANGE], 'nothing is left where the command was given');
  });
});

/** A copy of a folder whose files are the same files: neither time nor room for hundreds of megabytes. */
function linkTree(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, copy);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), copy);
    // What npm and the set-up may write anew must not change under the original.
    else if (entry.name.startsWith('.')) copyFileSync(source, copy);
    else linkSync(source, copy);
  }
}
