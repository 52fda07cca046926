import { spawnSync } from 'node:child_process';
import { chmodSync, globSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { writeLivedWith } from '../tests/fixtures/lived-with/lived-with.ts';
import { basedPlan, firstPlan, livedWith, secondCity, secondPlan, thisPlan } from '../tests/harness/sites.ts';
import { ROOT, toVariables } from './environment.ts';
import { reportFailures } from './test/report-failures.ts';

interface Count {
  passed: number;
  failed: number;
}

type Step = [heading: string, run: () => Count | Promise<Count>];

/** In the order in which a mistake is cheapest to find; `PLAN_CONTENT` and the like of the caller reach only the first plan. */
const STEPS: readonly Step[] = [
  ['型', () => command('astro', ['check', '--minimumFailingSeverity', 'error'])],
  ['書き方（lint）', () => command('npm', ['run', '--silent', 'lint'])],
  ['内容の検査', () => command(process.execPath, ['scripts/check.ts'])],
  ['単体テスト', () => testFiles(['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'], 2)],
  ['サイトを作る', () => command(process.execPath, ['scripts/build.ts'], toVariables(thisPlan))],
  ['サイトを作る（試験の元になる計画）', () => command(process.execPath, ['scripts/build.ts'], toVariables(firstPlan))],
  ['サイトを作る（/kaikaku/ の下）', () => command(process.execPath, ['scripts/build.ts'], toVariables(basedPlan))],
  ['サイトを作る（別の計画）', () => command(process.execPath, ['scripts/build.ts'], toVariables(secondPlan))],
  ['サイトを作る（架空の市）', () => command(process.execPath, ['scripts/build.ts'], toVariables(secondCity))],
  ['サイトを作る（試験の元になる計画の数年後）', buildLivedWith],
  ['サイトを作る（でたらめに作った2つの計画）', () => command(process.execPath, ['scripts/test/build-random-sites.ts'])],
  ['できたサイトのテスト', () => testFiles(['src/**/*.dist.test.ts', 'tests/**/*.dist.test.ts'], 2)],
  ['ブラウザでのテスト', () => testFiles(['src/**/*.browser.test.ts', 'tests/**/*.browser.test.ts'], 1)],
  ['あとかたづけ', () => leftBehind(temporary)],
];

async function buildLivedWith(): Promise<Count> {
  await writeLivedWith(livedWith.contentDir);
  return command(process.execPath, ['scripts/build.ts'], toVariables(livedWith));
}

/** Runs a command, quiet unless it fails; counts as one test. */
function command(name: string, args: string[], variables: Record<string, string> = {}): Count {
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...colours, ...variables };
  const { status, stdout, stderr, error } = spawnSync(name, args, {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    // Only what npm installs is a script there; the path of Node itself may have spaces, which a shell would part.
    shell: process.platform === 'win32' && name !== process.execPath,
  });
  if (status === 0) return { passed: 1, failed: 0 };
  console.log([stdout, stderr, error?.message].filter(Boolean).join('\n').trimEnd());
  return { passed: 0, failed: 1 };
}

/** Runs the test files that match; a suffix beyond `.test.ts` says where a test runs, so it must be in the pattern. */
async function testFiles(patterns: string[], concurrency: number): Promise<Count> {
  const suffix = patterns.every((pattern) => /\.(dist|browser)\.test\.ts$/.test(pattern));
  const files = globSync(patterns, { cwd: ROOT }).filter((file) => suffix || !/\.(dist|browser|engines)\.test\.ts$/.test(file));
  const count: Count = { passed: 0, failed: 0 };
  if (files.length === 0) return count;
  const events = run({ files: files.sort(), cwd: ROOT, concurrency });
  reportFailures(events);
  events.on('test:summary', ({ file, counts }) => {
    // The one without a file sums up the others.
    if (file === undefined)
      Object.assign(count, { passed: counts.passed, failed: counts.tests - counts.passed - counts.skipped - counts.todo });
  });
  await finished(events.resume());
  return count;
}

/** What tests put into the temporary folder is theirs to remove, also what the programs that they start put there. */
function leftBehind(folder: string): Count {
  const names = readdirSync(folder);
  if (names.length === 0) return { passed: 1, failed: 0 };
  console.log(`✘ 一時フォルダーに ${names.length} 件残っています：${names.slice(0, 10).join('、')}`);
  return { passed: 0, failed: 1 };
}

/** A temporary folder for all that this process starts, gone when it ends. */
function ownTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plan-site-tests-'));
  // As open as the system's own: some tests act as another user.
  chmodSync(folder, 0o755);
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  // Node's own cache, which npm and others switch on, is no one's to remove.
  process.env.NODE_DISABLE_COMPILE_CACHE = '1';
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
  return folder;
}

async function runSteps(): Promise<Count> {
  const total: Count = { passed: 0, failed: 0 };
  for (const [heading, step] of STEPS) {
    const started = performance.now();
    console.log(`\n── ${heading}`);
    const { passed, failed } = await step();
    total.passed += passed;
    total.failed += failed;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${failed === 0 ? '✔' : '✘'} ${passed} 件成功${failed === 0 ? '' : `、${failed} 件失敗`}（${seconds} 秒）`);
  }
  return total;
}

const temporary = ownTemporaryFolder();
// Left to themselves these would reach every build below.
for (const name of ['OUT_DIR', 'SITE_URL', 'BASE_PATH', 'TEST_SHARE', 'RANDOM_SITES']) delete process.env[name];
if (process.argv.includes('--whole')) process.env.TEST_SHARE = 'all';
const { passed, failed } = await runSteps();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
