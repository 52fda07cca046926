import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { inRoot } from '../harness/sites.ts';
import { emptyFolder } from '../harness/temporary.ts';
import { type Stage, writeLivedWith } from './lived-with.ts';

for (const stage of ['two-years-on', 'next-term'] satisfies Stage[])
  test(`the plan is still true to its document once it was lived with (${stage})`, async () => {
    const folder = emptyFolder();
    await writeLivedWith(folder, stage);
    const files = ['fidelity', 'transitions'].map((name) => inRoot('tests', 'this-plan', `${name}.test.ts`));
    const env: NodeJS.ProcessEnv = { ...process.env, PLAN_CONTENT: folder };
    // Else the tests below would report to the runner of this one.
    delete env.NODE_TEST_CONTEXT;
    const { status, stdout } = spawnSync(process.execPath, ['--test', ...files], { cwd: inRoot(), env, encoding: 'utf8' });
    assert.equal(status, 0, stdout);
    assert.match(stdout, /pass [1-9]/);
  });
