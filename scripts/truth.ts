import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { ROOT } from './environment.ts';

const PLANS = process.argv[2] ?? '1000';

/** `npm run test:truth`, or with a number of plans: what views say over time, in many more random plans than `npm test` tries. */
const { status } = spawnSync(process.execPath, ['--test', ...globSync('tests/truth-*.test.ts', { cwd: ROOT })], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, RANDOM_PLANS: PLANS },
});
process.exitCode = status ?? 1;
