import { getCollection, getEntry } from 'astro:content';
import type { KnownProblems } from './check/check-plan.ts';
import { checkPlan } from './check/check-plan.ts';
import type { PlanParts } from './model/assemble-plan.ts';
import { assemblePlan } from './model/assemble-plan.ts';
import { READING_KEY } from './model/content-files.ts';
import type { Plan } from './model/plan.ts';

interface CheckedPlan {
  plan: Plan;
  knownProblems: readonly KnownProblems[];
}

/** One plan for all pages; made anew in `astro dev` when the content has changed. */
let memo: { reading: string; checked: CheckedPlan } | undefined;

/** The plan that this build publishes: whole, coherent, frozen, and the same object for every page. */
export async function getPlan(): Promise<Plan> {
  return (await getCheckedPlan()).plan;
}

/** The entries of `known-discrepancies.yaml`, each with the problems that it explains. */
export async function getKnownProblems(): Promise<readonly KnownProblems[]> {
  return (await getCheckedPlan()).knownProblems;
}

/** The editor's own pages, to be rendered. */
export async function getPages() {
  return (await getCollection('pages')).sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function getCheckedPlan(): Promise<CheckedPlan> {
  const loaded = (await getEntry('plan', 'plan'))?.data;
  // What this process did not read may be the collection of another day, kept on disk.
  if (!loaded || loaded.reading !== Reflect.get(globalThis, READING_KEY))
    throw new Error('コンテンツが読み込まれていません。npm run check で問題を確かめてから、もう一度実行してください。');
  if (memo?.reading !== loaded.reading) memo = { reading: loaded.reading, checked: check(loaded.parts) };
  return memo.checked;
}

/** The loader has reported every problem already; this only makes sure that nothing passes it by. */
function check(parts: PlanParts): CheckedPlan {
  const { plan, problems } = assemblePlan(parts);
  const checked = checkPlan(plan);
  const all = [...problems, ...checked.problems];
  if (all.length > 0) throw new Error(`コンテンツに ${all.length} 件の問題があります：${all.map((each) => each.message).join('')}`);
  return { plan: deepFreeze(plan), knownProblems: deepFreeze(checked.knownProblems) };
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}
