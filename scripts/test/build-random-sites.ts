import { randomContent } from '../../tests/fixtures/random-contents/random-content.ts';
import { writeContent } from '../../tests/fixtures/write-content.ts';
import { randomSites } from '../../tests/harness/sites.ts';
import { buildSite } from '../build/build-site.ts';
import { runCommand } from '../run-command.ts';

/** Writes each random content as the folder that an editor would keep, and builds its site as `npm run build` does. */
async function buildRandomSites(): Promise<boolean> {
  for (const { seed, ...environment } of randomSites) {
    writeContent(environment.contentDir, randomContent(seed));
    if (!(await buildSite(environment))) return false;
  }
  return true;
}

await runCommand(buildRandomSites);
