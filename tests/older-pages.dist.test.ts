import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { readEnvironment, toVariables } from '../scripts/environment.ts';
import { type Stage, writeLivedWith } from './fixtures/lived-with/lived-with.ts';
import { assertNone } from './harness/findings.ts';
import { type Page, readingPagesOf, textOf } from './harness/pages.ts';
import { inRoot, livedWith, type Site } from './harness/sites.ts';
import { emptyFolder } from './harness/temporary.ts';

/** What older terms and what was reported in them have pages of; addresses are those of the first plan. */
const OF_OLDER_TERMS = /^\/(zenki|kouki|progress\/\d{4})\//;

/** Pages that speak of now, or of the site as a whole: they follow whatever is added. */
const OF_NOW =
  /^\/(initiatives\/.*|departments\/.*|progress\/.*|data|notes|print|search|updates|glossary|source|indicators|kouki\/policies\/\d|kouki\/effects)?\/?$/;

describe('what is added changes no older page', () => {
  const eventsOnly = emptySite('events only');
  const reported = emptySite('two years on');

  before(async () => {
    await build(eventsOnly, 'events-only');
    await build(reported, 'two-years-on');
  });

  test('a term: pages of the terms before it, but for the line that says that a later one is in force', () => {
    const older = readingPagesOf(reported).filter(({ path }) => OF_OLDER_TERMS.test(path));
    assert.ok(older.length > 20);
    assertNone(differences(older, livedWith), 'pages that a further term changed');
    const unsaid = readingPagesOf(livedWith).filter(
      ({ path, document }) => /^\/(zenki|kouki)\//.test(path) && !/今は次期/.test(textOf(document.querySelector('main .later-term'))),
    );
    assertNone(
      unsaid.map(({ path }) => path),
      'pages of older terms that do not say so',
    );
  });

  test('a term: pages of initiatives that were over before it, but for what became of those that they went into', () => {
    const over = readingPagesOf(reported).filter(
      ({ path, document }) => /^\/initiatives\/./.test(path) && textOf(document.querySelector('main .kicker')).startsWith('廃止'),
    );
    assert.equal(over.length, 12);
    const goesOn = over.filter(({ document }) => /BPRの推進/.test(textOf(document.querySelector('main #lineage'))));
    assert.equal(goesOn.length, 4);
    const others = over.filter((page) => !goesOn.includes(page));
    assertNone(differences(others, livedWith), 'pages of initiatives long over that a further term changed');
    const later = new Map(readingPagesOf(livedWith).map(({ path, document }) => [path, textOf(document.querySelector('main #lineage'))]));
    const sentences = ({ document }: Page) => [...document.querySelectorAll('#lineage figcaption p, #lineage figcaption li')].map(textOf);
    const lost = goesOn.flatMap((page) =>
      sentences(page).flatMap((each) => (later.get(page.path)?.includes(each) ? [] : [`${page.path}  ${each}`])),
    );
    assertNone(lost, 'sentences of their lineage that are no more');
  });

  test('reports and a vintage: what stands in all pages but those that speak of now', () => {
    const lasting = readingPagesOf(eventsOnly).filter(({ path }) => !OF_NOW.test(path) && path !== '/404.html');
    assert.ok(lasting.length > 20);
    assertNone(differences(lasting, reported, withoutHeader), 'pages that reports changed');
  });

  test('a vintage: every figure that was there stays beside it', () => {
    const tables = (site: Site) =>
      readingPagesOf(site)
        .filter(({ path }) => path === '/kouki/effects/')
        .flatMap(({ document }) => [...document.querySelectorAll('main table')])
        .filter((table) => /効果額見込み(（.*)?$/.test(textOf(table.querySelector('caption'))))
        .map((table) => textOf(table));
    const printed = tables(eventsOnly);
    assert.equal(printed.length, 2);
    const later = tables(reported);
    assertNone(
      printed.filter((table) => !later.includes(table)),
      'tables that are no more as they were',
    );
  });
});

function emptySite(name: string): Site {
  const folder = emptyFolder();
  return { name, ...readEnvironment({ PLAN_CONTENT: join(folder, 'plan'), OUT_DIR: join(folder, 'site') }) };
}

async function build(site: Site, stage: Stage): Promise<void> {
  await writeLivedWith(site.contentDir, stage);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: inRoot(),
    env: { ...process.env, ...toVariables(site) },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout + stderr);
}

/** Where a page of `before` is gone in `after`, or says something else. */
function differences(before: readonly Page[], after: Site, parts: (page: Page) => string[] = partsOf): string[] {
  const pages = new Map(readingPagesOf(after).map((page) => [page.path, page]));
  return before.flatMap((page) => {
    const later = pages.get(page.path);
    if (!later) return [`${page.path} is gone`];
    const [was, is] = [parts(page), parts(later)];
    const at = was.findIndex((part, place) => part !== is[place]);
    return at < 0 && was.length === is.length ? [] : [`${page.path}  ${was[at] ?? '(nothing)'}  →  ${is[at] ?? '(nothing)'}`];
  });
}

/**
 * What a page shows, piece by piece: its head, its way through the site, all that stands in it. Left out is what follows the
 * whole site by its nature: the foot with its date and documents, the date in a citation, the name of a bundled file; and
 * how a sentence that counts what there is on a day calls that day, which moves on until the term is over. So are the ways
 * to a paper of the list, which is the present term's, and the sizes of files with the tables of all terms.
 */
function partsOf(page: Page): string[] {
  return [...withoutHeader(page), page.document.querySelector('body > header')?.outerHTML ?? ''];
}

/** Without the ways through the site, which lead to each kind of page as soon as there is one. */
function withoutHeader({ document }: Page): string[] {
  const body = document.body.cloneNode(true) as Element;
  for (const element of body.querySelectorAll('header:not(main *), footer:not(main *), .later-term, .handouts')) element.remove();
  const head = ['title', 'meta[name="description"]', 'link[rel="canonical"]', 'meta[property="og:image"]', 'meta[property="og:title"]'];
  const shown = [...head.map((each) => document.querySelector(each)), body];
  return shown
    .map((element) => element?.outerHTML ?? '')
    .join('\n')
    .replace(/令和\d+年\d+月\d+日更新/g, '更新')
    .replace(/(?:令和\d+年\d+月\d+日現在|期の終わり（[^）]+）に)は(\d+)の取組(?:を進めています|がありました)。/g, '取組$1。')
    .replace(/(（(?:CSV|Excel)：)[\d.]+[KM]?B/g, '$1')
    .replace(/\/_astro\/[^"]+/g, '')
    .replace(/></g, '>\n<')
    .split('\n');
}
