import { getCollection } from 'astro:content';
import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { KnownProblems } from './check/check-plan.ts';
import { readCheckedPlan } from './checked-plan.ts';
import { formatReport } from './load/format-report.ts';
import type { Plan } from './model/plan.ts';
import { lastTermOf } from './model/plan-index.ts';
import type { TermPlan } from './model/term-plan.ts';
import { termPlanOf } from './model/term-plan.ts';

interface Published {
  plan: Plan;
  knownProblems: readonly KnownProblems[];
}

/** One plan for all pages; made anew in `astro dev` when the content has changed. */
let memo: { fingerprint: string; published: Promise<Published> } | undefined;

/** The plan that this build publishes: whole, coherent, frozen, and the same object for every page. */
export async function getPlan(): Promise<Plan> {
  return (await getPublished()).plan;
}

/** One term of it; the present one where no id is given. Throws for a term that the plan does not have. */
export async function getTermPlan(id?: string): Promise<TermPlan> {
  const plan = await getPlan();
  const term = id === undefined ? plan.terms.at(-1) : plan.terms.find((each) => each.id === id);
  if (!term) throw new Error(`No term ${id}`);
  return termPlanOf(plan, term);
}

/** The latest term of it that knows of an initiative. */
export async function getLastTermPlan(initiativeId: string): Promise<TermPlan> {
  return lastTermOf(await getPlan(), initiativeId);
}

/** Every term of it, oldest first. */
export async function getTermPlans(): Promise<readonly TermPlan[]> {
  const plan = await getPlan();
  return plan.terms.map((term) => termPlanOf(plan, term));
}

/** The entries of `known-discrepancies.yaml`, each with the problems that it explains. */
export async function getKnownProblems(): Promise<readonly KnownProblems[]> {
  return (await getPublished()).knownProblems;
}

/** The editor's own pages, to be rendered. */
export async function getPages() {
  return (await getCollection('pages')).sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function getPublished(): Promise<Published> {
  const folder = resolve(process.env.PLAN_CONTENT || 'content');
  const fingerprint = memo && import.meta.env.PROD ? memo.fingerprint : await fingerprintOf(folder);
  if (memo?.fingerprint !== fingerprint) memo = { fingerprint, published: publish(folder) };
  return memo.published;
}

/** Ends a build, or shows in the browser of `astro dev`, what is wrong: the report is all there is to say. */
async function publish(folder: string): Promise<Published> {
  const { plan, problems, knownProblems, locate } = await readCheckedPlan(folder);
  if (!plan || problems.length > 0)
    throw new Error(`コンテンツに ${problems.length} 件の問題があります。\n\n${formatReport(problems, { folder, locate })}\n`);
  return { plan: deepFreeze(plan), knownProblems: deepFreeze(knownProblems) };
}

/** Changes with any file of the content. */
async function fingerprintOf(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const stamps = names.map((name) => {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    return `${name}:${stat?.mtimeMs}:${stat?.size}`;
  });
  return stamps.sort().join('\n');
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}
