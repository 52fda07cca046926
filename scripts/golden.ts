import { spawnSync } from 'node:child_process';
import { writeLivedWith } from '../tests/fixtures/lived-with/lived-with.ts';
import { GOLDEN_SITES, goldensOf, writeGoldens } from '../tests/harness/golden.ts';
import { livedWith } from '../tests/harness/sites.ts';
import { buildSite } from './build/build-site.ts';
import { ROOT } from './environment.ts';
import { runCommand } from './run-command.ts';

/** `npm run golden`: renews `tests/golden/`, what a reader meets on two plans' sites, and shows what is new in it. */
async function renew(): Promise<boolean> {
  await writeLivedWith(livedWith.contentDir);
  for (const [folder, site] of GOLDEN_SITES) {
    if (!(await buildSite(site))) return false;
    writeGoldens(folder, await goldensOf(folder, site));
  }
  // Files that are new stand in no diff: their names do.
  for (const command of [
    ['status', '--short'],
    ['diff', '--unified=1'],
  ])
    spawnSync('git', ['--no-pager', ...command, '--', 'tests/golden'], { cwd: ROOT, stdio: 'inherit' });
  return true;
}

await runCommand(renew);
