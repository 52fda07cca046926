import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inRoot } from './harness/sites.ts';
import { emptyFolder } from './harness/temporary.ts';

const WHOLE = inRoot('tests', 'fixtures', 'broken', 'plan');

/** What may stand where a file of the content should be, and what is said of it. */
const ABSURD: readonly [what: string, make: (file: string) => void, says: RegExp][] = [
  ['a list of 200,000', (file) => writeFileSync(file, '- 1\n'.repeat(200_000)), /書き方が違います/],
  ['20,000 unknown keys', (file) => writeFileSync(file, keys(20_000)), /このファイルには 20,000 件の問題があります/],
  ['a file of 60 MB', (file) => hollow(file, 60_000_000), /ファイルが大きすぎます（60MB。50MBまで）/],
  ['a folder', (file) => mkdirSync(file), /使われないフォルダーです/],
  ['a pipe that nobody writes to', (file) => pipe(file), /ふつうのファイルではありません/],
  ['a file without end', (file) => symlinkSync('/dev/zero', file), /ふつうのファイルではありません/],
  ['a link to itself', (file) => symlinkSync(file, file), /ファイルを読めません/],
];

for (const [what, make, says] of ABSURD)
  test(`${what} in place of a file ends in one message`, { skip: process.platform === 'win32' }, () => {
    const folder = emptyFolder();
    cpSync(WHOLE, folder, { recursive: true });
    const file = join(folder, 'site.yaml');
    rmSync(file);
    make(file);
    const { status, stdout, stderr } = check(folder);
    assert.equal(status, 1, stdout + stderr);
    const about = (stdout + stderr).split('\n').filter((line) => line.startsWith(file));
    assert.equal(about.length, 1, stdout + stderr);
    assert.match(about[0] ?? '', says);
  });

test('what stands in a file never steers the terminal', () => {
  const folder = emptyFolder();
  cpSync(WHOLE, folder, { recursive: true });
  writeFileSync(join(folder, 'a\u001B[31mb.yaml'), 'x: 1\n');
  writeFileSync(join(folder, 'site.yaml'), '"\\e[2J": 1\n');
  const { status, stdout, stderr } = check(folder);
  assert.equal(status, 1);
  assert.match(stdout + stderr, /a<U\+001B>\[31mb\.yaml/);
  assert.match(stdout + stderr, /「<U\+001B>\[2J」は使えない項目です/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for.
  assert.doesNotMatch(stdout + stderr, /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
});

function check(folder: string) {
  const env = { ...process.env, PLAN_CONTENT: folder };
  return spawnSync(process.execPath, [inRoot('scripts', 'check.ts')], { cwd: inRoot(), env, encoding: 'utf8', timeout: 60_000 });
}

function keys(count: number): string {
  return Array.from({ length: count }, (_, at) => `k${at}: 1\n`).join('');
}

/** As large as it says, without taking the room. */
function hollow(file: string, bytes: number): void {
  writeFileSync(file, '');
  truncateSync(file, bytes);
}

function pipe(file: string): void {
  assert.equal(spawnSync('mkfifo', [file]).status, 0);
}
