import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { type Stage, writeLivedWith } from '../fixtures/lived-with/lived-with.ts';
import { inRoot } from '../harness/sites.ts';
import { emptyFolder } from '../harness/temporary.ts';
import { writeAYearOn } from './a-year.ts';

for (const stage of ['two-years-on', 'next-term'] satisfies Stage[])
  test(`a plan like this is still true to its document once it was lived with (${stage})`, async () => {
    const folder = emptyFolder();
    await writeLivedWith(folder, stage);
    assertTrueToItsDocument(folder);
  });

test('a year of an official: what is new goes into the ledger, the check has nothing to say, the plan is true to its document', async () => {
  const folder = emptyFolder();
  const year = await writeAYearOn(folder);
  const unlisted = run(['scripts/check.ts'], folder);
  assert.notEqual(unlisted.status, 0);
  assert.match(unlisted.stdout, new RegExp(`reports/${year}.*台帳にありません[\\s\\S]*npm run ids`));
  assert.match(run(['scripts/ids.ts'], folder).stdout, /台帳に \d+ 件の id を足しました/);
  const checked = run(['scripts/check.ts'], folder);
  assert.equal(checked.status, 0, checked.stdout);
  assert.match(checked.stdout, /進捗報告 [1-9]/);
  assertTrueToItsDocument(folder);
});

/** Runs the tests of this folder that need no site on the content in `folder`. */
function assertTrueToItsDocument(folder: string): void {
  const files = ['fidelity', 'transitions'].map((name) => inRoot('tests', 'this-plan', `${name}.test.ts`));
  const { status, stdout } = run(['--test', ...files], folder);
  assert.equal(status, 0, stdout);
  assert.match(stdout, /pass [1-9]/);
}

function run(args: readonly string[], folder: string) {
  const env: NodeJS.ProcessEnv = { ...process.env, PLAN_CONTENT: folder };
  // Else tests that it starts would report to the runner of this one.
  delete env.NODE_TEST_CONTEXT;
  return spawnSync(process.execPath, [...args], { cwd: inRoot(), env, encoding: 'utf8' });
}
