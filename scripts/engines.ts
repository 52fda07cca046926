import { globSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { firstPlan } from '../tests/harness/sites.ts';
import { buildSite } from './build/build-site.ts';
import { ROOT } from './environment.ts';
import { runCommand } from './run-command.ts';
import { reportFailures } from './test/report-failures.ts';

/** `npm run test:engines`: search and the list of initiatives in Firefox and WebKit as in Chromium; ends in `N passed, N failed`. */
async function testEngines(): Promise<boolean> {
  if (!(await buildSite(firstPlan))) return false;
  const events = run({ files: globSync('tests/**/*.engines.test.ts', { cwd: ROOT }).sort(), cwd: ROOT, concurrency: 1 });
  reportFailures(events);
  let passed = 0;
  let failed = 0;
  events.on('test:pass', ({ name, skip, details }) => {
    if (details.type === 'suite') return;
    console.log(skip === undefined ? `✔ ${name}` : `－ ${name}：${typeof skip === 'string' ? skip : '飛ばしました'}`);
  });
  events.on('test:summary', ({ file, counts }) => {
    if (file !== undefined) return;
    passed = counts.passed;
    failed = counts.tests - counts.passed - counts.skipped - counts.todo;
  });
  await finished(events.resume());
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0;
}

await runCommand(testEngines);
