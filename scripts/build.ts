import { buildSite } from './build/build-site.ts';
import { readEnvironment } from './environment.ts';
import { runCommand } from './run-command.ts';

await runCommand(() => buildSite(readEnvironment()));
