import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { ROOT, readEnvironment, toVariables } from '../scripts/environment.ts';
import type { EntryRef } from '../src/model/entry-ref.ts';
import { idsOf, refsOf } from '../src/model/entry-ref.ts';
import { assertNone } from './harness/findings.ts';
import { type Page, pagesOf, textOf } from './harness/pages.ts';
import { planOf } from './harness/plans.ts';
import { basedPlan, type Site, secondPlan } from './harness/sites.ts';
import { emptyFolder } from './harness/temporary.ts';
import { unanswered } from './harness/unanswered.ts';

for (const site of [basedPlan, secondPlan]) {
  test(`every published id answers (${site.name})`, async () => {
    const { publishedIds } = await planOf(site);
    const refs = publishedIds ? refsOf(publishedIds) : [];
    assert.ok(refs.length > 40, 'the plan keeps a ledger');
    assertNone(unanswered(site, refs), 'published addresses without an answer');
  });
}

describe('after renames and removals', () => {
  const folder = emptyFolder();
  const site: Site = {
    name: 'renamed',
    ...readEnvironment({
      PLAN_CONTENT: join(folder, 'plan'),
      OUT_DIR: join(folder, 'dist'),
      SITE_URL: 'https://plan.example.jp',
      BASE_PATH: '/kaikaku/',
    }),
  };
  const file = (name: string) => join(site.contentDir, name);
  let published: EntryRef[];

  before(async () => {
    published = refsOf(idsOf(await planOf(secondPlan)));
    cpSync(secondPlan.contentDir, site.contentDir, { recursive: true });
    renameSync(file('initiatives/leak-survey.yaml'), file('initiatives/water-leaks.yaml'));
    for (const name of ['1', '2', '3', '4', '5'].map((id) => file(`terms/second/outline/${id}.yaml`)))
      writeFileSync(name, readFileSync(name, 'utf8').replaceAll('- leak-survey', '- water-leaks'));
    rmSync(file('glossary.yaml'));
  });

  test('nothing is published until moved.yaml says where they went', () => {
    const { status, output } = run('scripts/build.ts', site);
    assert.notEqual(status, 0);
    assert.match(output, /ids\.yaml:\d+:\d+.*「initiatives\/leak-survey」がなくなっています/);
    assert.match(output, /- \{ from: initiatives\/leak-survey, to: initiatives\//);
    assert.match(output, /「pages\/glossary」がなくなっています/);
  });

  test('one line each, and every address of the build before answers below the base path', () => {
    const redirects = readFileSync(file('moved.yaml'), 'utf8').replace(/^- \{ from: glossary\/on-demand-bus.*$/m, '');
    writeFileSync(
      file('moved.yaml'),
      `${redirects}- { from: initiatives/leak-survey, to: initiatives/water-leaks }\n- { from: pages/glossary, gone: 用語は本文で説明しています。 }\n`,
    );
    run('scripts/ids.ts', site);
    const { status, output } = run('scripts/build.ts', site);
    assert.equal(status, 0, output);
    assertNone(unanswered(site, published), 'published addresses without an answer');
  });

  test('the page that moved sends on, says so, and stays out of search engines', () => {
    const page = pageAt(site, '/initiatives/leak-survey/');
    const { document } = page;
    assert.equal(document.documentElement.getAttribute('lang'), 'ja');
    assert.equal(attribute(page, 'meta[http-equiv="refresh"]', 'content'), '0; url=/kaikaku/initiatives/water-leaks/');
    assert.equal(attribute(page, 'link[rel="canonical"]', 'href'), 'https://plan.example.jp/kaikaku/initiatives/water-leaks/');
    assert.equal(attribute(page, 'meta[name="robots"]', 'content'), 'noindex');
    assert.equal(attribute(page, 'main p a', 'href'), '/kaikaku/initiatives/water-leaks/');
    assert.match(textOf(document.querySelector('main')), /に移りました/);
  });

  test('the page that is gone says why, and stays', () => {
    const page = pageAt(site, '/departments/planning/');
    assert.match(textOf(page.document.querySelector('main')), /掲載を終えました.*総務係が引き継ぎました/);
    assert.ok(!page.document.querySelector('meta[http-equiv="refresh"]'));
  });

  test('servers are told of what moved, below the base path', () => {
    const rules = readFileSync(join(site.outDir, '_redirects'), 'utf8').trim().split('\n');
    assert.ok(rules.includes('/kaikaku/initiatives/dial-a-ride/ /kaikaku/initiatives/reserved-bus/ 301'), rules.join('\n'));
    assert.ok(!rules.some((rule) => rule.includes('planning')), 'a page that is gone keeps its words');
  });
});

function pageAt(site: Site, path: string): Page {
  const page = pagesOf(site).find((each) => each.path === path);
  assert.ok(page, `${path} is there`);
  return page;
}

function attribute({ document }: Page, selector: string, name: string): string | null | undefined {
  return document.querySelector(selector)?.getAttribute(name);
}

function run(script: string, site: Site): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    cwd: ROOT,
    env: { ...process.env, ...toVariables(site) },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}
