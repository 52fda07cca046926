import { defineCollection } from 'astro:content';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';
import { checkPlan } from './check/check-plan.ts';
import { partLoader } from './load/content-loader.ts';
import type { PlanParts } from './model/assemble-plan.ts';
import { pageHead } from './model/page.ts';

const folder = process.env.PLAN_CONTENT || 'content';

function part<K extends keyof PlanParts>(noun: K) {
  return defineCollection({ loader: partLoader(noun, { folder, check: (plan) => checkPlan(plan).problems }) });
}

/** One collection a noun, read by `src/plan.ts`; pages of the editor's own are rendered from `pages`. */
export const collections = {
  settings: part('settings'),
  site: part('site'),
  departments: part('departments'),
  retrospective: part('retrospective'),
  glossary: part('glossary'),
  knownDiscrepancies: part('knownDiscrepancies'),
  policies: part('policies'),
  initiatives: part('initiatives'),
  tryItems: part('tryItems'),
  vintages: part('vintages'),
  pageHeads: part('pages'),
  sourceLines: part('sourceLines'),
  synonyms: part('synonyms'),
  updates: part('updates'),
  redirects: part('redirects'),
  publishedIds: part('publishedIds'),
  pages: defineCollection({
    loader: glob({ base: pathToFileURL(`${resolve(folder, 'pages')}/`), pattern: '*.mdx' }),
    schema: pageHead,
  }),
};
