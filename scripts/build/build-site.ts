import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { addressOf } from '../../src/address.ts';
import { readCheckedPlan } from '../../src/checked-plan.ts';
import type { Plan } from '../../src/model/plan.ts';
import { termPlanOf } from '../../src/model/term-plan.ts';
import { writeSearchIndex } from '../../src/search/write-index.ts';
import { formatReport } from '../content-report.ts';
import { type Environment, ROOT, toVariables } from '../environment.ts';
import { BuildFailure, NOT_BUILT } from './build-failure.ts';
import { fileFailure } from './file-failure.ts';
import { writeManifest } from './manifest.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { withPlainPaths } from './plain-paths.ts';
import { publish, recover } from './publish.ts';
import type { Progress } from './publishing-room.ts';
import { assertReplaceable } from './replaceable.ts';

const BUILD_DIR = join(ROOT, '.build');

const TERMINAL: Progress = { say: (message) => console.log(message), step: () => {} };

/**
 * Checks the plan, builds its site and puts it at `environment.outDir`; true where that was done. Says in Japanese what it
 * did, or why there is no new site; then the last good one still stands.
 */
export async function buildSite(environment: Environment): Promise<boolean> {
  const started = performance.now();
  try {
    await recover(environment.outDir, TERMINAL);
    assertReplaceable(environment);
    const checked = await readCheckedPlan(environment.contentDir);
    const { plan, problems } = checked;
    if (!plan || problems.length > 0) {
      console.error(formatReport(checked));
      console.error(NOT_BUILT);
      return false;
    }
    const pages = await inWorkFolder(async (folder) => {
      const staged = join(folder, 'site');
      // Astro keeps the list of MDX pages in one place for all builds: a build of another plan would take ours for its own.
      await oneAtATime(
        join(BUILD_DIR, 'lock'),
        () => renderPages(environment, staged, join(folder, 'cache')),
        () => console.log('ほかのサイト作成が終わるのを待っています…'),
      );
      await writeSearchIndex(termPlanOf(plan), staged);
      const count = await assertComplete(plan, staged);
      writeManifest(staged);
      await publish(staged, environment.outDir, TERMINAL);
      return count;
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`サイトを作りました：${pages} ページ、${seconds} 秒 → ${shown(environment.outDir)}`);
    return true;
  } catch (error) {
    report(error);
    return false;
  }
}

/** A folder of this build's own, gone when it ends: builds do not meet, and nothing of an earlier one is used again. */
async function inWorkFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  await mkdir(BUILD_DIR, { recursive: true });
  await removeLeftovers();
  const folder = await mkdtemp(join(BUILD_DIR, 'work-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Of builds that were stopped in their course, more than an hour ago. */
async function removeLeftovers(): Promise<void> {
  const names = (await readdir(BUILD_DIR)).filter((name) => name.startsWith('work-'));
  for (const folder of names.map((name) => join(BUILD_DIR, name))) {
    const modified = (await stat(folder).catch(() => undefined))?.mtimeMs ?? Date.now();
    if (Date.now() - modified > 3_600_000) await rm(folder, { recursive: true, force: true });
  }
}

async function renderPages(environment: Environment, outDir: string, cacheDir: string): Promise<void> {
  const { build } = await import('astro');
  await withPlainPaths(environment.contentDir, async (plain) => {
    // Read by astro.config.mjs and by the content loader, and by Astro itself, which would else report its use.
    const variables = toVariables({ ...environment, contentDir: plain.of(environment.contentDir) });
    Object.assign(process.env, variables, { ASTRO_TELEMETRY_DISABLED: '1' });
    await build({
      root: plain.of(ROOT),
      outDir: plain.of(outDir),
      cacheDir: plain.of(cacheDir),
      // Its warnings speak of bundling and of collections that a plan need not have; what matters is checked here and in tests.
      logLevel: 'error',
      vite: plain.vite,
    });
  }).catch((error) => {
    throw new Error('ページを作れませんでした。プログラムの誤りのようです。', { cause: error });
  });
}

/** The number of pages; throws where a page that the plan calls for is missing. */
async function assertComplete(plan: Plan, site: string): Promise<number> {
  const addresses = [
    addressOf.home,
    ...plan.initiatives.map((each) => addressOf.initiative(each.id)),
    ...plan.departments.map((each) => addressOf.department(each.id)),
    ...plan.terms.flatMap(({ id, outline, tryItems }) => [
      ...outline.map((each) => addressOf.policy(id, each.id)),
      ...tryItems.map((each) => addressOf.tryItem(id, each.id)),
    ]),
  ];
  const missing = [...addresses.map((address) => `${address}index.html`), '/404.html'].filter((file) => !existsSync(join(site, file)));
  if (missing.length > 0) throw new Error(`できていないページがあります：${missing.slice(0, 5).join('、')}`);
  const files = await readdir(site, { recursive: true });
  return files.filter((file) => file.endsWith('.html')).length;
}

function report(error: unknown): void {
  const failure = error instanceof BuildFailure ? error : fileFailure(error);
  if (failure) console.error(`${failure.message}\n  → ${failure.advice}\n${failure.outcome}`);
  else console.error(error, `\n${NOT_BUILT}`);
}

function shown(folder: string): string {
  const path = relative(ROOT, folder);
  return path.startsWith('..') ? folder : path;
}
