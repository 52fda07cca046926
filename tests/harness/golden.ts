import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readCheckedPlan } from '../../src/checked-plan.ts';
import { termPlanOf } from '../../src/model/term-plan.ts';
import { lineText, type SearchRecord } from '../../src/search/record.ts';
import { buildRecords } from '../../src/search/records.ts';
import { kindOf, type Page, readingPagesOf } from './pages.ts';
import { readPage } from './read-page.ts';
import { inRoot, livedWith, type Site, secondCity } from './sites.ts';

/** Plans that together have everything a plan can have, and the folder of what their sites say. */
export const GOLDEN_SITES: readonly (readonly [folder: string, site: Site])[] = [
  ['second-city', secondCity],
  ['lived-with', livedWith],
];

/** Lines of an export that are kept: its columns and its first rows. */
const EXPORT_LINES = 6;

/**
 * What a built site says, as texts by file name: one page of each kind as a reader meets it, the feed, the list of
 * pages, all that can be searched, and the first rows of each table that can be taken along.
 */
export async function goldensOf(folder: string, site: Site): Promise<Map<string, string>> {
  const home = pageAt(site, '/');
  const pages = chosenPaths(folder, site).map((path): [string, string] => [fileOf(path), readPage(pageAt(site, path), home)]);
  return new Map([...pages, ...filesAsRead(site), ['search-records.txt', await recordsOf(site)]]);
}

/** What is committed of the site of `folder`, by file name. */
export function committedGoldens(folder: string): Map<string, string> {
  const root = rootOf(folder);
  return new Map(globSync('**/*.txt', { cwd: root }).map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}

/** Writes `goldens` in place of what is committed. */
export function writeGoldens(folder: string, goldens: ReadonlyMap<string, string>): void {
  const root = rootOf(folder);
  rmSync(root, { recursive: true, force: true });
  for (const [name, text] of goldens) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

/** The pages that are committed, while they are there, and of each other kind the one that says most. */
function chosenPaths(folder: string, site: Site): string[] {
  const pages = readingPagesOf(site);
  const kept = pages.filter(({ path }) => existsSync(join(rootOf(folder), fileOf(path))));
  const kinds = Map.groupBy(pages, ({ path }) => kindOf(site, path));
  const isKept = (kind: string) => kept.some(({ path }) => kindOf(site, path) === kind);
  const richest = [...kinds].filter(([kind]) => !isKept(kind)).map(([, [first, ...others]]) => others.reduce(richer, first as Page));
  return [...kept, ...richest].map(({ path }) => path);
}

function richer(one: Page, other: Page): Page {
  return other.html.length > one.html.length ? other : one;
}

/** `/kouki/try/5/` stands in `pages/kouki/try/5.txt`. */
function fileOf(path: string): string {
  return `pages/${path.replace(/^\/|\/$|\.html$/g, '') || 'home'}.txt`;
}

function filesAsRead(site: Site): [string, string][] {
  const read = (name: string) => readFileSync(join(site.outDir, name), 'utf8');
  const present = (name: string) => existsSync(join(site.outDir, name));
  const tables = globSync('data/*.csv', { cwd: site.outDir }).sort();
  return [
    ...['feed.xml', 'sitemap.xml'].filter(present).map((name): [string, string] => [`${name}.txt`, withoutTags(read(name))]),
    ...tables.map((name): [string, string] => [`${name}.txt`, `${read(name).split(/\r?\n/).slice(0, EXPORT_LINES).join('\n')}\n`]),
  ];
}

/** An XML file as lines of what it says, with what each says it of. */
function withoutTags(xml: string): string {
  return [...xml.matchAll(/<([a-z:]+)((?:\s[^>]*)?)>([^<]*)/g)]
    .map(([, name, attributes, text]) => `${name}${attributes}  ${(text ?? '').trim()}`.trimEnd())
    .join('\n')
    .concat('\n');
}

async function recordsOf(site: Site): Promise<string> {
  const { plan } = await readCheckedPlan(site.contentDir);
  if (!plan) throw new Error(`${site.contentDir} cannot be read`);
  return buildRecords(termPlanOf(plan)).map(recordAsRead).join('\n');
}

function recordAsRead(record: SearchRecord): string {
  const { label, title, address, lines = [], ...others } = record;
  const facts = Object.entries(others).filter(([, value]) => value !== undefined);
  return [
    `${label} ${title} → ${address}`,
    ...facts.map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`),
    ...lines.map((line) => `  ${line.label ?? ''} ${lineText(line)}`),
    '',
  ].join('\n');
}

function pageAt(site: Site, path: string): Page {
  const page = readingPagesOf(site).find((each) => each.path === path);
  if (!page) throw new Error(`${site.name} has no page ${path}`);
  return page;
}

function rootOf(folder: string): string {
  return inRoot('tests', 'golden', folder);
}
