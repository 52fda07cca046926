import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { emptyFolder, folderWith } from '../../tests/harness/temporary.ts';
import { ROOT } from '../environment.ts';
import { BuildFailure } from './build-failure.ts';
import { MANIFEST, writeManifest } from './manifest.ts';
import { assertOurs, assertReplaceable } from './replaceable.ts';

const contentDir = join(ROOT, 'content');

/** As a build does: before all, and again before it publishes. */
function check(outDir: string): void {
  assertReplaceable({ outDir, contentDir, origin: undefined, base: '/' });
  if (existsSync(outDir)) assertOurs(outDir);
}

function built(): string {
  const folder = folderWith({ 'index.html': 'home', 'try/1/index.html': 'try 1', 'assets/site.css': 'a {}' });
  writeManifest(folder);
  return folder;
}

/** Asserts that `folder` is refused, with its own name, words that match `says`, and advice; and that it stays as it is. */
function assertRefused(folder: string, says: RegExp): void {
  const before = namesIn(folder);
  assert.throws(
    () => check(folder),
    (error) => {
      assert.ok(error instanceof BuildFailure, String(error));
      assert.ok(error.message.includes(folder), error.message);
      assert.match(error.message, says);
      assert.match(error.advice, /。$/);
      return true;
    },
  );
  assert.deepEqual(namesIn(folder), before);
}

function namesIn(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
}

test('a folder that a build made, an empty one, and one that is not there yet may be replaced', () => {
  check(built());
  check(emptyFolder());
  check(join(emptyFolder(), 'a', 'b'));
});

test('a site of somebody else is not replaced, whatever it is called', () => {
  assertRefused(
    folderWith({ 'index.html': 'our town', 'taxes/index.html': 'taxes' }),
    /印（\.site\.sha256）がありません.*index\.html、taxes/,
  );
  assertRefused(folderWith({ [MANIFEST]: 'sums of another program', 'index.html': '' }), /印.*がありません/);
  assertRefused(folderWith({ '404.html': '', 'a.html': '', 'b.html': '', 'c.html': '', 'd.html': '', 'e.html': '' }), / など 6 件/);
});

test('a work tree of git is not replaced, even where nothing is checked out', () => {
  const folder = built();
  writeFileSync(join(folder, '.git'), 'gitdir: elsewhere');
  assertRefused(folder, /git の作業フォルダー/);
  assertRefused(folderWith({ '.git/HEAD': 'ref' }), /git の作業フォルダー/);
});

for (const [what, add] of [
  ['a file', (folder: string) => writeFileSync(join(folder, 'try', 'memo.txt'), '')],
  ['a folder', (folder: string) => mkdirSync(join(folder, 'try', 'memo.txt'))],
  ['a link', (folder: string) => symlinkSync('/nowhere', join(folder, 'try', 'memo.txt'))],
] as const) {
  test(`${what} that somebody put into a built site keeps it from being replaced`, () => {
    const folder = built();
    add(folder);
    assertRefused(folder, /置かれたか書き換えられたものがあります：try\/memo\.txt/);
  });
}

test('a page that somebody rewrote, or put a link in place of, keeps a built site from being replaced', () => {
  const rewritten = built();
  writeFileSync(join(rewritten, 'index.html'), 'edited by hand');
  assertRefused(rewritten, /：index\.html/);
  const linked = built();
  rmSync(join(linked, 'index.html'));
  symlinkSync(join(linked, 'try', '1', 'index.html'), join(linked, 'index.html'));
  assertRefused(linked, /：index\.html/);
});

test('the mark of a build copied into another folder does not make it ours', () => {
  for (const [files, found] of [
    [{ 'index.html': 'our town', 'photo.jpg': 'photo' }, /：photo\.jpg/],
    [{ 'index.html': 'our town' }, /：index\.html/],
  ] as const) {
    const folder = folderWith(files);
    cpSync(join(built(), MANIFEST), join(folder, MANIFEST));
    assertRefused(folder, found);
  }
});

test('a built site stays ours when it was moved, when files are gone, and when somebody looked into it', () => {
  const moved = join(emptyFolder(), 'moved');
  renameSync(built(), moved);
  rmSync(join(moved, 'try', '1', 'index.html'));
  writeFileSync(join(moved, 'try', '.DS_Store'), '');
  check(moved);
});

test('the program, the plan, home and all that they lie in are not replaced, nor built into', () => {
  for (const folder of ['/', homedir(), dirname(ROOT), ROOT.replace(/\/$/, ''), contentDir]) {
    assertRefused(folder, /が消えてしまいます/);
  }
  for (const folder of [join(contentDir, 'site'), join(ROOT, 'public', 'a'), join(ROOT, 'src', 'pages', 'a'), join(ROOT, '.git', 'a')]) {
    assertRefused(folder, /の中です/);
  }
  const link = join(emptyFolder(), 'dist');
  symlinkSync(ROOT, link);
  assertRefused(link, /が消えてしまいます/);
  assertRefused(join(link, 'content', 'site'), /の中です/);
});

test('what a link leads to is judged, not the link', () => {
  const link = join(emptyFolder(), 'dist');
  symlinkSync(folderWith({ 'index.html': 'our town' }), link);
  assertRefused(link, /印.*がありません/);
  rmSync(link);
  symlinkSync(built(), link);
  check(link);
  rmSync(link);
  symlinkSync(join(dirname(link), 'gone'), link);
  assertRefused(link, /リンクの先（.*gone）がありません/);
});

test('a file in place of the folder, or of one above it, is told', () => {
  const file = join(folderWith({ dist: 'a file' }), 'dist');
  assertRefused(file, /ファイルです/);
  assertRefused(join(file, 'site'), / はフォルダーではなく、ファイルです/);
});
