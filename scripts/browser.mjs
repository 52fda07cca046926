// Plain JavaScript without dependencies: the set-up step runs it before anything is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge', 'msedge'];

const WELL_KNOWN = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/**
 * The Chromium to test with: `CHROME_PATH`, one on the PATH or in its usual place, or the one Playwright brought.
 * @returns {Promise<string | undefined>} its executable, proven to start; undefined where there is none
 */
export async function findBrowser() {
  return [process.env.CHROME_PATH ?? '', ...onPath(), ...WELL_KNOWN, await playwrightsOwn()].find(starts);
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright-core');
    return chromium.executablePath();
  } catch {
    // Not installed yet, or no browser of its own for this system.
    return '';
  }
}

/**
 * A file that is there is not enough: Ubuntu's `chromium-browser` may be a stub, a downloaded one may lack libraries.
 * @param {string} executable
 */
function starts(executable) {
  try {
    accessSync(executable, constants.X_OK);
  } catch {
    return false;
  }
  // On Windows `--version` would open a window.
  if (process.platform === 'win32') return true;
  return spawnSync(executable, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}
