// Installs what is missing. Runs on Node 20 with nothing installed, asks no questions, and says nothing when all is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMP = join(ROOT, 'node_modules', '.setup-stamp');
const NODE = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

installDependencies();
if (process.argv.includes('--browser')) {
  installFonts();
  installServers();
  await installBrowser();
}

function installDependencies() {
  const wanted = stampOfWanted();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted && existsSync(NODE)) return;
  console.log('必要なものをインストールしています（初回は1〜2分かかります）…');
  // The lock file lists the binaries of Linux only; elsewhere npm would leave out those it does not list.
  const lock = process.platform === 'linux' ? [] : ['--no-package-lock'];
  const npm = run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...lock]);
  if (!npm.ok) fail('npm install に失敗しました。ネットワークにつながっているかを確かめて、もう一度実行してください。', npm.output);
  const node = run(NODE, ['--version']);
  if (!node.ok) {
    fail(
      'Node.js 24 を用意できませんでした。npm の設定 ignore-scripts を外し、node_modules を消してから、もう一度実行してください。',
      node.output,
    );
  }
  writeFileSync(STAMP, stampOfWanted());
}

/** Changes with the packages asked for, and with the machine whose binaries they bring. */
function stampOfWanted() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const lock = join(ROOT, 'package-lock.json');
  return createHash('sha256')
    .update(JSON.stringify([dependencies, devDependencies, process.platform, process.arch]))
    .update(existsSync(lock) ? readFileSync(lock) : '')
    .digest('hex');
}

async function installBrowser() {
  if (process.env.CHROME_PATH && !existsSync(process.env.CHROME_PATH)) {
    console.log(`CHROME_PATH のファイルがありません：${process.env.CHROME_PATH}（ほかのブラウザを探します）`);
  }
  if (await findBrowser()) return;
  console.log('テスト用のブラウザ（Chromium）をインストールしています…');
  const attempts = [];
  for (const attempt of [installWithPlaywright, installWithApt]) {
    attempts.push(attempt());
    if (await findBrowser()) return;
  }
  // Not a failure of the set-up: the tests without a browser still run, and those with one are counted as failed.
  console.error(
    [
      'ブラウザを用意できませんでした。ブラウザを使うテストは失敗になります。',
      '  → Chrome か Chromium をインストールするか、CHROME_PATH にその実行ファイルを指定してください。',
      ...attempts.flatMap((output) => lastLines(output)),
    ].join('\n'),
  );
}

function installWithPlaywright() {
  const cli = join(ROOT, 'node_modules', 'playwright-core', 'cli.js');
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  return run(NODE, [cli, 'install', 'chromium', '--no-shell'], { env, timeoutSeconds: 300 }).output;
}

function installWithApt() {
  return aptInstall(['chromium']);
}

/** Without a Japanese font a browser draws boxes, and text measures otherwise than it will for readers. */
function installFonts() {
  if (process.platform !== 'linux') return;
  const listed = run('fc-list', [':lang=ja', 'family']);
  if (listed.ok && listed.output.trim() !== '') return;
  console.log('日本語のフォント（Noto CJK）をインストールしています…');
  const output = aptInstall(['fonts-noto-cjk', 'fontconfig']);
  const installed = run('fc-list', [':lang=ja', 'family']);
  if (!installed.ok || installed.output.trim() === '') {
    console.error(['日本語のフォントがありません。画面の見た目のテストが実際と違うことがあります。', ...lastLines(output)].join('\n'));
  }
}

/** Only for a machine that is there for tests: elsewhere a web server is not ours to install, and the tests say that they skip it. */
function installServers() {
  if (!process.env.CI || process.platform !== 'linux') return;
  const missing = [
    ['/usr/sbin/nginx', 'nginx-light'],
    ['/usr/sbin/apache2', 'apache2-bin'],
  ].flatMap(([program = '', name = '']) => (existsSync(program) ? [] : [name]));
  if (missing.length === 0) return;
  console.log(`テスト用のウェブサーバー（${missing.join('、')}）をインストールしています…`);
  aptInstall(missing);
}

/** @param {string[]} packages */
function aptInstall(packages) {
  if (!run('apt-get', ['--version']).ok) return 'apt-get がありません。';
  if (process.getuid?.() !== 0) return `管理者の権限がないので apt-get install ${packages.join(' ')} を実行しませんでした。`;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = run('apt-get', ['update', '-qq'], { env });
  const install = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  return update.output + install.output;
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, timeoutSeconds?: number }} [options]
 * @returns {{ ok: boolean, output: string }} whether it ended well, and all it wrote
 */
function run(command, args, { env = {}, timeoutSeconds = 1200 } = {}) {
  // npm and node_modules/.bin/node are .cmd files on Windows, which start only through a shell; there spaces end a word.
  const shell = process.platform === 'win32';
  const [program = '', ...rest] = [command, ...args].map((word) => (shell && /[^\w.:/\\=-]/.test(word) ? `"${word}"` : word));
  const { status, stdout, stderr, error } = spawnSync(program, rest, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: timeoutSeconds * 1000,
    shell,
  });
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}${error ? `${error.message}\n` : ''}` };
}

/** @param {string} output */
function lastLines(output) {
  return output
    .trimEnd()
    .split('\n')
    .slice(-6)
    .map((line) => `  ${line}`);
}

/**
 * @param {string} message
 * @param {string} output
 * @returns {never}
 */
function fail(message, output) {
  console.error([message, ...lastLines(output)].join('\n'));
  process.exit(1);
}
