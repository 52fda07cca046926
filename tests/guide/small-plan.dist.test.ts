import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { before, describe, test } from 'node:test';
import { readEnvironment, toVariables } from '../../scripts/environment.ts';
import { assertNone } from '../harness/findings.ts';
import { filesOf, pagesOf } from '../harness/pages.ts';
import { inRoot, type Site, secondPlan } from '../harness/sites.ts';
import { emptyFolder, folderWith } from '../harness/temporary.ts';
import { smallPlanFiles } from './small-plan.ts';

/** Every word of the pages of `site`, also those for search engines and for sharing, and the names of what it offers to download. */
function wordsOf(site: Site): string[] {
  return pagesOf(site).map(({ path, document }) => `${path} ${document.documentElement?.outerHTML ?? ''}`);
}

function saying(site: Site, words: RegExp): string[] {
  return wordsOf(site).flatMap((page) =>
    [...page.matchAll(words)].map(({ index }) => `${page.split(' ', 1)[0]}  …${page.slice(Math.max(0, index - 30), index + 20)}…`),
  );
}

describe('the small plan of the guide has a site', () => {
  const small: Site = {
    name: 'small plan',
    ...readEnvironment({ PLAN_CONTENT: folderWith(smallPlanFiles()), OUT_DIR: `${emptyFolder()}/site` }),
  };

  before(() => {
    const env = { ...process.env, ...toVariables(small), ASTRO_TELEMETRY_DISABLED: '1' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [inRoot('scripts', 'build.ts')], { env, encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
  });

  test('with a page for each of its initiatives, sections and groups', () => {
    const files = filesOf(small);
    for (const page of ['initiatives/evening-counter', 'departments/residents', 'r6-r10/policies/2', 'r6-r10'])
      assert.ok(files.includes(`${page}/index.html`), page);
  });

  test('that speaks of no document, and of no term before or after', () => {
    assert.ok(pagesOf(small).length > 10);
    assertNone(
      saying(small, /原資料|前期|後期|前の期|次の期|見直し区分|移り変わり|総括|効果額|評価|指標|undefined/g),
      'words about what the plan does not have',
    );
  });
});

test('a plan of two terms without a document does not speak of one either', () => {
  assertNone(saying(secondPlan, /原資料/g), 'words about a document');
});
