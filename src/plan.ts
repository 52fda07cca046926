import { getCollection } from 'astro:content';
import type { KnownProblems } from './check/check-plan.ts';
import { checkPlan } from './check/check-plan.ts';
import type { PlanParts } from './model/assemble-plan.ts';
import { assemblePlan } from './model/assemble-plan.ts';
import type { Plan } from './model/plan.ts';

/** The name under which the content loader leaves word of its reading (`src/load/content-loader.ts`). */
const READING_KEY = Symbol.for('content reading of this process');

interface Loaded {
  plan: Plan;
  knownProblems: readonly KnownProblems[];
}

let memo: { reading: string; loaded: Promise<Loaded> } | undefined;

/** The plan that this build publishes: whole, coherent, frozen, and the same object for every page. */
export async function getPlan(): Promise<Plan> {
  return (await load()).plan;
}

/** The entries of `known-discrepancies.yaml`, each with the problems that it explains. */
export async function getKnownProblems(): Promise<readonly KnownProblems[]> {
  return (await load()).knownProblems;
}

/** The editor's own pages, to be rendered. */
export async function getPages() {
  return (await getCollection('pages')).sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function load(): Promise<Loaded> {
  const reading = (await getCollection('settings'))[0]?.data.reading;
  // Astro keeps collections on disk: where this process did not read the content, they may be those of another day.
  if (reading === undefined || reading !== Reflect.get(globalThis, READING_KEY))
    throw new Error('コンテンツが読み込まれていません。npm run check で問題を確かめてから、もう一度実行してください。');
  if (memo?.reading !== reading) memo = { reading, loaded: collectPlan() };
  return memo.loaded;
}

async function collectPlan(): Promise<Loaded> {
  const assembled = assemblePlan(await collectParts());
  const { problems, knownProblems } = checkPlan(assembled.plan);
  const all = [...assembled.problems, ...problems];
  if (all.length > 0) throw new Error(`コンテンツに ${all.length} 件の問題があります：${all.map((each) => each.message).join('')}`);
  return { plan: deepFreeze(assembled.plan), knownProblems };
}

async function collectParts(): Promise<PlanParts> {
  const settings = valuesOf(await getCollection('settings'))[0];
  if (!settings) throw new Error('plan.yaml が読み込まれていません。');
  return {
    settings,
    site: valuesOf(await getCollection('site'))[0] ?? {},
    departments: valuesOf(await getCollection('departments')),
    retrospective: valuesOf(await getCollection('retrospective'))[0] ?? null,
    glossary: valuesOf(await getCollection('glossary')),
    knownDiscrepancies: valuesOf(await getCollection('knownDiscrepancies')),
    policies: valuesOf(await getCollection('policies')),
    initiatives: valuesOf(await getCollection('initiatives')),
    tryItems: valuesOf(await getCollection('tryItems')),
    vintages: valuesOf(await getCollection('vintages')),
    pages: valuesOf(await getCollection('pageHeads')),
    sourceLines: valuesOf(await getCollection('sourceLines')),
    synonyms: valuesOf(await getCollection('synonyms')),
    updates: valuesOf(await getCollection('updates')),
    redirects: valuesOf(await getCollection('redirects')),
    publishedIds: valuesOf(await getCollection('publishedIds'))[0] ?? null,
  };
}

function valuesOf<T>(entries: readonly { data: { position: number; value: T } }[]): T[] {
  return [...entries].sort((a, b) => a.data.position - b.data.position).map((entry) => entry.data.value);
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}
