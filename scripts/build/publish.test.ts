import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { inRoot } from '../../tests/harness/sites.ts';
import { emptyFolder, folderWith } from '../../tests/harness/temporary.ts';
import { BuildFailure } from './build-failure.ts';
import { foreignIn, readManifest, writeManifest } from './manifest.ts';
import { publish, recover } from './publish.ts';

/** A site whose pages need assets of their own, as hashed names make them; `also` comes on top. */
function siteOf(version: string, also: Record<string, string> = {}): string {
  const site = folderWith({
    'index.html': `${version} <link href="assets/site.${version}.css"> <a href="${version}/">`,
    [`${version}/index.html`]: `${version} <link href="assets/site.${version}.css">`,
    'both/index.html': `${version} <link href="assets/both.css">`,
    'assets/both.css': version,
    [`assets/site.${version}.css`]: version,
    ...also,
  });
  writeManifest(site);
  return site;
}

/** A folder with the old site at `dist` in it. */
function parentWithOld(): { parent: string; outDir: string } {
  const parent = emptyFolder();
  const outDir = join(parent, 'dist');
  renameSync(siteOf('old', { clash: 'a file', 'changed/a.txt': 'in a folder' }), outDir);
  return { parent, outDir };
}

const newSite = () => siteOf('new', { 'clash/index.html': 'new', changed: 'a file' });

/** Which whole site stands at `outDir`, every file of it and nothing else; undefined where none does. */
function versionAt(outDir: string): string | undefined {
  const manifest = existsSync(outDir) ? readManifest(outDir) : undefined;
  if (!manifest || foreignIn(outDir, [manifest]).length > 0) return undefined;
  if (![...manifest.keys()].every((file) => existsSync(join(outDir, file)))) return undefined;
  return readFileSync(join(outDir, 'index.html'), 'utf8').slice(0, 3);
}

/** What pages at `outDir` point to in vain. */
function missingAt(outDir: string): string[] {
  const files = existsSync(outDir) ? readdirSync(outDir, { recursive: true, encoding: 'utf8' }) : [];
  const pages = files.filter((file) => file.endsWith('.html') && !file.startsWith('.publishing'));
  const named = pages.flatMap((page) =>
    [...readFileSync(join(outDir, page), 'utf8').matchAll(/href="([^"]+)"/g)].map(([, path = '']) => path),
  );
  return named.filter((path) => !existsSync(join(outDir, path)));
}

interface Run {
  steps: string[];
  output: string;
  signal: NodeJS.Signals | null;
}

function child(what: 'publish' | 'contents' | 'recover', staged: string, outDir: string, killedAt?: number): Run {
  const args = [inRoot('tests', 'harness', 'publish-child.ts'), what, staged, outDir, ...(killedAt === undefined ? [] : [`${killedAt}`])];
  const { stdout, stderr, signal } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { steps: stdout.split('\n').filter((line) => line.startsWith('step ')), output: stdout + stderr, signal };
}

test('the new site takes the place of the old one, and nothing of the old one stays', async () => {
  const { parent, outDir } = parentWithOld();
  await publish(newSite(), outDir);
  assert.equal(versionAt(outDir), 'new');
  assert.deepEqual(readdirSync(parent), ['dist'], 'nothing is left beside it');
});

test('a folder that is not there yet is made, with those above it', async () => {
  const outDir = join(emptyFolder(), 'a', 'b');
  await publish(newSite(), outDir);
  assert.equal(versionAt(outDir), 'new');
  assert.deepEqual(readdirSync(dirname(outDir)), ['b']);
});

test('who may read and write the folder stays as it was', async () => {
  const { outDir } = parentWithOld();
  chmodSync(outDir, 0o2775);
  await publish(newSite(), outDir);
  assert.equal(statSync(outDir).mode & 0o7777, 0o2775);
});

test('where the new site cannot be put in place, the old one is untouched', async () => {
  const { parent, outDir } = parentWithOld();
  await assert.rejects(publish(join(parent, 'no-such-staging'), outDir), BuildFailure);
  assert.equal(versionAt(outDir), 'old');
  assert.deepEqual(readdirSync(parent), ['dist']);
});

test('what somebody put into the site during the build keeps it from being replaced', async () => {
  const { parent, outDir } = parentWithOld();
  writeFileSync(join(outDir, 'memo.txt'), '');
  await assert.rejects(publish(newSite(), outDir), /置かれたか書き換えられたものがあります：memo\.txt/);
  assert.equal(readFileSync(join(outDir, 'index.html'), 'utf8').slice(0, 3), 'old');
  assert.deepEqual(readdirSync(parent), ['dist']);
});

test('a link to the site keeps pointing at the site', async () => {
  const { outDir } = parentWithOld();
  const link = join(emptyFolder(), 'dist');
  symlinkSync(outDir, link);
  await publish(newSite(), link);
  assert.equal(versionAt(outDir), 'new');
});

