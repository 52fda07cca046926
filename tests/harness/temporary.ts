import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const made: string[] = [];

// Each file of tests runs in a process of its own. Not in an `after`, which a test that hangs or is cut short never reaches.
process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder in the temporary folder, gone when this process ends; the one way in which tests make them. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plan-site-'));
  made.push(folder);
  return folder;
}

/** Such a folder with files in it: their texts by their paths, which may lead into folders. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
