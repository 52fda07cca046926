import { join } from 'node:path';
import { type Environment, ROOT, readEnvironment } from '../../scripts/environment.ts';

/** A built site that the tests look at. */
export interface Site extends Environment {
  /** For test names. */
  name: string;
}

function site(name: string, variables: Record<string, string>): Site {
  return { name, ...readEnvironment(variables) };
}

/**
 * The plan of this repository (or the one `PLAN_CONTENT` names), as `npm run build` makes it
 * (or where `OUT_DIR` says it is).
 */
export const firstPlan = site('first plan', {
  PLAN_CONTENT: process.env.PLAN_CONTENT ?? '',
  OUT_DIR: process.env.OUT_DIR ?? '',
});

/** The same plan below a base path, with an address of its own. */
export const basedPlan = site('under /kaikaku/', {
  PLAN_CONTENT: process.env.PLAN_CONTENT ?? '',
  OUT_DIR: join('.build', 'tests', 'kaikaku'),
  SITE_URL: 'https://www.city.example.jp',
  BASE_PATH: '/kaikaku/',
});

/** A fictional plan as unlike ours as plans are. */
export const secondPlan = site('second plan', {
  PLAN_CONTENT: join('tests', 'fixtures', 'second-plan'),
  OUT_DIR: join('.build', 'tests', 'second'),
  SITE_URL: 'https://wakabano.example.jp',
});

/** The plan of this repository; only the tests in `tests/this-plan/` look into its content. */
export const thisPlan = firstPlan;

export const sites: readonly Site[] = [firstPlan, basedPlan, secondPlan];

/** A folder of the program as the tests name it. */
export function inRoot(...path: string[]): string {
  return join(ROOT, ...path);
}
