import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './environment.ts';

const [plans = '1000', sites = '4'] = process.argv.slice(2);

/** Others than those that `npm test` builds. */
const FIRST_SEED = 101;

/**
 * `npm run test:truth`, or with a number of plans and one of sites: what views and files say in many more random plans than
 * `npm test` tries, and what every page must be on more random sites.
 */
function runAll(): boolean {
  const isTrue = run(['--test', ...globSync('tests/truth-*.test.ts', { cwd: ROOT })], { RANDOM_PLANS: plans });
  if (!isTrue || Number(sites) === 0) return isTrue;
  const seeds = Array.from({ length: Number(sites) }, (_, at) => FIRST_SEED + at).join();
  const isBuilt = run(['scripts/test/build-random-sites.ts'], { RANDOM_SITES: seeds });
  return isBuilt && run(['--test', '--test-name-pattern=random content', ...filesOnEverySite()], { RANDOM_SITES: seeds });
}

function filesOnEverySite(): string[] {
  return globSync('tests/*.dist.test.ts', { cwd: ROOT }).filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('everySite'));
}

function run(args: readonly string[], variables: Record<string, string>): boolean {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...variables };
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env }).status === 0;
}

process.exitCode = runAll() ? 0 : 1;