test('a folder of the name that publishing uses, but with other things in it, is left alone', async () => {
  const { parent, outDir } = parentWithOld();
  const other = join(parent, '.dist.publishing');
  mkdirSync(join(other, 'old'), { recursive: true });
  writeFileSync(join(other, 'old', 'memo.txt'), '');
  await assert.rejects(publish(newSite(), outDir), /このビルドのものではないファイルがあります（old）/);
  await assert.rejects(recover(outDir), /このビルドのものではないファイルがあります（old）/);
  assert.ok(existsSync(join(other, 'old', 'memo.txt')));
  assert.equal(versionAt(outDir), 'old');
});

for (const what of ['publish', 'contents'] as const) {
  describe(`a build killed while it publishes ${what === 'publish' ? 'a folder' : 'the contents of a folder'}`, () => {
    const whole = parentWithOld();
    const { steps, signal } = child(what, newSite(), whole.outDir);
    assert.equal(signal, null);
    assert.equal(versionAt(whole.outDir), 'new');
    assert.deepEqual(readdirSync(whole.parent), ['dist']);

    for (const [number, step] of steps.entries()) {
      test(`before “${step}”: the next start finds or makes a whole site, and leaves nothing else`, async () => {
        const { parent, outDir } = parentWithOld();
        const killed = child(what, newSite(), outDir, number);
        assert.equal(killed.signal, 'SIGKILL', killed.output);
        assert.deepEqual(killed.steps, steps.slice(0, number));
        assert.deepEqual(missingAt(outDir), [], 'no page points to something missing');
        if (what === 'publish') assert.ok(!existsSync(outDir) || versionAt(outDir) !== undefined, 'never a mix of two sites');

        await recover(outDir);
        assert.match(versionAt(outDir) ?? 'none', /old|new/);
        assert.deepEqual(readdirSync(parent), ['dist']);

        await publish(newSite(), outDir);
        assert.equal(versionAt(outDir), 'new');
        assert.deepEqual(readdirSync(parent), ['dist']);
      });
    }

    const worst = steps.findIndex((step) => step === (what === 'publish' ? 'step move the new site into place' : 'step put index.html'));
    assert.ok(worst > 0);
    test(`in the middle, and its next start killed at every step as well: the one after that sets it right`, async () => {
      for (let number = 0; ; number += 1) {
        const { parent, outDir } = parentWithOld();
        child(what, newSite(), outDir, worst);
        const { signal, output } = child('recover', '', outDir, number);
        assert.deepEqual(missingAt(outDir), [], output);
        if (signal !== null) await recover(outDir);
        assert.equal(versionAt(outDir), what === 'publish' ? 'old' : 'new', output);
        assert.deepEqual(readdirSync(parent), ['dist'], output);
        if (signal === null) break;
      }
    });
  });
}

test('the empty room of a build that died before it took the lock, or after it gave it back, is cleared', async () => {
  const { parent, outDir } = parentWithOld();
  mkdirSync(join(parent, '.dist.publishing'));
  mkdirSync(join(outDir, '.publishing'));
  await recover(outDir);
  assert.deepEqual(readdirSync(parent), ['dist']);
  assert.equal(versionAt(outDir), 'old');
});

test('a folder that somebody made where the site was does not keep it from coming back', async () => {
  const { parent, outDir } = parentWithOld();
  child('publish', newSite(), outDir, 4);
  assert.ok(!existsSync(outDir));
  mkdirSync(outDir);
  await recover(outDir);
  assert.equal(versionAt(outDir), 'old');
  assert.deepEqual(readdirSync(parent), ['dist']);
});

test('a file that somebody put where the new site is half in place is not overwritten', async () => {
  const { parent, outDir } = parentWithOld();
  const { steps } = child('contents', newSite(), parentWithOld().outDir);
  child('contents', newSite(), outDir, steps.indexOf('step put index.html'));
  writeFileSync(join(outDir, 'index.html'), 'back soon');
  await assert.rejects(recover(outDir), { name: 'BuildFailure', message: /：index\.html。/, outcome: /新旧のページが混ざっています/ });
  assert.equal(readFileSync(join(outDir, 'index.html'), 'utf8'), 'back soon');
  rmSync(join(outDir, 'index.html'));
  await recover(outDir);
  assert.equal(versionAt(outDir), 'new');
  assert.deepEqual(readdirSync(parent), ['dist']);
});

test('two builds that publish at once come one after the other, and leave the site of one of them', async () => {
  const { parent, outDir } = parentWithOld();
  await Promise.all(Array.from({ length: 4 }, () => publish(newSite(), outDir)));
  assert.equal(versionAt(outDir), 'new');
  assert.deepEqual(readdirSync(parent), ['dist']);
});
